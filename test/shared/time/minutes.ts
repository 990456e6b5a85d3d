/**
 * A minute-by-minute oracle of working time, written from the handbook and the State Council's notices. It shares no
 * code with `shared/time` and is as simple as can be: a clock that goes on by one step and asks each time whether
 * somebody is there.
 */

/** 国务院办公厅关于部分节假日安排的通知, 2025 and 2026: days off, and weekend days that are worked instead (调休). */
const off = `
2025-01-01
2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04
2025-04-04 2025-04-05 2025-04-06
2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05
2025-05-31 2025-06-01 2025-06-02
2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08
2026-01-01 2026-01-02 2026-01-03
2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23
2026-04-04 2026-04-05 2026-04-06
2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05
2026-06-19 2026-06-20 2026-06-21
2026-09-25 2026-09-26 2026-09-27
2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07`;
const madeUp = `
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`;

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const [daysOff, daysMadeUp] = [listed(off), listed(madeUp)];

/** Midnight of 2024-12-01 in Shanghai, the oracle's zero, and the days it knows from there. */
export const ZERO = Date.UTC(2024, 10, 30, 16);
export const DAYS = 1_200;

const names = Array.from({ length: DAYS }, (_, day) =>
  new Date(Date.UTC(2024, 11, 1 + day)).toISOString().slice(0, 10),
);
const weekdays = Array.from({ length: DAYS }, (_, day) =>
  new Date(Date.UTC(2024, 11, 1 + day)).getUTCDay(),
);

export interface Hours {
  windows: readonly (readonly [string, string])[];
  exceptions: Readonly<Record<string, boolean>>;
}

/** For each minute since ZERO whether somebody is there. */
export function minutesOpen({ windows, exceptions }: Hours): Uint8Array {
  const clock = Array.from({ length: 1440 }, (_, minute) => {
    const [hours, rest] = [Math.floor(minute / 60), minute % 60];
    const time = `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
    return windows.some(([from, to]) => from <= time && time < to) ? 1 : 0;
  });
  const open = new Uint8Array(DAYS * 1440);
  for (let day = 0; day < DAYS; day++) {
    const name = names[day] ?? '';
    const weekend = weekdays[day] === 0 || weekdays[day] === 6;
    const works = exceptions[name] ?? (daysMadeUp.has(name) || (!weekend && !daysOff.has(name)));
    if (works) open.set(clock, day * 1440);
  }
  return open;
}

export interface Pause {
  from: number;
  to: number;
}

/**
 * Where a limit ends, in steps of `step` seconds since ZERO: goes on step by step, and a step counts if somebody is there
 * and the matter does not wait. `open`: undefined for the wall clock, where every step counts.
 */
export function walk(
  from: number,
  length: number,
  open: Uint8Array | undefined,
  step: number,
  pauses: readonly Pause[] = [],
): number {
  // `| 0`, not Math.floor: in the test runner every look at a global is slow, and this loop runs a thousand million times.
  const perMinute = 60 / step;
  const end = DAYS * 1440 * perMinute;
  let now = from;
  let left = length;
  let next = 0;
  while (left > 0) {
    const pause = pauses[next];
    if (pause && now >= pause.from) {
      if (now >= pause.to) next += 1;
      else now += 1;
      continue;
    }
    if (now >= end) throw new Error('the oracle knows no further');
    if (open === undefined || open[(now / perMinute) | 0] === 1) left -= 1;
    now += 1;
  }
  return now;
}

/** How many minutes of work lie between two minutes. */
export function count(from: number, to: number, open: Uint8Array): number {
  let sum = 0;
  for (let now = from; now < to; now++) sum += open[now] ?? 0;
  return sum;
}
