/**
 * Telephone numbers, as people write them and as they are kept. What somebody types, what a spreadsheet holds and what a
 * call shows all pass through `readNumber`, so that one number has one form (H37, H80). The plans of other countries come from
 * libphonenumber-js, which only the functions bundle.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * `mobile` of the mainland · `landline` with its area code · `service` 400 and 800 · `short` 95588, 10086, 110 ·
 * `foreign` with its country, Hong Kong, Macau and Taiwan too · `local` seven or eight digits without an area code ·
 * `withheld` the caller shows none.
 */
export type NumberKind =
  | 'mobile'
  | 'landline'
  | 'service'
  | 'short'
  | 'foreign'
  | 'local'
  | 'withheld';

export interface PhoneNumber {
  /** As it is stored and compared: '13800001202', '0755-26001234-802', '+85251234567', '400-820-8820'. */
  value: string;
  kind: NumberKind;
  /** As it is read out and printed: '138 0000 1202', '0755-26001234 转 802'. */
  said: string;
  /** The last four digits, without an extension; empty where there are fewer. */
  lastFour: string;
}

/** What cannot be read, with a sentence that says why, to stand behind the field's name. */
export type ReadNumber = PhoneNumber | { wrong: string };

/** What a call without a number is kept under. */
export const WITHHELD = '未显示';
const NONE_SHOWN =
  /^(未显示(号码)?|没有号码|无号码|隐藏(号码)?|匿名(号码)?|私人号码|保密|未知(号码)?|withheld|private( number)?|unknown|anonymous|no ?caller ?id)$/i;

const DASHES = /[\u2010-\u2015\u2212\u30FC\uFE58\uFE63~]/gu;
/** Said before the number, and no part of it. */
const LED_BY = /^(手机号?码?|电话号?码?|联系电话|座机|tel|mobile|phone)[.:]?\s*/i;

