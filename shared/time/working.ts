/** Working time: the company's windows on working days, with China's public holidays and make-up days (调休). */
import { getDayDetail, isWorkday } from 'chinese-days';
import { DAY, dateOf, dayStart, MINUTE, minutesOf } from './shanghai';

export interface Calendar {
  /** Windows of a working day in order, [['08:30', '12:00'], ['13:30', '18:00']]; the last may end at '24:00'. */
  windows: readonly (readonly [string, string])[];
  /** Days that the holiday table does not know or that the company keeps otherwise: '2027-02-05' → working? */
  exceptions?: Readonly<Record<string, boolean>>;
}

/** What the holiday table says of a day, by the day's start; the table itself never changes while a process runs. */
const tabled = new Map<number, boolean>();

export function isWorkingDay(instant: number, calendar: Calendar): boolean {
  const start = dayStart(instant);
  if (calendar.exceptions) {
    const kept = calendar.exceptions[dateOf(start)];
    if (kept !== undefined) return kept;
  }
  let known = tabled.get(start);
  if (known === undefined) {
    known = isWorkday(dateOf(start));
    if (tabled.size > 10_000) tabled.clear();
    tabled.set(start, known);
  }
  return known;
}

/** Whether the department is open at this instant; the end of a window is no longer in it. */
export function isOpen(instant: number, calendar: Calendar): boolean {
  return windowsOf(dayStart(instant), calendar).some(
    ([from, to]) => instant >= from && instant < to,
  );
}

/** The windows of the day that begins there; none on a day off. */
function windowsOf(day: number, calendar: Calendar): [number, number][] {
  if (!isWorkingDay(day, calendar)) return [];
  return calendar.windows.map(([from, to]) => [
    day + minutesOf(from) * MINUTE,
    day + minutesOf(to) * MINUTE,
  ]);
}

/** Milliseconds of work in one working day. */
export function workingDayLength(calendar: Calendar): number {
  return calendar.windows.reduce(
    (sum, [from, to]) => sum + (minutesOf(to) - minutesOf(from)) * MINUTE,
    0,
  );
}

/** More days than this without a window are a mistake in the calendar, not a long holiday. */
const LONGEST_HOLIDAY = 400;

/** Windows from the one that `from` lies in onwards, what lies before `from` cut off. */
function* windowsFrom(from: number, calendar: Calendar): Generator<readonly [number, number]> {
  let idle = 0;
  for (let day = dayStart(from); idle <= LONGEST_HOLIDAY; day += DAY, idle += 1) {
    for (const [opens, closes] of windowsOf(day, calendar)) {
      if (closes <= from || closes <= opens) continue;
      idle = 0;
      yield [Math.max(opens, from), closes];
    }
  }
  throw new Error('the calendar has no working time');
}

/**
 * The first instant at which `length` milliseconds of working time have passed since `from`. Outside the windows no time
 * passes; a length that ends with a window ends at that window's end, not at the start of the next; none at all ends at
 * `from`.
 */
export function addWorking(from: number, length: number, calendar: Calendar): number {
  if (length <= 0) return from;
  let left = length;
  for (const [opens, closes] of windowsFrom(from, calendar)) {
    if (opens + left <= closes) return opens + left;
    left -= closes - opens;
  }
  return from;
}

/** Milliseconds of working time between two instants; 0 if the second is not later. */
export function worked(from: number, to: number, calendar: Calendar): number {
  if (to <= from) return 0;
  let sum = 0;
  for (const [opens, closes] of windowsFrom(from, calendar)) {
    if (opens >= to) break;
    sum += Math.min(closes, to) - opens;
  }
  return sum;
}

/** The next instant at which somebody is there: now, if somebody is. */
export function nextOpening(now: number, calendar: Calendar): number {
  for (const [opens] of windowsFrom(now, calendar)) return opens;
  return now;
}

/**
 * A limit after a pause: as much time is left on the clock it runs on – the wall's, or the calendar's working time – as
 * was left when the pause began. A limit that had come by then stays.
 */
export function afterPause(
  limit: number,
  pausedAt: number,
  resumedAt: number,
  calendar?: Calendar,
): number {
  if (limit <= pausedAt) return limit;
  return calendar
    ? addWorking(resumedAt, worked(pausedAt, limit, calendar), calendar)
    : limit + (resumedAt - pausedAt);
}

/** Why a day is not as its weekday: '国庆节' on a public holiday, '国庆节调休' on a weekend's day that is worked; else ''. */
export function dayNote(instant: number, calendar: Calendar): string {
  const date = dateOf(instant);
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const working = isWorkingDay(instant, calendar);
  if (calendar.exceptions?.[date] !== undefined) {
    if (working === !weekend) return '';
    return working ? '公司上班' : '公司放假';
  }
  // 'National Day,国庆节,3'; on other days the weekday alone.
  const [, name] = getDayDetail(date).name.split(',');
  if (!name) return '';
  return working ? `${name}调休` : name;
}

/** From a working day's first opening to its last closing; undefined on a day off. */
export function openSpan(
  instant: number,
  calendar: Calendar,
): { from: number; to: number } | undefined {
  const windows = windowsOf(dayStart(instant), calendar);
  const [first, last] = [windows[0], windows.at(-1)];
  return first && last && { from: first[0], to: last[1] };
}
