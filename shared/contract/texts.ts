/**
 * What people type: names and one-line fields refuse what nobody can see, longer texts lose it. Both are stored
 * composed (NFC), so that what looks the same is the same.
 */
import * as z from 'zod';

/**
 * Control and format characters (zero width, direction, tags), half surrogates, line and paragraph separators, and the
 * letters that Unicode draws as nothing.
 */
const UNSEEN =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0';
/** More marks on one letter than any writing has. */
const PILED = /(\p{M}{4})\p{M}+/gu;
/** Between two pictures it makes one of them, 👨‍👩‍👧: this one joiner is kept in texts. */
const JOINED =
  /(?<=\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)\u200D(?=\p{Extended_Pictographic})/gu;

export const seen = new RegExp(`^[^${UNSEEN}]*$`, 'u');
const unseen = new RegExp(`[${UNSEEN}]`, 'gu');
const unseenButLines = new RegExp(`(?!\\n)[${UNSEEN}]`, 'gu');

/** Every space there is; what has no width is none. */
const SPACES = /[ \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

const composed = (value: string): string => value.normalize('NFC').replace(PILED, '$1');

/** With one plain space wherever there is any. */
const cleanName = (value: string): string => composed(value).replace(SPACES, ' ');

/** Takes away what matches, but not what joins pictures. */
const without = (value: string, pattern: RegExp): string => {
  const joiners = new Set([...value.matchAll(JOINED)].map(({ index }) => index));
  return value.replace(pattern, (match, at: number) => (joiners.has(at) ? match : ''));
};

const cleanText = (value: string): string =>
  composed(
    without(
      value.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(/\t/g, ' '),
      unseenButLines,
    ),
  ).replace(/\n{4,}/g, '\n\n\n');

const cleanLine = (value: string): string => cleanName(without(value.replace(BREAKS, ' '), unseen));

/** Far longer than any field: not worth being gone through. */
const LONGEST = 20_000;
const typed = (clean: (value: string) => string, max: number, min = 1) =>
  z
    .string()
    .overwrite((value) => (value.length > LONGEST ? value : clean(value)))
    .trim()
    .min(min)
    .max(max);

/** What somebody or something is called: refused with characters that nobody can see, which could make two of one. */
export const name = (max: number) =>
  typed(cleanName, max).regex(seen, { error: '含有看不见的字符,请重新输入' });
/** One line, trimmed, at least one character; what nobody can see is left out. */
export const line = (max: number) => typed(cleanLine, max);
/** One line that may be emptied. */
export const lineOrNone = (max: number) => typed(cleanLine, max, 0);
/** Several lines, trimmed, at least one character; what nobody can see is left out, but for the ends of lines. */
export const text = (max: number) => typed(cleanText, max);