const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LED_BY, '');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Reads a number in any of its writings. `areaCode`, '0755', is taken for numbers of seven or eight digits without one. */
export function readNumber(typed: string, areaCode = ''): ReadNumber {
  const text = plain(typed);
  if (text === '' || NONE_SHOWN.test(text)) return number(WITHHELD, 'withheld', '未显示号码', '');
  if (twoNumbers(text)) return { wrong: '里有两个号码,请只填一个' };
  const spoken = /^(.+?)\s*(?:转|分机|ext\.?|x|#)\s*(\d{1,6})$/i.exec(text);
  if (spoken?.[1] && spoken[2]) return withExtension(spoken[1], spoken[2], areaCode);
  const whole = readMain(text, areaCode);
  if (whole) return whole;
  const dashed = /^(.+\d)\s?-\s?(\d{1,6})$/.exec(text);
  if (dashed?.[1] && dashed[2]) return withExtension(dashed[1], dashed[2], areaCode);
  return { wrong: complaint(text) };
}

/** Whether two numbers of their own stand there, '13800001202/13900001203'. */
const twoNumbers = (text: string): boolean =>
  text.split(/[/、,;|]|和|或|\s(?=1[3-9]\d{9}$)/u).filter((part) => digitsOf(part).length >= 7)
    .length > 1;

function complaint(text: string): string {
  if (/[^\d\s+().-]/u.test(text)) return '里有号码以外的字,请只填号码';
  if (/^(\+|00)/.test(text)) return '不是正确的国际号码,请核对';
  return '不是正确的号码:手机 11 位,座机要有区号,境外号码以 + 开头';
}

function withExtension(main: string, extension: string, areaCode: string): ReadNumber {
  const found = readMain(main, areaCode);
  if (!found || !['landline', 'service', 'foreign', 'local'].includes(found.kind))
    return { wrong: complaint(`${main}-${extension}`) };
  const { value, kind, said, lastFour } = found;
  return number(`${value}-${extension}`, kind, `${said} 转 ${extension}`, lastFour);
}

const number = (value: string, kind: NumberKind, said: string, lastFour: string): PhoneNumber => ({
  value,
  kind,
  said,
  lastFour,
});

/** Three digits for Beijing and the places whose code begins with 02, four for all others. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})([2-9]\d{6,7})$/;
const MOBILE = /^1[3-9]\d{9}$/;
const SHORT = /^(1[012]\d|1[012]\d{3}|9[56]\d{3,6}|1010\d{4})$/;
/** Countries' own numbers that are often written without their plus. */
const NEAR = /^(852|853)\d{8}$|^886\d{8,9}$/;

/** A number without an extension; null: it is none. */
function readMain(text: string, areaCode: string): PhoneNumber | null {
  if (!/^[+\d\s().-]+$/.test(text) || !/^\(?\+?[\d(]/.test(text)) return null;
  const digits = digitsOf(text);
  const home = /^\(?(?:\+|00)?\s*\(?86/.test(text) ? digits.replace(/^(00)?86/, '') : null;
  if (home !== null && (home.length >= 10 || /^\(?(\+|00)/.test(text)))
    return mainland(home) ?? mainland(`0${home}`);
  if (/^\(?\+|^00/.test(text)) return foreign(`+${digits.replace(/^00/, '')}`);
  return (
    mainland(digits) ??
    (NEAR.test(digits) ? foreign(`+${digits}`) : null) ??
    withoutAreaCode(digits, areaCode)
  );
}

function mainland(digits: string): PhoneNumber | null {
  const mobile = digits.replace(/^0(?=1[3-9])/, '');
  const four = digits.slice(-4);
  if (MOBILE.test(mobile)) return number(mobile, 'mobile', spaced(mobile), four);
  if (/^[48]00\d{7}$/.test(digits)) {
    const value = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
    return number(value, 'service', value, four);
  }
  if (SHORT.test(digits)) return number(digits, 'short', digits, '');
  const [, area, local] = LANDLINE.exec(digits) ?? [];
  if (!area || !local || !parsePhoneNumberFromString(digits, 'CN')?.isPossible()) return null;
  return number(`${area}-${local}`, 'landline', `${area}-${local}`, four);
}

function withoutAreaCode(digits: string, areaCode: string): PhoneNumber | null {
  if (!/^[2-9]\d{6,7}$/.test(digits)) return null;
  return (
    (areaCode ? mainland(areaCode + digits) : null) ??
    number(digits, 'local', digits, digits.slice(-4))
  );
}

function foreign(international: string): PhoneNumber | null {
  const parsed = parsePhoneNumberFromString(international);
  if (!parsed?.isValid()) return null;
  return number(
    parsed.number,
    'foreign',
    parsed.formatInternational(),
    parsed.nationalNumber.length >= 4 ? parsed.nationalNumber.slice(-4) : '',
  );
}

const spaced = (mobile: string): string =>
  `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;

/** The area code of a company whose own telephone is a landline, '0755'; empty: it has none. */
export const areaCodeOf = (phone: string): string => LANDLINE.exec(digitsOf(phone))?.[1] ?? '';

/** Kinds under which a person can be reached, and by which a person is known. */
const PERSONAL: readonly NumberKind[] = ['mobile', 'landline', 'foreign'];

/** Somebody's own number: no hotline, no short number, and with its area code. */
export function readPersonal(typed: string, areaCode = ''): ReadNumber {
  const read = readNumber(typed, areaCode);
  if ('wrong' in read || PERSONAL.includes(read.kind)) return read;
  if (read.kind === 'local') return { wrong: '没有区号:座机请写上区号,境外号码请以 + 开头' };
  return { wrong: '不是个人的号码,请填手机号,或带区号的座机' };
}

/**
 * The number on a call or of a visitor, which is kept whatever it is: what nobody can read as a number keeps its digits.
 * Refused is only what has none.
 */
export function readAnyNumber(typed: string, areaCode = ''): ReadNumber {
  const read = readNumber(typed, areaCode);
  if (!('wrong' in read)) return read;
  const text = plain(typed);
  const digits = digitsOf(text);
  if (twoNumbers(text) || digits.length < 3 || digits.length > 24 || /\p{L}/u.test(text))
    return read;
  return number(digits, 'local', digits, digits.slice(-4));
}

/** The normal form of what can be read, itself of what cannot. */
export const normalNumber = (typed: string): string => formOf(readNumber(typed), typed);
export const normalPersonal = (typed: string): string => formOf(readPersonal(typed), typed);
export const normalAny = (typed: string): string => formOf(readAnyNumber(typed), typed);

const formOf = (read: ReadNumber, typed: string): string => ('wrong' in read ? typed : read.value);

/** The last four digits of a stored number, under which it may be looked for; empty: there are none. */
export function lastFourOf(stored: string): string {
  const read = readNumber(stored);
  return 'wrong' in read ? digitsOf(stored).slice(-4) : read.lastFour;
}
