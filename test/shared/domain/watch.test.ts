import { type Alarm, surelyFine, verdictOn } from '../../../shared/domain/watch';
import { watchPolicy } from '../../../shared/policy/watch';
import { HOUR, MINUTE } from '../../../shared/time/shanghai';
import { monday } from '../../builders';

const limit = watchPolicy.silentMinutes * MINUTE;
const again = watchPolicy.againHours * HOUR;
const at = monday;
const told: Alarm = { since: at, toldAt: at + limit + 1 };

test.each([
  ['at the limit itself', { at, alarm: null }, at + limit, 'nothing'],
  ['a millisecond later', { at, alarm: null }, at + limit + 1, 'stopped'],
  ['told already', { at, alarm: told }, told.toldAt + again - 1, 'nothing'],
  ['told hours ago', { at, alarm: told }, told.toldAt + again, 'stopped'],
  ['it runs again', { at: at + 2 * HOUR, alarm: told }, at + 2 * HOUR, 'runsAgain'],
  ['it runs', { at, alarm: null }, at + MINUTE, 'nothing'],
] as const)('%s', (_, signs, now, say) => {
  expect(verdictOn(signs, now, watchPolicy).say).toBe(say);
});

test('the outage keeps its beginning, and its length is told when it is over', () => {
  expect(verdictOn({ at, alarm: told }, told.toldAt + again, watchPolicy)).toMatchObject({
    since: at,
    alarm: { since: at, toldAt: told.toldAt + again },
  });
  expect(
    verdictOn({ at: at + 2 * HOUR, alarm: told }, at + 2 * HOUR + MINUTE, watchPolicy),
  ).toMatchObject({
    minutes: 120,
    alarm: null,
  });
});

test('settings need to be read only where something could come of it', () => {
  expect(surelyFine({ at, alarm: null }, at + 10 * MINUTE)).toBe(true);
  expect(surelyFine({ at, alarm: null }, at + 10 * MINUTE + 1)).toBe(false);
  expect(surelyFine({ at, alarm: told }, at)).toBe(false);
});
