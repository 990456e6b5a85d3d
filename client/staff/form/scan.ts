/** Turns a photo of paper into ink on white: a few KB as PNG instead of megabytes. Pure. */

/** Signatures travel as base64 of at most 60 KB (shared/contract). */
export const mostBytes = 60_000;
/** Widths to try, widest first, until the picture is small enough. */
export const widths = [720, 560, 420, 320] as const;

export interface Pixels {
  /** RGBA, four bytes a pixel; changed in place. */
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Side of the squares whose light is compared with a pixel's, in pixels. */
const square = 24;
/** How much darker than its surroundings ink is, of 255. */
const darker = 26;

/** Black where a pixel is clearly darker than the paper around it, white elsewhere. */
export function ink({ data, width, height }: Pixels): void {
  const columns = Math.ceil(width / square);
  const sums = new Float64Array(columns * Math.ceil(height / square));
  const counts = new Uint32Array(sums.length);
  const light = new Uint8Array(width * height);
  for (let at = 0; at < light.length; at += 1) {
    const value = grey(data, at * 4);
    const cell = cellOf(at, width, columns);
    light[at] = value;
    sums[cell] = (sums[cell] ?? 0) + value;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  for (let at = 0; at < light.length; at += 1) {
    const cell = cellOf(at, width, columns);
    const around = (sums[cell] ?? 0) / (counts[cell] || 1);
    data.fill((light[at] ?? 255) < around - darker ? 30 : 255, at * 4, at * 4 + 3);
    data[at * 4 + 3] = 255;
  }
}

function grey(data: Uint8ClampedArray, at: number): number {
  return 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0);
}

function cellOf(at: number, width: number, columns: number): number {
  const row = Math.floor(at / width);
  return Math.floor(row / square) * columns + Math.floor((at - row * width) / square);
}
