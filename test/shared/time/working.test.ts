import { HOUR, MINUTE, stamp } from '../../../shared/time/shanghai';
import {
  addWorking,
  type Calendar,
  isOpen,
  isWorkingDay,
  workingDayLength,
} from '../../../shared/time/working';
import { at } from '../../builders';

const calendar: Calendar = {
  windows: [
    ['08:30', '12:00'],
    ['13:30', '18:00'],
  ],
};

/** Where so many working hours from then end. */
const endOf = (from: string, hours: number, by: Calendar = calendar): string =>
  stamp(addWorking(at(from), hours * HOUR, by));

describe('addWorking: two working hours', () => {
  test.each([
    ['within the morning', '2026-11-23 09:30', '2026-11-23 11:30'],
    ['before working hours: counted from the opening', '2026-11-23 06:00', '2026-11-23 10:30'],
    ['at the opening', '2026-11-23 08:30', '2026-11-23 10:30'],
    ['ending with the window: at its end', '2026-11-23 10:00', '2026-11-23 12:00'],
    ['over the lunch break', '2026-11-23 11:00', '2026-11-23 14:30'],
    ['in the lunch break', '2026-11-23 12:40', '2026-11-23 15:30'],
    ['at the last minute of the morning', '2026-11-23 11:59', '2026-11-23 15:29'],
    ['ending with the day', '2026-11-23 16:00', '2026-11-23 18:00'],
    ['over the night', '2026-11-23 17:00', '2026-11-24 09:30'],
    ['after working hours', '2026-11-23 22:10', '2026-11-24 10:30'],
    ['at closing time', '2026-11-23 18:00', '2026-11-24 10:30'],
    ['on Friday evening: Monday', '2026-11-27 19:00', '2026-11-30 10:30'],
    ['over a weekend', '2026-11-27 17:00', '2026-11-30 09:30'],
    ['on a Sunday', '2026-11-29 11:00', '2026-11-30 10:30'],
    ['before the National Day', '2026-09-30 17:00', '2026-10-08 09:30'],
    ['on a public holiday', '2026-10-03 10:00', '2026-10-08 10:30'],
    ['on a Sunday that is made up for (调休)', '2026-09-20 09:00', '2026-09-20 11:00'],
    ['on Friday before a Saturday that is made up for', '2026-10-09 17:00', '2026-10-10 09:30'],
  ])('%s', (_name, from, to) => {
    expect(endOf(from, 2)).toBe(to);
  });

  test('the company keeps a day off that the table calls a working day', () => {
    const kept = { ...calendar, exceptions: { '2026-11-24': false } };
    expect(endOf('2026-11-23 17:00', 2, kept)).toBe('2026-11-25 09:30');
  });

  test('the company works on a Saturday that the table calls free', () => {
    const kept = { ...calendar, exceptions: { '2026-11-28': true } };
    expect(endOf('2026-11-27 17:00', 2, kept)).toBe('2026-11-28 09:30');
  });
});

test('one working day from the middle of a morning ends at the same time of the next', () => {
  expect(workingDayLength(calendar)).toBe(8 * HOUR);
  expect(endOf('2026-11-23 09:30', 8)).toBe('2026-11-24 09:30');
});

test('the length ends to the second', () => {
  const end = addWorking(at('2026-11-23 11:59'), 90_000, calendar);
  expect(end).toBe(at('2026-11-23 13:30') + 30_000);
});

test('a calendar without working time is a mistake, not an endless search', () => {
  expect(() => addWorking(at('2026-11-23'), HOUR, { windows: [] })).toThrow('no working time');
});

test('adding in two steps is adding in one', () => {
  for (let minutes = 0; minutes < 3000; minutes += 37) {
    const start = at('2026-11-26 07:00') + minutes * MINUTE;
    const once = addWorking(start, 5 * HOUR, calendar);
    expect(addWorking(addWorking(start, 2 * HOUR, calendar), 3 * HOUR, calendar)).toBe(once);
  }
});

test.each([
  ['2026-11-23 08:29', false],
  ['2026-11-23 08:30', true],
  ['2026-11-23 11:59', true],
  ['2026-11-23 12:00', false],
  ['2026-11-23 13:30', true],
  ['2026-11-23 18:00', false],
  ['2026-11-22 10:00', false],
  ['2026-10-10 10:00', true],
])('the department at %s is open: %s', (time, open) => {
  expect(isOpen(at(time), calendar)).toBe(open);
});

test('the day is the one in Shanghai, not in Greenwich', () => {
  // 00:30 on Monday in Shanghai is still Sunday in Greenwich.
  expect(isWorkingDay(at('2026-11-23 00:30'), calendar)).toBe(true);
  expect(isWorkingDay(at('2026-11-22 23:30'), calendar)).toBe(false);
});
