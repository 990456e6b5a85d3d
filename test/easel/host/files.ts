/** Files of the phone: paths as WeChat gives them, contents in the browser. */
const files = new Map<string, { blob: Blob; url: string }>();

export function keep(blob: Blob, extension: string): string {
  const path = `wxfile://tmp/${files.size + 1}.${extension}`;
  files.set(path, { blob, url: URL.createObjectURL(blob) });
  return path;
}

export function contentOf(path: string): Blob {
  const file = files.get(path);
  if (!file) throw new Error(`no such file or directory ${path}`);
  return file.blob;
}

/** What an image shows for a path of the phone, or for an address. */
export const localFile = (path: string): string => files.get(path)?.url ?? path;

/** The browser's file chooser. */
export function choose(accept: string, multiple: boolean): Promise<File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
