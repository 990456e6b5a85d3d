import { instantOf } from '../../shared/time/shanghai';

/** '2026-11-23' or '2026-11-23 09:30', in Shanghai → epoch milliseconds. */
export function at(time: string): number {
  const [date = '', clock = '00:00'] = time.split(' ');
  return instantOf(date, clock);
}

/** Monday, a working morning: where most tests stand. */
export const monday = at('2026-11-23 09:30');

/** Whole yuan → fen. */
export const yuan = (amount: number): number => amount * 100;
