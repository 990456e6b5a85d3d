/**
 * The calendar of Asia/Shanghai as a fixed +08:00 (China keeps no daylight saving time). Instants are epoch
 * milliseconds; nothing here reads a clock.
 */
import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const OFFSET = 8 * HOUR;
const OFFSET_MINUTES = 8 * 60;

/** Later than anything that happens; stands for 'no such time' in sorted fields. */
export const NEVER = 8_640_000_000_000_000;

const at = (instant: number): Dayjs => dayjs.utc(instant).utcOffset(OFFSET_MINUTES);

/** 00:00 of the Shanghai day in which the instant lies. */
export const dayStart = (instant: number): number =>
  Math.floor((instant + OFFSET) / DAY) * DAY - OFFSET;

/** The last millisecond of that day. */
export const dayEnd = (instant: number): number => dayStart(instant) + DAY - 1;

/** '2026-11-21' */
export const dateOf = (instant: number): string =>
  new Date(Math.min(instant + OFFSET, NEVER)).toISOString().slice(0, 10);

/** The instant of a Shanghai date and time of day, `('2026-11-21', '08:30')`. */
export const instantOf = (date: string, time = '00:00'): number =>
  Date.parse(`${date}T${time}:00+08:00`);

/** The same time of day some months on; the last day of a short month stands for a day it does not have. */
export const addMonths = (instant: number, months: number): number =>
  at(instant).add(months, 'month').valueOf();

export const addYears = (instant: number, years: number): number =>
  at(instant).add(years, 'year').valueOf();

/** The time of day 'HH:mm' on the instant's own day. */
export const onDay = (instant: number, time: string): number =>
  dayStart(instant) + minutesOf(time) * MINUTE;

/** '08:30' → 510 */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whether the time of day lies in a span that may run over midnight, ['21:00', '08:30']. */
export function within(instant: number, [from, to]: readonly [string, string]): boolean {
  const minute = Math.floor((instant - dayStart(instant)) / MINUTE);
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

/** '2026-11-21 09:30' */
export const stamp = (instant: number): string => at(instant).format('YYYY-MM-DD HH:mm');

/** As people say it: '今天 18:00', '明天 10:20', '11-23 09:00', '2027-03-01 09:00'. */
export function sayTime(instant: number, now: number): string {
  const days = Math.round((dayStart(instant) - dayStart(now)) / DAY);
  const time = at(instant).format('HH:mm');
  if (days === 0) return `今天 ${time}`;
  if (days === 1) return `明天 ${time}`;
  if (days === -1) return `昨天 ${time}`;
  return at(instant).format(
    at(instant).year() === at(now).year() ? 'MM-DD HH:mm' : 'YYYY-MM-DD HH:mm',
  );
}
