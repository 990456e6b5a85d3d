import type { Signed } from '../../shared/domain/case';
import { refuse } from '../../shared/errors';
import { sha256 } from './ids';
import type { Call } from './run';

/** Folder a person's client uploads into. */
export const uploadFolder = (personId: string): string => `uploads/${personId}`;

/** A file id is only taken from the one who uploaded it. */
export function ownPictures(call: Call, fileIds: readonly string[]): void {
  const folder = `/${uploadFolder(call.actor.personId)}/`;
  if (fileIds.some((fileId) => !fileId.includes(folder)))
    refuse('file_missing', '照片须由您本人上传,请重新选择', 'pictures');
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const MAX_BYTES = 60_000;

export interface Drawn {
  signed: Signed;
  /** Stores the picture on a path that only functions write, under its own hash: twice is once. */
  store: (caseId: string) => Promise<void>;
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
  const hash = sha256(bytes);
  const signed: Signed = { name, at: call.now, fileId: '', hash, way };
  return {
    signed,
    async store(caseId) {
      signed.fileId = await call.ports.files.put(
        `signatures/${caseId}/${hash.slice(0, 32)}.png`,
        bytes,
      );
    },
  };
}
