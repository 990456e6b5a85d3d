import type { Output } from '../../../shared/contract';

export type Shown = Output<'roster.show'>;
export type Row = Shown['rows'][number];
export type Day = Shown['days'][number];
export type Shift = Shown['shifts'][number];

export const off = '-';

/** What stands in a day's cell for one shift: one person's name, or how many there are. */
export interface Mark {
  shift: Shift;
  text: string;
}

/** '早班' → '早' */
export const short = ({ name }: { name: string }): string => name.slice(0, 1);

/** Two characters of a name fit: the given name of a longer one. */
const brief = (name: string): string => (name.length > 2 ? name.slice(-2) : name);

export function marksOf(
  rows: readonly Row[],
  shifts: readonly Shift[],
  place: number,
  only: string,
): Mark[] {
  return shifts.flatMap((shift) => {
    const on = rows.filter(
      ({ personId, days }) => days[place] === shift.letter && (!only || personId === only),
    );
    const [one] = on;
    if (!one) return [];
    return [{ shift, text: on.length > 1 ? `${on.length}人` : brief(one.name) }];
  });
}

/** Somebody's letter of one day, changed; who was not there comes in with a month of days off. */
export function changed(
  rows: readonly Row[],
  person: { personId: string; name: string },
  place: number,
  letter: string,
  length: number,
): Row[] {
  const known = rows.some(({ personId }) => personId === person.personId);
  const all = known ? rows : [...rows, { ...person, days: off.repeat(length) }];
  return all.map((row) =>
    row.personId === person.personId
      ? { ...row, days: row.days.slice(0, place) + letter + row.days.slice(place + 1) }
      : row,
  );
}

/** The month before or after, '2026-12' → '2027-01'. */
export function monthStep(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

export const monthTitle = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

export const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** '11 月 22 日 周日 · 国庆节' */
export const dayTitle = ({ date, weekday, note }: Day): string =>
  `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日 周${weekdays[weekday]}${note ? ` · ${note}` : ''}`;
