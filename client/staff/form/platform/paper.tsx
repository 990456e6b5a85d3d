import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { base64Of } from '../../../ui/strokes';
import { ink, mostBytes, widths } from '../scan';

interface Drawing {
  drawImage: (photo: unknown, x: number, y: number, width: number, height: number) => void;
  getImageData: (x: number, y: number, width: number, height: number) => ImageData;
  putImageData: (pixels: ImageData, x: number, y: number) => void;
}

interface CanvasNode {
  width: number;
  height: number;
  createImage: () => { src: string; onload: () => void; onerror: (error: unknown) => void };
  getContext: (kind: '2d') => Drawing;
  toDataURL: (type: string) => string;
}

const id = 'paper-canvas';

/** Where photos are drawn, out of sight: only a canvas of the page can be read as a picture. */
export function Desk() {
  return <Canvas type="2d" id={id} canvasId={id} className="paper-canvas" />;
}

/** Reads a photo and answers its ink as base64 PNG; `Desk` is on the page. Throws when it cannot be read. */
export async function scan(file: string): Promise<string> {
  const { width: full, height } = await Taro.getImageInfo({ src: file });
  const canvas = await desk();
  const photo = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    photo.onload = () => resolve();
    photo.onerror = reject;
    photo.src = file;
  });
  for (const width of widths.map((wanted) => Math.min(wanted, full))) {
    canvas.width = width;
    canvas.height = Math.round((width / full) * height);
    const pen = canvas.getContext('2d');
    pen.drawImage(photo, 0, 0, canvas.width, canvas.height);
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
    ink(pixels);
    pen.putImageData(pixels, 0, 0);
    const picture = base64Of(canvas.toDataURL('image/png'));
    if (picture.length * 0.75 <= mostBytes) return picture;
  }
  throw new Error('too much on the photo');
}

function desk(): Promise<CanvasNode> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true }, (found) => {
        const node = (found as { node?: CanvasNode } | null)?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas'));
      })
      .exec();
  });
}
