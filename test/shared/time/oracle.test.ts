import {
  addWorking,
  afterPause,
  type Calendar,
  isOpen,
  worked,
} from '../../../shared/time/working';
import { randomFrom } from '../../builders/random';
import { count, DAYS, type Hours, minutesOpen, type Pause, walk, ZERO } from './minutes';

const MINUTE = 60_000;
const random = randomFrom(20_261_123);
const { below, pick } = random;

/** Minutes of work in a day. */
const dailyMinutes = ({ windows }: Hours): number =>
  windows.reduce((sum, [from, to]) => sum + minuteOfDay(to) - minuteOfDay(from), 0);

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** One to four windows in order; now and then round the clock, or one that ends the day. */
function someWindows(): [string, string][] {
  if (below(12) === 0) return [['00:00', '24:00']];
  const edges = new Set<number>();
  const wanted = 2 * (1 + below(4));
  while (edges.size < wanted) edges.add(below(10) === 0 ? 1440 : 5 * below(288));
  const times = [...edges].sort((a, b) => a - b).map(clockTime);
  return Array.from({ length: wanted / 2 }, (_, i) => [times[2 * i] ?? '', times[2 * i + 1] ?? '']);
}

/** Days kept otherwise: single ones, and a new year's holiday of the years that no table knows yet. */
function someExceptions(): Record<string, boolean> {
  const days: Record<string, boolean> = {};
  for (let n = below(12); n > 0; n--) days[dayName(below(DAYS))] = below(2) === 0;
  if (below(2) === 0) for (let day = 1; day <= 3; day++) days[`2027-01-0${day}`] = false;
  return days;
}

const dayName = (day: number): string =>
  new Date(Date.UTC(2024, 11, 1 + day)).toISOString().slice(0, 10);

const someHours = (): Hours => ({ windows: someWindows(), exceptions: someExceptions() });

/** A minute to begin at: anywhere, on the edge of a window, in the last days of a year, before a long holiday. */
function someStart({ windows }: Hours): number {
  const day = pick([
    () => below(900),
    () => 25 + below(10),
    () => 390 + below(10),
    () => 755 + below(10),
    () => 430 + below(25),
    () => 660 + below(20),
  ])();
  const edge = minuteOfDay(pick(pick(windows))) + below(3) - 1;
  return day * 1440 + (below(2) === 0 ? below(1440) : Math.max(0, edge));
}

/** Nothing at all, a few minutes, hours, days of so many working minutes – and sometimes what takes half a year. */
const someLength = (daily: number): number =>
  Math.min(
    pick([
      () => 0,
      () => 1 + below(3),
      () => below(180),
      () => below(600),
      () => daily * below(6),
      () => below(3000),
      () => below(60),
    ])(),
    daily * 6,
  ) + (below(400) === 0 ? daily * below(100) : 0);

const at = (minute: number): number => ZERO + minute * MINUTE;
const minuteOf = (instant: number): number => (instant - ZERO) / MINUTE;

/** What went differently, in words that say how to see it again. */
const told = (hours: Hours, start: number, length: number, pauses: readonly Pause[] = []) =>
  JSON.stringify({ ...hours, start: new Date(at(start)).toISOString(), length, pauses });

const CALENDARS = 300;
const EACH = 340;

test('working time ends where a clock that goes minute by minute says: 102,000 cases', () => {
  let cases = 0;
  for (let n = 0; n < CALENDARS; n++) {
    const hours = someHours();
    const calendar: Calendar = hours;
    const open = minutesOpen(hours);
    const daily = dailyMinutes(hours);
    for (let one = 0; one < EACH; one++, cases++) {
      const start = someStart(hours);
      const length = someLength(daily);
      const end = minuteOf(addWorking(at(start), length * MINUTE, calendar));
      const wanted = walk(start, length, open, 60);
      if (end !== wanted) throw new Error(`${end}, not ${wanted}: ${told(hours, start, length)}`);
      const between = worked(at(start), at(wanted), calendar) / MINUTE;
      if (between !== length) throw new Error(`${between}: ${told(hours, start, length)}`);
      if (isOpen(at(start), calendar) !== (open[start] === 1))
        throw new Error(`open? ${told(hours, start, 0)}`);
    }
  }
  expect(cases).toBeGreaterThanOrEqual(100_000);
});

/** Up to three waits, each after the one before. */
function somePauses(start: number): Pause[] {
  let from = start;
  return Array.from({ length: below(4) }, () => {
    from += 1 + below(900);
    const pause = { from, to: from + 1 + below(2500) };
    from = pause.to;
    return pause;
  });
}

/** As a duty does it: paused while it waits for the owner, as long as its limit has not come. */
const paused = (limit: number, pauses: readonly Pause[], calendar?: Calendar): number =>
  pauses.reduce((due, { from, to }) => afterPause(due, at(from), at(to), calendar), limit);

test('with waiting for the owner in between, on working time and on the wall clock: 40,000 cases', () => {
  for (let n = 0; n < 200; n++) {
    const hours = someHours();
    const open = minutesOpen(hours);
    for (let one = 0; one < 100; one++) {
      const start = someStart(hours);
      const length = 1 + someLength(dailyMinutes(hours));
      const pauses = somePauses(start);
      const due = addWorking(at(start), length * MINUTE, hours);
      const [end, wanted] = [
        minuteOf(paused(due, pauses, hours)),
        walk(start, length, open, 60, pauses),
      ];
      if (end !== wanted)
        throw new Error(`${end}, not ${wanted}: ${told(hours, start, length, pauses)}`);
      const [wall, wantedWall] = [
        minuteOf(paused(at(start + length), pauses)),
        walk(start, length, undefined, 60, pauses),
      ];
      if (wall !== wantedWall)
        throw new Error(`${wall}, not ${wantedWall}: ${told(hours, start, length, pauses)}`);
    }
  }
});

test('to the second: 1,000 cases', () => {
  for (let n = 0; n < 100; n++) {
    const hours = someHours();
    const open = minutesOpen(hours);
    for (let one = 0; one < 10; one++) {
      const start = someStart(hours) * 60 + below(60);
      const length = below(Math.min(3600, 60 * dailyMinutes(hours)));
      const end = (addWorking(ZERO + start * 1000, length * 1000, hours) - ZERO) / 1000;
      const wanted = walk(start, length, open, 1);
      if (end !== wanted)
        throw new Error(`${end}, not ${wanted}: ${told(hours, start / 60, length / 60)}`);
    }
  }
});

test('working time between any two minutes is what the clock counts: 20,000 cases', () => {
  for (let n = 0; n < 200; n++) {
    const hours = someHours();
    const open = minutesOpen(hours);
    for (let one = 0; one < 100; one++) {
      const from = someStart(hours);
      const to = from + below(6_000) - 500;
      expect(worked(at(from), at(to), hours) / MINUTE).toBe(count(from, to, open));
    }
  }
});

test('the oracle can disagree: a lunch break forgotten is found', () => {
  const hours: Hours = {
    windows: [
      ['08:30', '12:00'],
      ['13:30', '18:00'],
    ],
    exceptions: {},
  };
  const forgotten: Calendar = { windows: [['08:30', '18:00']] };
  const open = minutesOpen(hours);
  // Monday 2026-11-23, 11:00: two working hours end at 14:30, not at 13:00.
  const start = (Date.UTC(2026, 10, 23, 3) - ZERO) / MINUTE;
  expect(walk(start, 120, open, 60) - start).toBe(210);
  expect(minuteOf(addWorking(at(start), 120 * MINUTE, forgotten)) - start).toBe(120);
});
