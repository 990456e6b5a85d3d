/**
 * What people are called, as it is typed and as it is kept: without width, stray spaces and forms of address. The form of
 * address is the gender (H44), so that nobody becomes 李女士女士. Imports nothing: wording uses it too.
 */
import type { Gender } from '../policy/words';

export interface Named {
  name: string;
  gender: Gender;
}

/** What cannot be right: which of the two fields to look at, and a sentence to stand behind its name. */
export type ReadName = Named | { field: 'name' | 'gender'; wrong: string };

const FORMS: Readonly<Record<string, Gender>> = {
  先生: 'male',
  女士: 'female',
  小姐: 'female',
  太太: 'female',
  夫人: 'female',
  老师: 'unknown',
};
const FORM = Object.keys(FORMS).join('|');
/** As this product writes it where nobody knows. */
const EITHER = /(先生\s*[/、或]?\s*女士|女士\s*[/、或]?\s*先生)+$/u;
const LAST = new RegExp(`^(.*?)\\s*(${FORM})$`, 'u');
const FIRST = new RegExp(`^(${FORM})\\s*(.+)$`, 'u');
const LATIN: Readonly<Record<string, Gender>> = {
  mr: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  madam: 'female',
};
const BRACKETED: Readonly<Record<string, Gender>> = { ...FORMS, 男: 'male', 女: 'female' };

const COMPOUND =
  '欧阳 司马 上官 诸葛 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 端木 百里 南宫 独孤 澹台 轩辕 太史 申屠 闾丘 钟离 呼延 西门 东郭 南门 第五'.split(
    ' ',
  );

/** The surname alone: two letters where it is one of two. */
export const surnameOf = (name: string): string =>
  COMPOUND.find((one) => name.startsWith(one) && name.length > one.length) ??
  (/^\p{Script=Han}/u.test(name) ? ([...name][0] ?? '') : '');

const tidy = (typed: string): string =>
  typed
    .replace(/[・•‧∙⋅．]/gu, '·')
    .normalize('NFKC')
    .replace(/[\n\r]+/gu, '/')
    .replace(/\s+/gu, ' ')
    .trim();

const HAN = /^[\p{Script=Han}·]+$/u;

/** Reads a person's name with what is known of the gender. */
export function readName(typed: string, gender: Gender = 'unknown'): ReadName {
  const bare = withoutForms(tidy(typed));
  if ('wrong' in bare) return bare;
  const { name, said } = bare;
  const joined = joinPieces(name);
  const wrong = joined === null ? TWO : complaint(joined);
  if (wrong) return { field: 'name', wrong };
  if (said !== 'unknown' && gender !== 'unknown' && said !== gender)
    return {
      field: 'gender',
      wrong: `与姓名里的称呼不一致:姓名里写的是${said === 'male' ? '先生' : '女士'},请核对`,
    };
  return { name: joined ?? name, gender: said === 'unknown' ? gender : said };
}

const TWO = '像是两个人的姓名,请分开填写,一栏只写一位';

interface Bare {
  name: string;
  said: Gender;
}

/** Takes forms of address off both ends, as often as they stand there. */
function withoutForms(text: string): Bare | { field: 'name'; wrong: string } {
  const said = new Set<Gender>();
  let name = text;
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(EITHER, '').trim();
    const [, inBrackets = ''] = /[([【]\s*([^)\]】]*?)\s*[)\]】]$/u.exec(name) ?? [];
    const bracket = BRACKETED[inBrackets];
    if (bracket !== undefined) {
      said.add(bracket);
      name = name.replace(/\s*[([【][^([【]*$/u, '');
    }
    const [, rest, last = ''] = LAST.exec(name) ?? [];
    const form = FORMS[last];
    if (rest !== undefined && form !== undefined) {
      said.add(form);
      name = rest;
    }
    const [, first = '', behind = ''] = FIRST.exec(name) ?? [];
    const leading = FORMS[first];
    if (leading !== undefined) {
      said.add(leading);
      name = behind;
    }
    const [, title = '', latin = ''] = /^(mr|mrs|ms|miss|madam)\b\.?\s*(.+)$/i.exec(name) ?? [];
    const ofLatin = LATIN[title.toLowerCase()];
    if (ofLatin) {
      said.add(ofLatin);
      name = latin;
    }
  }
  said.delete('unknown');
  if (name === '') return { field: 'name', wrong: '只有称呼,没有姓名' };
  if (said.size > 1) return { field: 'name', wrong: TWO };
  return { name, said: [...said][0] ?? 'unknown' };
}

/** '陈 静' is one name, '赵敏 钱进' two; null: two. Other writings keep one space between words. */
function joinPieces(name: string): string | null {
  const pieces = name.split(' ');
  if (pieces.length === 1 || !pieces.every((piece) => HAN.test(piece))) return name;
  const long = pieces.filter((piece) => piece.length > 1);
  if (long.length > 1 && !COMPOUND.includes(pieces[0] ?? '')) return null;
  return pieces.join('');
}

function complaint(name: string): string | undefined {
  if (!/\p{L}/u.test(name)) return '没有写姓名';
  if (/\d{5,}/.test(name)) return '里有数字,像是号码;请只写姓名';
  if (/[/、,;&+|]/u.test(name) || /^\p{Script=Han}{2,3}[和与及跟]\p{Script=Han}{2,3}$/u.test(name))
    return TWO;
  if (/[()[\]【】<>]/u.test(name)) return '里有括号,请只写姓名';
  if (new RegExp(FORM, 'u').test(name)) return TWO;
  return undefined;
}

/** The name as it is kept, itself where it cannot be read. */
export function normalName(typed: string): string {
  const read = readName(typed);
  return 'wrong' in read ? tidy(typed) : read.name;
}

/** What two names are compared by: writings of one name have the same key. */
export const nameKey = (name: string): string => normalName(name).replace(/\s/gu, '').toUpperCase();

export const sameName = (one: string, other: string): boolean => nameKey(one) === nameKey(other);

/**
 * The forms of address that a stored name of old brings along, taken off: '李女士' → 李, female. What would leave nothing, or
 * names two people, stays as it is.
 */
export function addressable(name: string, gender: Gender): Named {
  const read = readName(name, gender);
  if (!('wrong' in read)) return read;
  if (read.field === 'gender') {
    const alone = readName(name);
    return 'wrong' in alone ? { name, gender } : alone;
  }
  return { name, gender };
}

/** A run of digits in what somebody wrote, hidden but for its last two: a number may stand in a column for names. */
export const withoutNumbers = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\d(?:[\s-]?\d){5,}/g, (run) => `****${run.replace(/\D/g, '').slice(-2)}`);
