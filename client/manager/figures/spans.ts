import type { Period } from '../../../shared/policy/figures';
import { date } from '../../ui/when';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

/** A day of the span before or after this one; `from`, `to` are its first and last days. */
export const stepped = ({ from, to }: { from: string; to: string }, by: -1 | 1): string =>
  date(by < 0 ? at(from) - DAY : at(to) + DAY);

/** What is opened first: yesterday is the last day that can be drawn up. */
export const yesterday = (now: number): string => date(now - DAY);

/** Whether the span after this one has begun. */
export const mayStep = ({ to }: { to: string }, now: number): boolean => at(to) + DAY <= now;

/** Of so many labels at most seven are written: '1', '6', '11' … of a month. */
export const written = (place: number, count: number): boolean =>
  place % Math.ceil(count / 7) === 0;

export const firstPeriod: Period = 'month';
