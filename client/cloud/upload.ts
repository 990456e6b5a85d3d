import { randomId } from './ids';
import { introduce } from './me';
import { upload as send } from './platform/cloud';
import { smaller } from './platform/smaller';
import { type Progress, TransportError } from './platform/transport';

/**
 * Sends a picked picture, made small enough, or a video into the caller's own folder; answers its fileID. `ending` where the file's name has
 * none, as in a browser. Throws TransportError.
 */
export async function uploadPicture(
  file: string,
  progress: Progress,
  ending = 'jpg',
): Promise<string> {
  const folder = await ownFolder();
  const kind = endingOf(file) ?? ending;
  const sent = movies.includes(kind) ? file : await smaller(file);
  return send(
    `${folder}/${randomId()}.${endingOf(sent) ?? (sent === file ? kind : 'jpg')}`,
    sent,
    progress,
  );
}

/** Sends a spreadsheet as it is; answers its fileID. Throws TransportError. */
export async function uploadTable(file: string, progress: Progress): Promise<string> {
  return send(`${await ownFolder()}/${randomId()}.xlsx`, file, progress);
}

async function ownFolder(): Promise<string> {
  const { uploads } = await introduce();
  if (!uploads) throw new TransportError('network');
  return uploads.replace(/\/$/, '');
}

const movies = ['mp4', 'mov', 'm4v', 'webm'];

const endingOf = (file: string): string | undefined =>
  /\.(png|jpe?g|webp|heic|mp4|mov|m4v|webm)$/i.exec(file)?.[1]?.toLowerCase();
