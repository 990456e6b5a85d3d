/** What is known of a person taken out of words: full names, surname with a form of address, numbers. Pure. */
import type { Forgotten } from './deletion';

/** Surnames of two letters; others have one. */
const LONG_SURNAMES =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师)/u;
const ADDRESS = '(?:先生/女士|先生|女士|小姐|太太)';
const SOMEBODY = '业主';
/** Between the letters of a name, and the digits of a number: what hands put there. */
const GAP = '[\\s\\u3000·•・]*';
const DIGIT_GAP = '[\\s\\u3000()\\uff08\\uff09\\[\\].,_·•\\-\\u2010-\\u2015\\u2212-]*';
/** Fewer digits are a count, a year, a date. */
const LEAST_DIGITS = 6;

/** As part of a pattern, within brackets and without. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N}]/gu, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
const wide = (letter: string): string => {
  const code = letter.charCodeAt(0);
  const other = code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : '';
  return other ? `[${escaped(letter)}${escaped(other)}]` : escaped(letter);
};
const latin = /[A-Za-z0-9]/;
/** A name in Latin letters is a word of its own: 'ann' is not in 'planned'. */
const bounded = (pattern: string, text: string): string =>
  `${latin.test(text.at(0) ?? '') ? '(?<![A-Za-z0-9])' : ''}${pattern}${latin.test(text.at(-1) ?? '') ? '(?![A-Za-z0-9])' : ''}`;

const lettersOf = (name: string): string[] => [
  ...name.normalize('NFKC').replace(/[\s\u3000·•・]/g, ''),
];

function namePattern(name: string): RegExp | null {
  const letters = lettersOf(name);
  if (letters.length === 0) return null;
  const body = bounded(letters.map(wide).join(GAP), letters.join(''));
  // A name of one letter stands in many words; it is taken out where it stands for itself.
  return letters.length > 1
    ? new RegExp(`${body}${ADDRESS}?`, 'giu')
    : new RegExp(`^${body}$|${body}${ADDRESS}`, 'giu');
}

function surnamePattern(name: string): RegExp | null {
  const letters = lettersOf(name);
  if (letters.length < 2 || !/^\p{Script=Han}+$/u.test(letters.join(''))) return null;
  const surname = LONG_SURNAMES.exec(letters.join(''))?.[0] ?? letters[0] ?? '';
  return new RegExp(`${[...surname].map(escaped).join(GAP)}${GAP}${ADDRESS}`, 'gu');
}

function numberPattern(mobile: string): RegExp | null {
  const digits = [...mobile.normalize('NFKC').replace(/\D/g, '')];
  if (digits.length < LEAST_DIGITS) return null;
  const body = digits.map((digit) => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`);
  return new RegExp(
    `(?<![0-9\\uff10-\\uff19])(?:[+\\uff0b]?${DIGIT_GAP}(?:[0\\uff10]{2})?[8\\uff18][6\\uff16]${DIGIT_GAP})?${body.join(DIGIT_GAP)}(?![0-9\\uff10-\\uff19])`,
    'gu',
  );
}

/**
 * A text without the person. Names of others that begin with the person's or hold it stay whole; a namesake's full name
 * in words goes along with it.
 */
export function wordsAbout({
  names,
  mobiles,
  others = [],
}: Pick<Forgotten, 'names' | 'mobiles' | 'others'>): (text: string) => string {
  const known = [...new Set(names)].sort((one, other) => other.length - one.length);
  const longer = others.filter((other) =>
    known.some((name) => name !== '' && other !== name && other.includes(name)),
  );
  const kept = longer.sort((one, other) => other.length - one.length).map(escaped);
  const patterns = known.flatMap((name) => [namePattern(name), surnamePattern(name)]);
  const byName = patterns.filter((one): one is RegExp => one !== null);
  const byNumber = mobiles.map(numberPattern).filter((one): one is RegExp => one !== null);
  const shielded = kept.length > 0 ? new RegExp(`(${kept.join('|')})`, 'gu') : null;
  return (text) => {
    const numberless = byNumber.reduce((left, pattern) => left.replace(pattern, ''), text);
    const parts = shielded ? numberless.split(shielded) : [numberless];
    return parts
      .map((part, place) =>
        place % 2 === 1
          ? part
          : byName.reduce((left, pattern) => left.replace(pattern, SOMEBODY), part),
      )
      .join('');
  };
}
