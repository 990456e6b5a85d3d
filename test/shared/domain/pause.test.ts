import { dutyState, isLate, isOpen } from '../../../shared/domain/duties';
import { pause, resume } from '../../../shared/domain/pause';
import { dutyRows } from '../../../shared/policy/duties';
import { HOUR, MINUTE, stamp } from '../../../shared/time/shanghai';
import { aProject, aRepair, at, by, people, tick } from '../../builders';

/** Outside the warranty, reported on Monday at 09:00: somebody comes within 24 h, crew and appointment within 36 h. */
const charged = () => aRepair({}, aProject().accepted('2024-03-01').kase, at('2026-11-23 09:00'));
const quoted = () => charged().received().at('2026-11-23 13:00').judged('expired').quoted();

describe('while the owner thinks about the quote', () => {
  test('visit and appointment wait, everything else goes on', () => {
    const { kase } = quoted();
    const waiting = kase.duties.filter(
      (duty) => dutyState(duty, at('2026-11-23 14:00')) === 'waiting',
    );
    expect(waiting.map(({ rule }) => rule)).toEqual(['H20', 'H23']);
  });

  test('nobody is warned of what waits, and it does not lapse', () => {
    const { kase } = quoted();
    tick(kase, at('2026-11-23 13:00'));
    const told = tick(kase, at('2026-12-01 13:00')).filter(({ id }) => /^H2[03]:1@/.test(id));
    expect(told).toEqual([]);
    const visit = kase.duties.find(({ id }) => id === 'H20:1');
    expect(visit && isLate(visit, at('2026-12-01 13:00'))).toBe(false);
    expect(visit && isOpen(visit)).toBe(true);
  });

  test('the agent is still to get the answer: what waits is not forgotten', () => {
    const { kase } = quoted();
    tick(kase, at('2026-11-23 13:00'));
    expect(dutyState(quoted().duty('H19.answer:1'), at('2026-11-24 15:00'))).toBe('late');
    expect(kase.wakeAt).toBeLessThan(at('2026-11-25 00:00'));
  });

  test('after the answer as much time is left as before, and the promise says so', () => {
    const repair = quoted().at('2026-11-25 10:00').quoteAccepted();
    // Four of the 24 hours had gone when the quote went out.
    expect(stamp(repair.duty('H20:1').dueAt)).toBe('2026-11-26 06:00');
    expect(stamp(repair.kase.promise.by)).toBe('2026-11-26 06:00');
    expect(stamp(repair.duty('H23:1').dueAt)).toBe('2026-11-25 18:00');
    expect(dutyState(repair.duty('H20:1'), repair.now)).toBe('open');
  });

  test('warnings move along: 50 % and 80 % of the time that runs', () => {
    const repair = quoted().at('2026-11-25 10:00').quoteAccepted();
    const moments = repair.duty('H20:1').moments.map(({ what, at: when }) => [what, stamp(when)]);
    expect(moments).toEqual([
      ['warn', '2026-11-25 18:00'],
      ['warn', '2026-11-26 01:12'],
      ['lapse', '2026-11-26 06:00'],
    ]);
  });

  test('the old limit stays on the record without a verdict against anybody', () => {
    const repair = quoted().at('2026-11-25 10:00').quoteAccepted();
    expect(repair.duty('H20:1').earlier).toEqual([
      { dueAt: at('2026-11-24 09:00'), until: at('2026-11-23 13:00'), reason: '等待业主' },
    ]);
    expect(isLate(repair.duty('H20:1'), at('2026-11-26 06:00'))).toBe(false);
    expect(isLate(repair.duty('H20:1'), at('2026-11-26 06:00') + 1)).toBe(true);
  });

  test('a second quote goes on waiting, it does not begin anew', () => {
    const repair = quoted().at('2026-11-23 20:00').quoted().at('2026-11-24 13:00').quoteAccepted();
    expect(stamp(repair.duty('H20:1').dueAt)).toBe('2026-11-25 09:00');
  });

  test('judged free after all: the time runs again', () => {
    const repair = quoted().at('2026-11-24 13:00').judged('company');
    expect(stamp(repair.duty('H20:1').dueAt)).toBe('2026-11-25 09:00');
    expect(dutyState(repair.duty('H20:1'), repair.now)).toBe('open');
  });

  test('what had lapsed before stays lapsed', () => {
    const repair = charged().received().at('2026-11-24 10:00').judged('expired').quoted();
    expect(dutyState(repair.duty('H20:1'), repair.now)).toBe('late');
    repair.at('2026-11-28 10:00').quoteAccepted();
    expect(stamp(repair.duty('H20:1').dueAt)).toBe('2026-11-24 09:00');
  });

  test('a pause is not lost when the duty is done or taken back during it', () => {
    const repair = quoted().at('2026-11-26 09:00').quoteDeclined();
    expect(repair.duty('H20:1').withdrawnAt).toBe(repair.now);
    expect(isLate(repair.duty('H20:1'), repair.now)).toBe(false);
  });

  test('a promise renewed meanwhile counts from then', () => {
    const repair = quoted().at('2026-11-24 13:00').renewed(at('2026-11-27 13:00'));
    repair.at('2026-11-25 13:00').quoteAccepted();
    expect(stamp(repair.duty('H20:1').dueAt)).toBe('2026-11-28 13:00');
  });
});

test('working time left is working time afterwards', () => {
  const repair = charged();
  const duty = repair.duty('H22:1');
  expect(duty.working).toBe(true);
  expect(stamp(duty.dueAt)).toBe('2026-11-23 11:00');
  pause(duty, by(people.owner, at('2026-11-23 10:30')));
  resume(duty, by(people.owner, at('2026-11-27 17:45')));
  expect(stamp(duty.dueAt)).toBe('2026-11-30 08:45');
});

test('paused and gone on in the same minute changes nothing', () => {
  const duty = charged().duty('H22:1');
  const before = structuredClone(duty);
  const ctx = by(people.owner, at('2026-11-23 10:30'));
  pause(duty, ctx);
  resume(duty, ctx);
  expect(duty).toMatchObject(before);
  expect(duty.dueAt - before.base).toBe(2 * HOUR);
  expect(MINUTE).toBe(60_000);
});

test('no clock of a complaint ever waits for the owner, least of all the reply (H28)', () => {
  const rows = dutyRows.filter(({ paused }) => paused);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ kind }) => kind === 'complaint')).toEqual([]);
});
