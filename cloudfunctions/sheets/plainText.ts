/** Longest text of one cell. */
const LONGEST = 32_000;

/** What a program could take for a formula, should the sheet be saved as CSV and opened again; full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What XML cannot hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** Text as it is safe in a cell: an apostrophe before what begins like a formula. */
export function plainText(text: string): string {
  const written = text.replace(UNWRITABLE, '').slice(0, LONGEST);
  return FORMULA.test(written) ? `'${written}` : written;
}
