/** The traps that users of other helpdesks fell into, each by name (time). */
import { isLate, isOpen } from '../../../shared/domain/duties';
import { recordRevisit } from '../../../shared/domain/revisit';
import { DAY, HOUR, MINUTE, stamp, within } from '../../../shared/time/shanghai';
import {
  aComplaint,
  aProject,
  aRepair,
  at,
  by,
  monday,
  people,
  settings,
  tick,
} from '../../builders';

const checkedBy = (reported: string): string =>
  stamp(aRepair({}, undefined, at(reported)).duty('H21:1').dueAt);

describe('two working hours to check a report (H21)', () => {
  test.each([
    ['before working hours', '2026-11-23 05:00', '2026-11-23 10:30'],
    ['at the minute of opening', '2026-11-23 08:30', '2026-11-23 10:30'],
    ['the lunch break is not worked through', '2026-11-23 11:00', '2026-11-23 14:30'],
    ['after working hours', '2026-11-23 20:00', '2026-11-24 10:30'],
    ['friday after working hours', '2026-11-27 18:01', '2026-11-30 10:30'],
    ['the hours of a weekend are not counted', '2026-11-28 09:00', '2026-11-30 10:30'],
    ['holiday', '2026-10-01 09:00', '2026-10-08 10:30'],
    ['the evening before a holiday', '2026-09-30 17:30', '2026-10-08 10:00'],
    ['a weekend day that is worked (调休)', '2026-10-10 16:30', '2026-10-12 09:00'],
    ['over the turn of the year', '2025-12-31 17:00', '2026-01-04 09:30'],
    [
      'a time zone that is not the server’s: Sunday in Greenwich',
      '2026-11-23 00:30',
      '2026-11-23 10:30',
    ],
  ])('%s', (_name, from, to) => {
    expect(checkedBy(from)).toBe(to);
  });
});

test('hours of the wall clock run over a weekend: a leak on Friday night is four hours', () => {
  const { kase } = aRepair({ fault: 'leak' }, undefined, at('2026-11-27 22:00'));
  expect(stamp(kase.promise.by)).toBe('2026-11-28 02:00');
});

test('with hold time: what waited for the owner is not counted', () => {
  const project = aProject().accepted('2024-03-01').kase;
  const repair = aRepair({}, project, monday).received().judged('expired').quoted();
  repair.at(monday + 5 * DAY).quoteAccepted();
  expect(repair.duty('H20:1').dueAt).toBe(monday + 5 * DAY + 24 * HOUR);
});

test('a pause is not lost when the matter is resolved during it', () => {
  const project = aProject().accepted('2024-03-01').kase;
  const repair = aRepair({}, project, monday).received().judged('expired').quoted();
  repair.at(monday + 5 * DAY).judged('company');
  repair.dispatched().accepted().arrived();
  expect(isLate(repair.duty('H20:1'), repair.now)).toBe(false);
});

test('a miss is recorded once, and stays when it is done afterwards', () => {
  const complaint = aComplaint();
  const { kase } = complaint;
  for (let now = monday; now < monday + 3 * HOUR; now += MINUTE) tick(kase, now);
  const lapses = kase.journal.filter(
    ({ type, data }) => type === 'lapsed' && data?.rule === 'H28.reply',
  );
  expect(lapses).toHaveLength(1);
});

test('does not remind twice when the clock goes back', () => {
  const { kase } = aComplaint();
  tick(kase, monday + 55 * MINUTE);
  const once = kase.notices.length;
  for (const minutes of [10, 31, 49, 55]) tick(kase, monday + minutes * MINUTE);
  expect(kase.notices).toHaveLength(once);
});

test('no reminder at night that can wait: it is due when the quiet span ends', () => {
  const { kase } = aProject('2026-11-20 20:00').assigned();
  // 80 % of 48 hours: Sunday 10:24; the lapse on Sunday evening at 20:00; the manager's at night would wait.
  const late = aProject('2026-11-20 23:00').assigned().kase;
  for (const one of [kase, late])
    for (let now = at('2026-11-20 20:00'); now < at('2026-11-24'); now += 10 * MINUTE)
      for (const notice of tick(one, now))
        expect([notice.id, within(now, settings.quiet)]).toEqual([notice.id, false]);
  expect(late.journal.some(({ type }) => type === 'lapsed')).toBe(true);
});

test('not hundreds of messages after an outage: one for each duty missed to each who must know, and only once', () => {
  const { kase } = aProject().accepted('2026-03-01');
  tick(kase, at('2026-03-02 10:00'));
  const before = kase.notices.length;
  const told = tick(kase, at('2028-02-20 10:00'));
  const each = new Set(told.map(({ id, to }) => `${id.split('@')[0]} ${to.desk}`));
  expect(told.length).toBe(each.size);
  expect(told.length).toBeLessThan(20);
  expect(kase.notices.length - before).toBe(told.length);
  expect(tick(kase, at('2028-02-20 10:01'))).toEqual([]);
});

test('after an outage nobody is flooded at night either', () => {
  const { kase } = aProject().accepted('2026-03-01');
  tick(kase, at('2026-03-02 10:00'));
  expect(tick(kase, at('2026-09-02 03:00'))).toEqual([]);
  expect(tick(kase, at('2026-09-02 08:30')).length).toBeGreaterThan(0);
});

test('a second reminder that is legitimate is not swallowed', () => {
  const project = aProject('2026-03-01').assigned().measured('2026-03-02 10:00');
  const { kase } = project;
  const again = (now: string, nextAt: string) =>
    recordRevisit(
      kase,
      {
        caseId: kase._id,
        dutyId: 'H3:1',
        outcome: 'inconvenient',
        way: 'phone',
        answers: {},
        ratings: [],
        restated: false,
        nextAt: at(nextAt),
      },
      by(people.agent, at(now)),
    );
  tick(kase, at('2026-03-02 10:00'));
  again('2026-03-02 11:00', '2026-03-02 14:00');
  const first = tick(kase, at('2026-03-02 14:00')).filter(({ id }) => id.startsWith('H3:1@'));
  again('2026-03-02 14:10', '2026-03-02 16:00');
  const second = tick(kase, at('2026-03-02 16:00')).filter(({ id }) => id.startsWith('H3:1@'));
  expect([first.length, second.length]).toEqual([1, 1]);
  expect(first[0]?.id).not.toBe(second[0]?.id);
});

test('a limit moved by a reopened round has its own reminders (H34)', () => {
  const complaint = aComplaint().through(1).revisited(false);
  const { kase, now } = complaint;
  const open = kase.duties.filter((duty) => duty.rule === 'H28.reply' && isOpen(duty));
  expect(open.map(({ id }) => id)).toEqual(['H28.reply:2']);
  const told = tick(kase, now + 31 * MINUTE).filter(({ id }) => id.startsWith('H28.reply:2@'));
  expect(told.length).toBeGreaterThan(0);
});
