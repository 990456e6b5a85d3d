import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brand, paper } from '../../client/ui/brand';
import { contrast, fromHex } from './contrast';

const css = readFileSync(join(__dirname, '../../client/ui/theme.css'), 'utf8');
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

/** Every text colour and the grounds it may stand on. */
const grounds: Record<string, string[]> = {
  ink: ['paper', 'card', 'field', 'chip', 'quiet', 'brand-soft', 'amber-soft', 'red-soft'],
  ink2: ['paper', 'card', 'field', 'chip', 'quiet', 'amber-soft'],
  ink3: ['paper', 'card', 'field'],
  brand: ['paper', 'card', 'brand-soft'],
  amber: ['paper', 'card', 'amber-soft'],
  red: ['paper', 'card', 'red-soft'],
  blue: ['paper', 'card', 'blue-soft'],
  card: ['brand', 'red'],
};

describe('the theme', () => {
  test.each(
    Object.entries(grounds).flatMap(([text, on]) => on.map((ground) => [text, ground] as const)),
  )('%s can be read on %s', (text, ground) => {
    const ratio = contrast(fromHex(tokens[text] ?? ''), fromHex(tokens[ground] ?? ''));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  test('the company’s colour is the same to WeChat and to the pages', () => {
    expect(tokens.brand).toBe(brand.toLowerCase());
    expect(tokens.paper).toBe(paper.toLowerCase());
  });

  test('contrast: black on white is 21, a colour on itself 1', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast(fromHex('#2b6a4e'), fromHex('#2b6a4e'))).toBe(1);
  });
});
