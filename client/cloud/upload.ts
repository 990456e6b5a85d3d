import { randomId } from './ids';
import { introduce } from './me';
import { upload as send } from './platform/cloud';
import { type Progress, TransportError } from './platform/transport';

/**
 * Sends a picked picture or video into the caller's own folder; answers its fileID. `ending` where the file's name has
 * none, as in a browser. Throws TransportError.
 */
export async function uploadPicture(
  file: string,
  progress: Progress,
  ending = 'jpg',
): Promise<string> {
  const { uploads } = await introduce();
  if (!uploads) throw new TransportError('network');
  const folder = uploads.replace(/\/$/, '');
  const type =
    /\.(png|jpe?g|webp|heic|mp4|mov|m4v|webm)$/i.exec(file)?.[1]?.toLowerCase() ?? ending;
  return send(`${folder}/${randomId()}.${type}`, file, progress);
}
