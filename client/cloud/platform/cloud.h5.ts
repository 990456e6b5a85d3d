/** The transport in a browser: the local cloud's control interface, as the person named by `?as=`. */
import { type Progress, TransportError } from './transport';
import { whose } from './whose';

export function start(): void {}

/** Runs a cloud function as `?as=`. Throws TransportError. */
export async function invoke(name: string, data: object): Promise<unknown> {
  const response = await fetch(`/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': whose() },
    body: JSON.stringify(data),
  }).catch(() => null);
  if (!response) throw new TransportError('network');
  const answer = (await response.json().catch(() => null)) as { result?: unknown } | null;
  if (answer?.result === undefined) throw new TransportError('internal');
  return answer.result;
}

/** Sends a picked file to storage; answers its fileID. `progress` gets 0 to 100. */
export async function upload(path: string, file: string, progress: Progress): Promise<string> {
  const bytes = await fetch(file).then((response) => response.blob());
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/upload?path=${encodeURIComponent(path)}`);
    request.setRequestHeader('x-wx-openid', whose());
    request.setRequestHeader('content-type', bytes.type || 'application/octet-stream');
    request.upload.onprogress = (step) => progress(Math.round((step.loaded / step.total) * 100));
    request.onerror = () => reject(new TransportError('network'));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status === 200 && answer.fileID) resolve(answer.fileID);
      else reject(new TransportError('internal'));
    };
    request.send(bytes);
  });
}

function parsed(text: string): { fileID?: string } {
  try {
    return JSON.parse(text) as { fileID?: string };
  } catch {
    return {};
  }
}
