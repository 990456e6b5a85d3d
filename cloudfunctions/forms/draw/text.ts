/**
 * Text in the fonts at hand. What neither of them has becomes 〓, the printer's mark for a missing character, and is
 * told of: an empty box would go unnoticed.
 */

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** Paths of the font files. */
export interface Fonts {
  regular: string;
  bold: string;
  /** In black and white, for what people type into their descriptions. */
  emoji: string;
}

/** A piece of text in one font. */
export interface Run {
  text: string;
  font?: 'emoji';
}

const MISSING = '〓';
const segments = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Says how the character before it is to be shown, and is nothing itself. */
const SELECTORS = /[\uFE0E\uFE0F]/gu;

const opened = new Map<string, Font>();
function fontAt(path: string): Font {
  const known = opened.get(path);
  if (known) return known;
  const font = create(readFileSync(path)) as Font;
  opened.set(path, font);
  return font;
}

const has = (font: Font, text: string): boolean =>
  [...text].every((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));

/** One emoji is one glyph; a family of four that would come out as four faces is not had. */
function hasEmoji(font: Font, text: string): boolean {
  return (
    has(font, text) &&
    font.layout(text).glyphs.filter(({ advanceWidth }) => advanceWidth > 0).length === 1
  );
}

/** One sheet's text: its runs, and what could not be printed. */
export class Typesetter {
  readonly #regular: Font;
  readonly #emoji: Font;
  readonly #missing = new Map<string, number>();

  constructor(fonts: Fonts) {
    this.#regular = fontAt(fonts.regular);
    this.#emoji = fontAt(fonts.emoji);
  }

  runs(text: string): Run[] {
    const runs: Run[] = [];
    for (const { segment } of segments.segment(text)) {
      const run = this.#run(segment);
      const last = runs.at(-1);
      if (last && last.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }

  /** What was replaced, in the order in which it came: 'U+20BB7'. */
  missing(): string[] {
    return [...this.#missing.keys()];
  }

  #run(grapheme: string): Run {
    if (/^\s+$/u.test(grapheme)) return { text: grapheme };
    const plain = grapheme.replace(SELECTORS, '');
    if (plain === '') return { text: '' };
    if (has(this.#regular, plain)) return { text: plain };
    const alone = plain.replace(/[\u{1F3FB}-\u{1F3FF}]/gu, '');
    for (const text of [plain, alone])
      if (text && hasEmoji(this.#emoji, text)) return { text, font: 'emoji' };
    const name = [...plain]
      .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .join(' ');
    this.#missing.set(name, (this.#missing.get(name) ?? 0) + 1);
    return { text: MISSING };
  }
}
