import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { type Answer, refuse } from './answer';

const CELLS = 33;
const QUIET = 3;
const MARKER = 7;

/** `wxacode.getUnlimited`: a PNG whose pattern depends on scene and page. No phone can read it. */
export function miniProgramCode(parameters: Record<string, unknown>): Buffer | Answer {
  const { scene, page = '', width = 430 } = parameters;
  if (typeof scene !== 'string' || !/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene)) {
    return refuse(40129, 'invalid scene');
  }
  if (String(page).startsWith('/')) return refuse(41030, 'invalid page');
  const size = Math.min(1280, Math.max(280, Number(width) || 430));
  const pattern = createHash('sha512').update(`${scene} ${page}`).digest();
  const dark = (x: number, y: number): boolean => {
    const [column, row] = [x - QUIET, y - QUIET];
    const inside = CELLS - 2 * QUIET;
    if (column < 0 || row < 0 || column >= inside || row >= inside) return false;
    const corner = cornerOf(column, row, inside);
    if (corner) return ringIsDark(corner);
    const bit = column * inside + row;
    return (((pattern[(bit >> 3) % 64] ?? 0) >> (bit & 7)) & 1) === 1;
  };
  return png(size, (x, y) => dark(Math.floor((x * CELLS) / size), Math.floor((y * CELLS) / size)));
}

function cornerOf(column: number, row: number, inside: number): [number, number] | undefined {
  const near = column < MARKER;
  const far = column >= inside - MARKER;
  if (row < MARKER && near) return [column, row];
  if (row < MARKER && far) return [column - (inside - MARKER), row];
  if (row >= inside - MARKER && near) return [column, row - (inside - MARKER)];
  return undefined;
}

function ringIsDark([x, y]: [number, number]): boolean {
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring !== 2;
}

function png(size: number, dark: (x: number, y: number) => boolean): Buffer {
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = dark(x, y) ? 30 : 255;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 0, 0, 0, 0], 8); // 8 bits, greyscale
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
