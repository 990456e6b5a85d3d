import { call } from './call';
import { randomId } from './ids';
import { me, meet } from './me';
import { upload as send } from './platform/cloud';
import { type Progress, TransportError } from './platform/transport';

/** Sends a picked picture into the caller's own folder; answers its fileID. Throws TransportError. */
export async function uploadPicture(file: string, progress: Progress): Promise<string> {
  if (!me().uploads) {
    const answer = await call('home.show', {});
    if (!answer.ok)
      throw new TransportError(answer.error.code === 'network' ? 'network' : 'internal');
    meet(answer.data);
  }
  const folder = me().uploads.replace(/\/$/, '');
  const type = /\.(png|jpe?g|webp|heic|mp4)$/i.exec(file)?.[1]?.toLowerCase() ?? 'jpg';
  return send(`${folder}/${randomId()}.${type}`, file, progress);
}
