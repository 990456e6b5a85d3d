/**
 * The number of a receipt as it is printed, and the one normal form in which it is claimed, compared, imported and
 * searched (H16). The printed form is what people see.
 */

/** Written beside the number without being part of it: 编号 SJ-12, 收据号 12, No.12, № 12. */
const LABELS = /收款收据|收据|编号|号码|单号|票号|(?<![A-Z])N[OR](?=[\s.:])/g;
/** In 收字第0012号 only 收 and 12 tell anything. */
const FILLERS = /[第字号]/g;
const NOT_LETTERS = /[^\p{Script=Han}A-Z0-9]/gu;
const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (written, digit) => [...written].map((letter) => [letter, String(digit)] as const),
  ),
);
/** Traditional letters that stand on receipts. */
const SIMPLE: Readonly<Record<string, string>> = {
  號: '号',
  據: '据',
  收據: '收据',
  編: '编',
  單: '单',
  貳: '贰',
  陸: '陆',
};

/** '0012' → '12'; a year in front keeps the number behind it apart: '20260101' → '2026101', like '2026-101'. */
const withoutZeros = (run: string): string => {
  const [, year = '', rest = ''] = /^((?:19|20)\d\d)(\d+)$/.exec(run) ?? [];
  const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
  return year ? year + bare(rest) : bare(run);
};

/**
 * NFKC, capitals, no separators, no words for "number", digits in Arabic, no leading zeros; the book or series stays part
 * of it. Two that come out the same are most likely one paper, and a person is asked. One asked
 * about for nothing costs a photo; one counted twice would settle a debt that nobody has paid.
 *
 * @example 'SJ-2026-0101', 'sj_2026 0101' and 'ＳＪ２０２６－１０１' are 'SJ2026101'; '收字第0012号' is '收12'; 'No.0012345' is '12345'
 */
export function normalReceipt(printed: string): string {
  const plain = printed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[號據編單貳陸]/g, (letter) => SIMPLE[letter] ?? letter)
    .replace(/[〇零一壹二贰三叁四肆五伍六陆七柒八捌九玖]/g, (letter) => DIGITS[letter] ?? letter);
  return plain
    .replace(LABELS, '')
    .replace(FILLERS, '')
    .replace(NOT_LETTERS, '')
    .replace(/NO(?=\d)/g, '')
    .replace(/\d+/g, withoutZeros);
}

/** Whether both are, as far as can be told, the same paper. */
export const sameReceipt = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && normalReceipt(one) === normalReceipt(other);

/** Letters of other scripts, which look like Latin ones and are none. */
const FOREIGN = /(?!\p{Script=Han})(?![A-Za-z])\p{L}/u;

/** Something that can be told apart is left of it, and nothing in it reads like another letter. */
export const isReceiptNo = (printed: string): boolean =>
  normalReceipt(printed) !== '' &&
  normalReceipt(printed).length <= 40 &&
  !FOREIGN.test(printed.normalize('NFKC'));
