/** Months of Shanghai's calendar as the record of looks is asked for: '2026-11'. Pure. */
const shanghai = 8 * 3_600_000;

export const monthOf = (at: number): string => new Date(at + shanghai).toISOString().slice(0, 7);

/** The month so many before (negative) or after. */
export function monthFrom(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

/** '2026 年 11 月' */
export const monthText = (month: string): string => month.replace(/^(\d+)-0?(\d+)$/, '$1 年 $2 月');
