import { type Alarm, justRan, verdictOn } from '../../../shared/domain/watch';
import { watchPolicy } from '../../../shared/policy/watch';
import { HOUR, MINUTE } from '../../../shared/time/shanghai';
import { monday } from '../../builders';

const limit = watchPolicy.silentMinutes * MINUTE;
const again = watchPolicy.againHours * HOUR;
const at = monday;
/** Nothing is due: only the hourly sign of life says that it runs. */
const quiet = { at, waiting: null };
/** Something was due ten minutes after the last sign of life, and waits. */
const busy = { at, waiting: at + 10 * MINUTE };
const told: Alarm = { since: busy.waiting, toldAt: busy.waiting + limit + 1 };
const runs = { at: told.toldAt + HOUR, waiting: null, alarm: told };

test.each([
  ['it runs', { ...quiet, alarm: null }, at + MINUTE, 'nothing'],
  [
    'nothing is due: an hour and the limit',
    { ...quiet, alarm: null },
    at + HOUR + limit,
    'nothing',
  ],
  ['a millisecond later', { ...quiet, alarm: null }, at + HOUR + limit + 1, 'stopped'],
  [
    'what is due has waited to the limit',
    { ...busy, alarm: null },
    busy.waiting + limit,
    'nothing',
  ],
  ['a millisecond longer', { ...busy, alarm: null }, busy.waiting + limit + 1, 'stopped'],
  [
    'behind, and running',
    { at: at + HOUR, waiting: at, alarm: null },
    at + HOUR + limit,
    'nothing',
  ],
  ['told already', { ...busy, alarm: told }, told.toldAt + again - 1, 'nothing'],
  ['told hours ago', { ...busy, alarm: told }, told.toldAt + again, 'stopped'],
  ['it runs again', runs, runs.at, 'runsAgain'],
] as const)('%s', (_, signs, now, say) => {
  expect(verdictOn(signs, now, watchPolicy).say).toBe(say);
});

test('the outage keeps its beginning, and its length is told when it is over', () => {
  expect(verdictOn({ ...busy, alarm: told }, told.toldAt + again, watchPolicy)).toMatchObject({
    since: busy.waiting,
    alarm: { since: busy.waiting, toldAt: told.toldAt + again },
  });
  expect(verdictOn(runs, busy.waiting + 2 * HOUR, watchPolicy)).toMatchObject({
    minutes: 120,
    alarm: null,
  });
});

test('nothing more needs to be read where it has just shown that it runs', () => {
  expect(justRan({ at, alarm: null }, at + 10 * MINUTE)).toBe(true);
  expect(justRan({ at, alarm: null }, at + 10 * MINUTE + 1)).toBe(false);
  expect(justRan({ at, alarm: told }, at)).toBe(false);
});
