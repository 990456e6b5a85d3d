/** In a browser: its own file dialogue, and its own downloads. */

export function chooseTable(): Promise<{ file: string; name: string } | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.xlsx';
    input.onchange = () => {
      const [file] = input.files ?? [];
      resolve(file ? { file: URL.createObjectURL(file), name: file.name } : null);
    };
    input.oncancel = () => resolve(null);
    input.click();
  });
}

export async function openTable(url: string, name: string): Promise<boolean> {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener', download: name });
  link.click();
  return true;
}
