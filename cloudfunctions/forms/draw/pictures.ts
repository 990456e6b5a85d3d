/** Photos and signatures as they go into the document: upright, and no larger than paper shows. */
import { decode, encode } from 'jpeg-js';

/** Pixels of the longer side: 150 to the inch where two stand side by side. */
const LONGEST = 640;
const QUALITY = 60;
/** A photo that is small already goes in as it is. */
const SMALL = 45_000;
/** Pixels that are decoded at most: 16 million are 64 MB. */
const MEGAPIXELS = 16;

export type Printable = { data: string } | { refused: string };

/** A data address of something that can be embedded, or why not. */
export function printable(bytes: Buffer | undefined): Printable {
  if (!bytes) return { refused: '图片已不在' };
  if (bytes.subarray(0, 4).toString('hex') === '89504e47')
    return { data: `data:image/png;base64,${bytes.toString('base64')}` };
  if (bytes.subarray(0, 2).toString('hex') !== 'ffd8') return { refused: '不是能打印的图片' };
  try {
    return { data: `data:image/jpeg;base64,${smaller(bytes).toString('base64')}` };
  } catch {
    return { refused: '图片打不开' };
  }
}

function smaller(bytes: Buffer): Buffer {
  const turn = orientationOf(bytes);
  if (bytes.length <= SMALL && turn === 1) {
    decode(bytes, { maxResolutionInMP: MEGAPIXELS, maxMemoryUsageInMB: 256 });
    return bytes;
  }
  const photo = decode(bytes, {
    maxResolutionInMP: MEGAPIXELS,
    maxMemoryUsageInMB: 256,
    formatAsRGBA: true,
  });
  const scale = Math.min(1, LONGEST / Math.max(photo.width, photo.height));
  return encode(upright(shrunk(photo, scale), turn), QUALITY).data as Buffer;
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Each new pixel is the mean of those that it covers. */
function shrunk({ width, height, data }: Pixels, scale: number): Pixels {
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const out = Buffer.alloc(w * h * 4, 255);
  for (let y = 0; y < h; y++) {
    const [top, bottom] = [Math.floor((y * height) / h), Math.ceil(((y + 1) * height) / h)];
    for (let x = 0; x < w; x++) {
      const [left, right] = [Math.floor((x * width) / w), Math.ceil(((x + 1) * width) / w)];
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++)
            sum += data[(row * width + column) * 4 + channel] ?? 0;
        out[(y * w + x) * 4 + channel] = Math.round(sum / ((bottom - top) * (right - left)));
      }
    }
  }
  return { width: w, height: h, data: out };
}

/** Where the pixel at x, y comes from, by EXIF's number for how the camera was held. */
const from: Record<number, (x: number, y: number, w: number, h: number) => [number, number]> = {
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  6: (x, y, _w, h) => [y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
};

function upright(pixels: Pixels, orientation: number): Pixels {
  const source = from[orientation];
  if (!source) return pixels;
  const lying = orientation !== 3;
  const { width: w, height: h, data } = pixels;
  const [width, height] = lying ? [h, w] : [w, h];
  const out = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = source(x, y, w, h);
      for (let channel = 0; channel < 4; channel++)
        out[(y * width + x) * 4 + channel] = data[(sy * w + sx) * 4 + channel] ?? 0;
    }
  return { width, height, data: out };
}

/** EXIF's orientation, 1 where nothing is said. */
export function orientationOf(bytes: Buffer): number {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; ) {
    const length = bytes.readUInt16BE(at + 2);
    if (bytes[at + 1] === 0xe1 && bytes.toString('latin1', at + 4, at + 8) === 'Exif')
      return inExif(bytes.subarray(at + 10, at + 2 + length));
    if (bytes[at + 1] === 0xda) return 1;
    at += 2 + length;
  }
  return 1;
}

function inExif(tiff: Buffer): number {
  if (tiff.length < 14) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8) || 1;
  }
  return 1;
}
