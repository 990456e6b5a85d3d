import { randomId } from './ids';
import { introduce } from './me';
import { upload as send } from './platform/cloud';
import { type Progress, TransportError } from './platform/transport';

/** Sends a picked picture into the caller's own folder; answers its fileID. Throws TransportError. */
export async function uploadPicture(file: string, progress: Progress): Promise<string> {
  const { uploads } = await introduce();
  if (!uploads) throw new TransportError('network');
  const folder = uploads.replace(/\/$/, '');
  const type = /\.(png|jpe?g|webp|heic|mp4)$/i.exec(file)?.[1]?.toLowerCase() ?? 'jpg';
  return send(`${folder}/${randomId()}.${type}`, file, progress);
}
