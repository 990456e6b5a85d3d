import { isWorkday } from 'chinese-days';

const SHANGHAI = 8 * 3_600_000;
const DAY = 24 * 3_600_000;
const HALF_PAST_NINE = 9.5 * 3_600_000;

/** 09:30 in Shanghai, today if it is a working day there, else the next one; epoch milliseconds. */
export function nextWorkingMorning(now: number): number {
  let midnight = Math.floor((now + SHANGHAI) / DAY) * DAY;
  while (!isWorkday(new Date(midnight).toISOString().slice(0, 10))) midnight += DAY;
  return midnight - SHANGHAI + HALF_PAST_NINE;
}
