import { pictureRule } from '../pictureRule';

/** Bytes below which a picture is not worth drawing anew. */
const SMALL = 200_000;

/** A picture made small enough to be sent and kept; what cannot be made smaller is sent as it is. */
export async function smaller(file: string): Promise<string> {
  if (typeof createImageBitmap === 'undefined') return file;
  try {
    const blob = await fetch(file).then((answer) => answer.blob());
    const bitmap = await createImageBitmap(blob);
    const share = Math.min(1, pictureRule.longEdge / Math.max(bitmap.width, bitmap.height));
    if (share === 1 && blob.size <= SMALL) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * share);
    canvas.height = Math.round(bitmap.height * share);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', pictureRule.quality / 100),
    );
    return drawn && drawn.size < blob.size ? URL.createObjectURL(drawn) : file;
  } catch {
    return file;
  }
}
