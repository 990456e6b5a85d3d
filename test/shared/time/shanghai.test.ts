import {
  addMonths,
  addYears,
  DAY,
  dateOf,
  dayEnd,
  dayStart,
  sayTime,
  stamp,
  within,
} from '../../../shared/time/shanghai';
import { at } from '../../builders';

test('a day begins at 00:00 and ends a millisecond before the next', () => {
  const noon = at('2026-11-23 12:00');
  expect(stamp(dayStart(noon))).toBe('2026-11-23 00:00');
  expect(dayEnd(noon) + 1).toBe(at('2026-11-24'));
  expect(dayStart(at('2026-11-23'))).toBe(at('2026-11-23'));
});

test('just after midnight in Shanghai it is a new day, whatever Greenwich says', () => {
  expect(dateOf(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  expect(dateOf(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2027-01-01', -1, '2026-12-01'],
  ['2026-11-01', 12, '2027-11-01'],
])('%s and %i months is %s', (from, months, to) => {
  expect(dateOf(addMonths(at(from), months))).toBe(to);
});

test('two years from a leap day end on the 28th', () => {
  expect(dateOf(addYears(at('2028-02-29'), 2))).toBe('2030-02-28');
});

test('there is no daylight saving time: every day has 24 hours', () => {
  expect(at('2026-07-01') - at('2026-01-01')).toBe(181 * DAY);
});

test.each([
  ['2026-11-23 20:59', false],
  ['2026-11-23 21:00', true],
  ['2026-11-24 00:00', true],
  ['2026-11-24 08:29', true],
  ['2026-11-24 08:30', false],
])('the quiet span over midnight holds %s: %s', (time, quiet) => {
  expect(within(at(time), ['21:00', '08:30'])).toBe(quiet);
});

test.each([
  ['2026-11-23 18:00', '今天 18:00'],
  ['2026-11-24 00:05', '明天 00:05'],
  ['2026-11-22 23:55', '昨天 23:55'],
  ['2026-11-25 09:00', '11-25 09:00'],
  ['2027-03-01 09:00', '2027-03-01 09:00'],
])('on the evening of 2026-11-23 %s is said as %s', (time, said) => {
  expect(sayTime(at(time), at('2026-11-23 23:50'))).toBe(said);
});
