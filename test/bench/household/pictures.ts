/** Pictures as phones make them, at the size and quality to which the client compresses them (JPEG). */
import { encode } from 'jpeg-js';
import { pictureRule } from '../../../client/cloud/pictureRule';
import { randomFrom } from '../../builders/random';

type Light = (x: number, y: number) => number;

/** Grey to slightly warm: what light leaves of a wall, a pipe, a sheet of paper; with the grain of a phone's sensor. */
function jpeg(light: Light, grain: number, seed: number): Buffer {
  const width = pictureRule.longEdge;
  const height = Math.round((width * 3) / 4);
  const data = Buffer.alloc(width * height * 4);
  const { next } = randomFrom(seed);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = 255 * light(x / width, y / height) + grain * (next() + next() - 1);
      const place = 4 * (y * width + x);
      data[place] = clamp(value * 1.02);
      data[place + 1] = clamp(value);
      data[place + 2] = clamp(value * 0.94);
      data[place + 3] = 255;
    }
  return Buffer.from(encode({ data, width, height }, pictureRule.quality).data);
}

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/** A tiled wall with a wet patch, in the light of one lamp: joints, speckled tiles, soft shadow. */
export const photo = (seed: number): Buffer => {
  const [cx, cy] = [0.3 + 0.07 * (seed % 5), 0.4 + 0.05 * (seed % 4)];
  return jpeg(
    (x, y) => {
      const joint = (x * 8) % 1 < 0.025 || (y * 6) % 1 < 0.025;
      const speckle = 0.03 * Math.sin(x * 900 + 30 * Math.sin(y * 70)) * Math.sin(y * 800 + seed);
      const wet =
        Math.hypot(x - cx, y - cy) < 0.2 + 0.02 * Math.sin(20 * Math.atan2(y - cy, x - cx));
      return (
        (joint ? 0.5 : 0.82 + speckle) * (wet ? 0.6 : 1) * (1.05 - 0.45 * Math.hypot(x - 0.3, y))
      );
    },
    7,
    seed,
  );
};

/** A drawing photographed: white paper, walls and dashed runs of pipe and cable, rows of dimensions. */
export const drawing = (seed: number): Buffer =>
  jpeg(
    (x, y) => {
      const near = (value: number, every: number, width: number) =>
        Math.abs(((value * every + 0.13 * seed) % 1) - 0.5) < width;
      const wall = near(x, 4, 0.02) || near(y, 3, 0.02);
      const run = near(x + y * 0.2, 9, 0.01) && Math.sin(y * 200) > 0;
      const cable = near(y - x * 0.1, 11, 0.01) && Math.sin(x * 160) > 0.2;
      const text =
        Math.sin(x * 420) * Math.sin(y * 610 + Math.floor(x * 23)) > 0.55 &&
        near(y, 7, 0.08) &&
        near(x, 3, 0.2);
      const ink = wall || run || cable || text;
      return (ink ? 0.25 : 0.93) * (1 - 0.18 * y);
    },
    3,
    seed,
  );
