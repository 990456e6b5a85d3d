import Taro from '@tarojs/taro';
import { base64Of } from '../../../ui/strokes';
import { ink, mostBytes, widths } from '../scan';

interface Drawing {
  drawImage: (photo: unknown, x: number, y: number, width: number, height: number) => void;
  getImageData: (x: number, y: number, width: number, height: number) => ImageData;
  putImageData: (pixels: ImageData, x: number, y: number) => void;
}

interface OffScreen {
  width: number;
  height: number;
  createImage: () => { src: string; onload: () => void; onerror: (error: unknown) => void };
  getContext: (kind: '2d') => Drawing;
  toDataURL: (type: string) => string;
}

/** Reads a photo and answers its ink as base64 PNG. Throws when the photo cannot be read. */
export async function scan(file: string): Promise<string> {
  const { width: full, height } = await Taro.getImageInfo({ src: file });
  for (const width of widths.map((wanted) => Math.min(wanted, full))) {
    const size = { width, height: Math.round((width / full) * height) };
    const picture = await draw(file, size);
    if (picture.length * 0.75 <= mostBytes) return picture;
  }
  throw new Error('too much on the photo');
}

async function draw(file: string, size: { width: number; height: number }): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...size }) as unknown as OffScreen;
  const photo = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    photo.onload = () => resolve();
    photo.onerror = reject;
    photo.src = file;
  });
  const pen = canvas.getContext('2d');
  pen.drawImage(photo, 0, 0, size.width, size.height);
  const pixels = pen.getImageData(0, 0, size.width, size.height);
  ink(pixels);
  pen.putImageData(pixels, 0, 0);
  return base64Of(canvas.toDataURL('image/png'));
}
