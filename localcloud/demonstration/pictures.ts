/** Pictures for the demonstration, drawn here: nothing has to be fetched and nobody's home is shown. */
import { deflateSync } from 'node:zlib';

type Paint = (x: number, y: number) => [number, number, number];

const WIDTH = 480;
const HEIGHT = 360;

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  }
  return ~sum >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG (8 bit RGB) painted point by point; `x`, `y` run from 0 to 1. */
function png(paint: Paint): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x++) row.set(paint(x / WIDTH, y / HEIGHT), 1 + x * 3);
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const shade = (base: [number, number, number], light: number): [number, number, number] =>
  base.map((value) => Math.max(0, Math.min(255, Math.round(value * light)))) as [
    number,
    number,
    number,
  ];

/** A tiled wall with a dark wet patch. */
const wet =
  (cx: number, cy: number): Paint =>
  (x, y) => {
    if ((x * 6) % 1 < 0.03 || (y * 4.5) % 1 < 0.03) return [188, 184, 174];
    const distance =
      Math.hypot(x - cx, (y - cy) * 0.8) + 0.03 * Math.sin(x * 40) * Math.cos(y * 30);
    return distance < 0.22 ? [128, 138, 136] : shade([222, 217, 205], 1.06 - 0.25 * y);
  };

/** A cabinet with two doors; `gap` is how far one of them hangs. */
const doors =
  (gap: number): Paint =>
  (x, y) => {
    const hang = x > 0.5 ? gap : 0;
    if (y < 0.12 + hang || y > 0.9 + hang / 2) return [203, 196, 182];
    if (Math.abs(x - 0.5) < 0.008 || x < 0.06 || x > 0.94) return [96, 84, 70];
    if (Math.abs(Math.abs(x - 0.5) - 0.06) < 0.008 && Math.abs(y - 0.5) < 0.06) return [60, 60, 60];
    return shade([168, 140, 108], 0.95 + 0.06 * Math.sin(y * 90 + x * 8));
  };

/** A plan: walls in ink, pipes in blue, wires in red. */
const plan =
  (shift: number): Paint =>
  (x, y) => {
    const wall =
      [0.1, 0.45 + shift, 0.9].some((at) => Math.abs(x - at) < 0.008) ||
      [0.12, 0.55, 0.88].some((at) => Math.abs(y - at) < 0.01);
    const inside = x > 0.09 && x < 0.91 && y > 0.11 && y < 0.89;
    if (wall && inside) return [40, 52, 46];
    if (inside && Math.abs(y - 0.3 - 0.08 * Math.round(x * 4) * shift) < 0.006)
      return [47, 93, 138];
    if (inside && Math.abs(x - 0.25 - 0.1 * Math.round(y * 3) * (0.4 + shift)) < 0.005)
      return [179, 55, 46];
    return [250, 248, 243];
  };

export const pictures: Record<string, () => Buffer> = {
  'leak-1.png': () => png(wet(0.55, 0.7)),
  'leak-2.png': () => png(wet(0.35, 0.5)),
  'door-1.png': () => png(doors(0.05)),
  'done-1.png': () => png(doors(0)),
  'drawing-1.png': () => png(plan(0.05)),
  'drawing-2.png': () => png(plan(-0.08)),
};
