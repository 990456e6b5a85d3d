/** What stands in a cell → what is meant, or a sentence that says what is wrong with it. */
import { seen } from '../../contract/texts';
import type { Column } from '../../policy/importing';
import { mostFen } from '../../policy/money';
import { DAY, dateOf, instantOf } from '../../time/shanghai';
import { readName } from '../names';
import { readPersonal } from '../numbers';
import { isReceiptNo } from '../receiptNo';

/** As it comes from the file; a day is `{day: '2024-03-02'}`. */
export type Cell = string | number | boolean | { day: string } | null;

export interface Sheet {
  name: string;
  /** The first row of the file first, none left out. */
  rows: readonly (readonly Cell[])[];
}

/** Text, or fen, or an instant; undefined: the cell is empty. */
export type Value = string | number | undefined;
export type Read = { value: Value } | { wrong: string };

const wrong = (sentence: string): Read => ({ wrong: sentence });

/** Full-width letters and digits become plain ones, every kind of space one plain space. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** Names and addresses keep their own full-width marks. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0\u3000]+/gu, ' ')
    .trim();

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  // What was written by us with an apostrophe, so that it is no formula (`sheets/plainText.ts`).
  return String(cell).replace(/^'(?=[=+\-@])/, '');
}

/** Reads one cell by its column. */
export function readCell(cell: Cell, column: Column): Read {
  const text = textOf(cell);
  if (tidy(text) === '') {
    if (column.required) return wrong('没有填写');
    return { value: column.type === 'choice' ? column.choices?.[''] : undefined };
  }
  // Line breaks and tabs are seen; what is not seen could make two of one.
  if (!seen.test(text.replace(/[\n\r\t]/g, ' '))) return wrong('含有看不见的字符,请删掉重新输入');
  switch (column.type) {
    case 'name':
    case 'text':
      return bounded(tidy(text), column.max ?? 100);
    case 'code':
      return code(cell, plain(text), column);
    case 'person':
      return person(tidy(text), column);
    case 'mobile':
      return mobile(plain(text));
    case 'day':
      return day(cell, plain(text));
    case 'money':
      return money(cell, plain(text), column);
    case 'choice':
      return choice(tidy(text), column);
  }
}

function bounded(text: string, max: number): Read {
  return text.length > max ? wrong(`太长了,最多 ${max} 个字`) : { value: text };
}

/** Digits that a spreadsheet keeps; what is longer it has changed. */
const EXACT = 15;

function code(cell: Cell, text: string, { receipt, max = 40 }: Column): Read {
  if (typeof cell === 'number' && (!Number.isSafeInteger(cell) || text.length > EXACT))
    return wrong('这个编号被表格当成了数字,请把这一列设为文本后重新输入');
  if (receipt) {
    const printed = tidy(text);
    if (printed.length > max) return wrong(`太长了,最多 ${max} 个字`);
    return isReceiptNo(printed) ? { value: printed } : wrong('只能有汉字、字母、数字和分隔符');
  }
  const value = text.replaceAll(' ', '');
  return /^[\p{L}\p{N}][\p{L}\p{N}_/-]{1,39}$/u.test(value)
    ? { value }
    : wrong('只能用文字、数字和 - _ /,2 到 40 个字');
}

/** Somebody's own number, in any writing. */
function mobile(text: string): Read {
  const read = readPersonal(text);
  return 'wrong' in read ? wrong(read.wrong) : { value: read.value };
}

/** A person's name as it stands there, with its form of address: what the gender makes of it, the line decides. */
function person(text: string, { max = 30 }: Column): Read {
  const read = readName(text);
  if ('wrong' in read) return wrong(read.wrong);
  return bounded(text, max);
}

/** Days since 1899-12-30, as spreadsheets count them: 1955 to 2119. */
const SERIALS = [20_000, 80_000] as const;
const SERIAL_ZERO = instantOf('1899-12-30');
const WRITTEN = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/;

function day(cell: Cell, text: string): Read {
  const [, year, month, date] = WRITTEN.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year && month && date) {
    const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    const instant = instantOf(iso);
    if (!Number.isNaN(instant) && dateOf(instant) === iso) return { value: instant };
    return wrong('没有这一天');
  }
  const serial = typeof cell === 'number' ? cell : Number(text);
  if (serial >= SERIALS[0] && serial <= SERIALS[1])
    return { value: SERIAL_ZERO + Math.floor(serial) * DAY };
  return wrong('不是日期,请写成 2024-03-02 这样');
}

/** Fen. A float is taken for the two decimals nearest to it, if it is as near as floats are. */
function money(cell: Cell, text: string, { signed, required }: Column): Read {
  if (typeof cell === 'object' || typeof cell === 'boolean') return wrong('不是金额');
  if (/[万亿]/.test(text)) return wrong('请写成元,不要用“万”');
  const digits = text
    .replace(/^[¥$]|元$/gu, '')
    .replaceAll(',', '')
    .replaceAll(' ', '');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return wrong('不是金额');
  const value = Number(digits);
  const fen = Math.round(value * 100);
  if (Math.abs(value * 100 - fen) > 1e-4) return wrong('金额最多两位小数');
  if (Math.abs(fen) > mostFen) return wrong('金额太大,请核对');
  if (fen < 0 && !signed) return wrong('金额不能是负数');
  if (fen === 0 && required) return wrong('金额不能是 0');
  return { value: fen };
}

function choice(text: string, { choices = {} }: Column): Read {
  const value = choices[text];
  const known = Object.keys(choices).filter((name) => name !== '');
  return value === undefined ? wrong(`只能填${known.join('、')},或空着`) : { value };
}
