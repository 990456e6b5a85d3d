import { ink } from '../../../client/staff/form/scan';

/** Paper that gets darker to the right, with a dark vertical stroke at x = 60. */
function photo(width: number, height: number) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const x = at % width;
    const light = x >= 59 && x <= 61 ? 40 : 240 - x;
    data.set([light, light, light, 255], at * 4);
  }
  return { data, width, height };
}

test('a photo of paper becomes ink on white, shadow and all', () => {
  const picture = photo(120, 48);
  ink(picture);
  const at = (x: number, y: number) => picture.data[(y * picture.width + x) * 4];
  expect(at(60, 20)).toBeLessThan(60);
  for (const x of [0, 20, 50, 80, 119]) expect(at(x, 20)).toBe(255);
});

test('an empty sheet stays empty', () => {
  const picture = { data: new Uint8ClampedArray(48 * 48 * 4).fill(200), width: 48, height: 48 };
  ink(picture);
  expect(new Set(picture.data)).toEqual(new Set([255]));
});
