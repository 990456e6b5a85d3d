import { base64Of } from '../../../ui/strokes';
import { ink, mostBytes, widths } from '../scan';

/** A browser draws without a canvas on the page. */
export function Desk() {
  return null;
}

/** Reads a photo and answers its ink as base64 PNG. Throws when the photo cannot be read. */
export async function scan(file: string): Promise<string> {
  const photo = new Image();
  photo.src = file;
  await photo.decode();
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  for (const width of widths) {
    canvas.width = Math.min(width, photo.naturalWidth);
    canvas.height = Math.round((canvas.width / photo.naturalWidth) * photo.naturalHeight);
    pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
    ink(pixels);
    pen.putImageData(pixels, 0, 0);
    const picture = base64Of(canvas.toDataURL('image/png'));
    if (picture.length * 0.75 <= mostBytes) return picture;
  }
  throw new Error('too much on the photo');
}
