/** Spans of time that a report is about, and the documents in which their figures stand. */
import type { Period } from '../../policy/figures';
import { DAY, dateOf, instantOf } from '../../time/shanghai';
import { type Line, type Sheet, sheetOfDay, sheetOfMonth, sheetOfYear } from './sheets';

export interface Plan {
  /** '2026 年 11 月' */
  title: string;
  /** First and last day, '2026-11-01'. */
  from: string;
  to: string;
  /** Documents that add up to it, and to the one before. */
  sheets: string[];
  before: string[];
  /** What it is drawn in: days or months, each with the document of its own and its place in the one above. */
  parts: { label: string; sheet: string; of: string; key: string }[];
}

const years = (day: string): number => Number(day.slice(0, 4));
const monthsOf = (day: string): number => years(day) * 12 + Number(day.slice(5, 7)) - 1;
/** Months since the year 0 → '2026-11'. */
const monthAt = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
const firstOf = (months: number): string => `${monthAt(months)}-01`;
const shift = (day: string, days: number): string => dateOf(instantOf(day) + days * DAY);
const range = (length: number): number[] => Array.from({ length }, (_, place) => place);
const daysFrom = (day: string, count: number): string[] =>
  range(count).map((place) => shift(day, place));

const partOfDay = (day: string, label: string) => ({
  label,
  sheet: sheetOfDay(day),
  of: sheetOfMonth(day.slice(0, 7)),
  key: day.slice(8),
});
const partOfMonth = (month: string) => ({
  label: `${Number(month.slice(5))} 月`,
  sheet: sheetOfMonth(month),
  of: sheetOfYear(month.slice(0, 4)),
  key: month.slice(5),
});
/** '11-22' */
const short = (day: string): string => day.slice(5);

/** Days that a day is shown among, itself the last. */
const AROUND = 7;

/** `day`: any day of the span, '2026-11-22'. Weeks begin on Monday. */
export function planOf(period: Period, day: string): Plan {
  switch (period) {
    case 'day':
      return {
        title: day,
        from: day,
        to: day,
        sheets: [sheetOfDay(day)],
        before: [sheetOfDay(shift(day, -1))],
        parts: daysFrom(shift(day, 1 - AROUND), AROUND).map((one) => partOfDay(one, short(one))),
      };
    case 'week': {
      const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
      const from = shift(day, -weekday);
      const days = daysFrom(from, 7);
      const to = shift(from, 6);
      return {
        title: `${from} 至 ${short(to)}`,
        from,
        to,
        sheets: days.map(sheetOfDay),
        before: daysFrom(shift(from, -7), 7).map(sheetOfDay),
        parts: days.map((one) => partOfDay(one, short(one))),
      };
    }
    case 'month': {
      const months = monthsOf(day);
      const from = firstOf(months);
      const to = shift(firstOf(months + 1), -1);
      return {
        title: `${years(day)} 年 ${(months % 12) + 1} 月`,
        from,
        to,
        sheets: [sheetOfMonth(monthAt(months))],
        before: [sheetOfMonth(monthAt(months - 1))],
        parts: daysFrom(from, Number(to.slice(8))).map((one) =>
          partOfDay(one, `${Number(one.slice(8))} 日`),
        ),
      };
    }
    case 'quarter': {
      const first = monthsOf(day) - (monthsOf(day) % 3);
      const months = range(3).map((place) => monthAt(first + place));
      return {
        title: `${years(day)} 年第 ${(first % 12) / 3 + 1} 季度`,
        from: firstOf(first),
        to: shift(firstOf(first + 3), -1),
        sheets: months.map(sheetOfMonth),
        before: range(3).map((place) => sheetOfMonth(monthAt(first - 3 + place))),
        parts: months.map(partOfMonth),
      };
    }
    case 'year': {
      const year = years(day);
      return {
        title: `${year} 年`,
        from: `${day.slice(0, 4)}-01-01`,
        to: `${day.slice(0, 4)}-12-31`,
        sheets: [sheetOfYear(day.slice(0, 4))],
        before: [sheetOfYear(monthAt((year - 1) * 12).slice(0, 4))],
        parts: range(12).map((place) => partOfMonth(monthAt(year * 12 + place))),
      };
    }
  }
}

/** The documents to be read: those of the span and the one before, and those of its parts where nothing above knows them. */
export function sheetsOf(plan: Plan, wholeOnly: boolean): string[] {
  const parts = plan.parts
    .filter(({ of }) => wholeOnly || !plan.sheets.includes(of))
    .map(({ sheet }) => sheet);
  return [...new Set([...plan.sheets, ...plan.before, ...parts])];
}

export function added(lines: readonly (Line | undefined)[]): Line {
  const total: Line = {};
  for (const line of lines)
    for (const [measure, sum] of Object.entries(line ?? {}))
      total[measure] = (total[measure] ?? 0) + sum;
  return total;
}

/** The sheets that are there, by their ids. */
export const byId = <S extends Pick<Sheet, '_id'>>(sheets: readonly S[]): Map<string, S> =>
  new Map(sheets.map((sheet) => [sheet._id, sheet]));
