/** Working time: the company's windows on working days, with China's public holidays and make-up days. */
import { isWorkday } from 'chinese-days';
import { DAY, dateOf, dayStart, MINUTE, minutesOf } from './shanghai';

export interface Calendar {
  /** Windows of a working day in order, [['08:30', '12:00'], ['13:30', '18:00']]. */
  windows: readonly (readonly [string, string])[];
  /** Days that the holiday table does not know or that the company keeps otherwise: '2027-02-05' → working? */
  exceptions?: Readonly<Record<string, boolean>>;
}

export function isWorkingDay(instant: number, calendar: Calendar): boolean {
  const date = dateOf(instant);
  return calendar.exceptions?.[date] ?? isWorkday(date);
}

/** Whether the department is open at this instant. */
export function isOpen(instant: number, calendar: Calendar): boolean {
  if (!isWorkingDay(instant, calendar)) return false;
  return windowsOf(instant, calendar).some(([from, to]) => instant >= from && instant < to);
}

function windowsOf(instant: number, calendar: Calendar): [number, number][] {
  const start = dayStart(instant);
  return calendar.windows.map(([from, to]) => [
    start + minutesOf(from) * MINUTE,
    start + minutesOf(to) * MINUTE,
  ]);
}

/** Milliseconds of work in one working day. */
export function workingDayLength(calendar: Calendar): number {
  return calendar.windows.reduce(
    (sum, [from, to]) => sum + (minutesOf(to) - minutesOf(from)) * MINUTE,
    0,
  );
}

/**
 * The instant at which `length` milliseconds of working time have passed since `from`. Outside the windows no time
 * passes; a length that ends with a window ends at that window's end, not at the start of the next.
 */
export function addWorking(from: number, length: number, calendar: Calendar): number {
  let left = length;
  let day = dayStart(from);
  // A year without a working day would be a mistake in the calendar, not a long holiday.
  for (let days = 0; days < 4000; days++, day += DAY) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const [opens, closes] of windowsOf(day, calendar)) {
      const start = Math.max(opens, from);
      if (start >= closes) continue;
      if (start + left <= closes) return start + left;
      left -= closes - start;
    }
  }
  throw new Error('the calendar has no working time');
}
