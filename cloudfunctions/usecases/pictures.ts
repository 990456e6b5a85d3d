import type { Signed } from '../../shared/domain/case';
import { refuse } from '../../shared/errors';
import { typeOf } from '../../shared/policy/pictures';
import type { LookedAt } from '../ports';
import { putBound } from './boundFiles';
import type { Shown } from './content';
import { sha256 } from './ids';
import type { Call } from './run';
import { traceOf } from './traces';

/** Folder a person's client uploads into. */
export const uploadFolder = (personId: string): string => `uploads/${personId}`;

/**
 * A file id is only taken from the one who uploaded it, of a file that is there, a photo or a film and no larger than
 * it may be. Where storage does not answer, what has happened is reported all the same (H20), and the clock looks later.
 */
export async function ownPictures(call: Call, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  const folder = ['', uploadFolder(call.actor.personId), ''].join('/');
  if (fileIds.some((fileId) => !fileId.includes(folder)))
    refuse('file_missing', '照片须由您本人上传,请重新选择', 'pictures');
  const looked = await lookedAt(call, fileIds);
  if (looked)
    for (const [place, fileId] of fileIds.entries()) {
      const fault = faultOf(looked.get(fileId));
      if (fault) refuse('file_missing', `第 ${place + 1} 张照片${fault},请重新选择`, 'pictures');
    }
  call.publishing.pictures = fileIds.map((fileId) => shown(fileId, looked?.get(fileId)));
}

const shown = (fileId: string, file: LookedAt | undefined): Shown =>
  file ? { fileId, url: file.url, type: typeOf(file.head)?.name ?? '' } : { fileId };

async function lookedAt({ ports }: Call, fileIds: readonly string[]) {
  try {
    return await ports.files.look(fileIds);
  } catch (error) {
    ports.log('error', 'pictures not looked at', { error: traceOf(error) });
    return undefined;
  }
}

function faultOf(file: LookedAt | undefined): string | undefined {
  if (!file) return '没有上传成功';
  const type = typeOf(file.head);
  if (!type) return '不是能显示的照片或视频';
  const most = Math.floor(type.most / 1_048_576);
  return file.size > type.most ? `太大,最多 ${most} MB` : undefined;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_BYTES = 60_000;

export interface Drawn {
  signed: Signed;
  /** Stores the picture under a name that nobody can guess: twice in one call is once. */
  store: () => Promise<void>;
}

/** A signature as the client drew it: a PNG of a sensible size, or a refusal that says so (H22, H24). */
export function drawn(call: Call, base64: string, name: string, way: Signed['way']): Drawn {
  const bytes = Buffer.from(base64, 'base64');
  const isPng =
    bytes.length > 33 &&
    bytes.subarray(0, 8).equals(PNG) &&
    bytes.toString('latin1', 12, 16) === 'IHDR';
  if (!isPng) refuse('bad_input', '签名不是有效的图片,请重新签名', 'signature');
  if (bytes.length > MAX_BYTES) refuse('bad_input', '签名图片太大,请重新签名', 'signature');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (width < 40 || height < 20 || width > 4000 || height > 4000)
    refuse('bad_input', '签名图片尺寸不对,请重新签名', 'signature');
  const signed: Signed = { name, at: call.now, fileId: '', hash: sha256(bytes), way };
  let stored: ReturnType<typeof putBound> | undefined;
  return {
    signed,
    async store() {
      // A write that lost its race stores nothing again; one that failed is tried again.
      stored ??= putBound(call.ports, 'signatures', 'png', bytes);
      try {
        signed.fileId = (await stored).fileId;
      } catch (error) {
        stored = undefined;
        throw error;
      }
    },
  };
}
