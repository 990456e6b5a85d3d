import { group } from '../../../cloudfunctions/usecases/recipients';
import type { Case } from '../../../shared/domain/case';
import { file } from '../../../shared/domain/complaint';
import { report } from '../../../shared/domain/repair';
import { whileClosed } from '../../../shared/domain/while-closed';
import { maySee } from '../../../shared/policy/access';
import { answerable, opensAt, standby, standsByFor } from '../../../shared/policy/hours';
import { settingsFrom } from '../../../shared/policy/settings';
import { stamp } from '../../../shared/time/shanghai';
import { aComplaint, aProject, aRepair, at, by, people, settings } from '../../builders';

const engineering = settings.departments.engineering;
const own = settingsFrom({
  ...settings,
  departments: {
    ...settings.departments,
    // On the site from seven, no lunch break at the office.
    engineering: { ...engineering, windows: [['07:00', '17:00']] },
  },
});
const shift = (from: string, to: string) => ({
  department: 'engineering' as const,
  personId: 'crew',
  name: '刘建国',
  mobile: '13900000013',
  from: at(from),
  to: at(to),
});
const watched = settingsFrom({ ...own, shifts: [shift('2026-11-23 18:00', '2026-11-24 06:00')] });

describe('who answers for a department (H54)', () => {
  test.each([
    ['by day the head', '2026-11-23 09:30', '张伟'],
    ['in its own lunch hour, which it does not keep, the head', '2026-11-23 12:30', '张伟'],
    ['after its own hours the deputy, though the office is still open', '2026-11-23 17:30', '何勇'],
    ['over lunch the head: nobody hands over for an hour', '2026-11-23 12:30', '张伟', settings],
    ['in a shift whoever is on duty', '2026-11-23 23:00', '刘建国'],
    ['after the shift the deputy', '2026-11-24 06:30', '何勇'],
    ['on a Sunday the deputy', '2026-11-22 10:00', '何勇'],
    ['on a public holiday the deputy', '2026-10-02 10:00', '何勇'],
    ['on a Sunday that is worked (调休) the head', '2026-09-20 10:00', '张伟'],
  ])('%s', (_when, time, name, all = watched) => {
    expect(answerable(all, 'engineering', at(time)).name).toBe(name);
  });

  test('a shift that overlaps working hours takes nothing from the head', () => {
    const all = settingsFrom({ ...own, shifts: [shift('2026-11-23 00:00', '2026-11-24 00:00')] });
    expect(standby(all, 'engineering', at('2026-11-23 10:00'))).toBeUndefined();
  });

  test('without shift and deputy the head is named, at night too', () => {
    expect(answerable(settings, 'design', at('2026-11-23 23:00')).name).toBe('徐妍');
    expect(standby(settings, 'design', at('2026-11-23 23:00'))).toBeUndefined();
  });

  test('opens when its own hours begin', () => {
    expect(stamp(opensAt(own, 'engineering', at('2026-11-27 20:00')))).toBe('2026-11-30 07:00');
    expect(stamp(opensAt(own, 'service', at('2026-11-23 12:30')))).toBe('2026-11-23 13:30');
    expect(opensAt(own, 'service', at('2026-11-23 09:30'))).toBe(at('2026-11-23 09:30'));
  });
});

describe('whoever is on duty owes what falls due meanwhile', () => {
  const onDuty = (id: string, now: string) => standsByFor(watched, id, at(now));

  test('acts as the head for that time and no longer', () => {
    expect(onDuty('crew', '2026-11-23 23:00')).toEqual(['engineering']);
    expect(onDuty('pm', '2026-11-23 23:00')).toEqual([]);
    expect(onDuty('crew', '2026-11-24 10:00')).toEqual([]);
    expect(onDuty('pm', '2026-11-22 10:00')).toEqual(['engineering']);
  });

  test('sees the case for that time, though not named on it', () => {
    const { kase } = aComplaint();
    const other = { ...people.crew, personId: 'crew-2' };
    expect(maySee(kase, other)).toBe(false);
    expect(maySee(kase, { ...other, standsByFor: ['engineering'] })).toBe(true);
    expect(maySee(kase, { ...other, standsByFor: ['design'] })).toBe(false);
  });

  test('is mentioned in the group instead of the head', () => {
    const { kase } = aComplaint();
    const mention = (time: string) =>
      group(
        { to: { desk: 'department', id: 'engineering' }, urgent: true, createdAt: at(time) },
        watched,
        kase,
        new Map(),
        at(time),
      ).mobile;
    expect(mention('2026-11-23 10:00')).toBe('13900000010');
    expect(mention('2026-11-23 23:00')).toBe('13900000013');
    expect(mention('2026-11-22 10:00')).toBe('13900000012');
  });

  test('a reminder that waits for the morning mentions who is there in the morning', () => {
    const { kase } = aRepair();
    const notice = {
      to: { desk: 'department', id: 'engineering' } as const,
      urgent: false,
      createdAt: at('2026-11-23 23:00'),
    };
    expect(group(notice, watched, kase, new Map(), at('2026-11-24 08:31')).mobile).toBe(
      '13900000010',
    );
  });
});

describe('the owner is told honestly what happens now and what in the morning', () => {
  const told = (time: string, all = watched) =>
    whileClosed('engineering', { now: at(time), settings: all });

  test.each([
    ['nothing while everybody is there', '2026-11-23 10:00', ''],
    [
      'who is on duty, and when the agent is back',
      '2026-11-23 23:00',
      '现在是休息时间,工程部由刘建国值班;专职客服明天 08:30 上班后会联系您。',
    ],
    [
      'at lunch: only the agent is away',
      '2026-11-23 12:30',
      '现在是休息时间,专职客服今天 13:30 上班后会联系您。',
    ],
    [
      'on Friday evening: Monday',
      '2026-11-27 20:00',
      '现在是休息时间,工程部由何勇值班;专职客服11-30 08:30 上班后会联系您。',
    ],
  ])('%s', (_what, time, text) => {
    expect(told(time)).toBe(text);
  });

  test('nobody on duty is invented', () => {
    expect(whileClosed('design', { now: at('2026-11-23 23:00'), settings })).toBe(
      '现在是休息时间,设计部明天 08:30 上班,主管已收到提醒;专职客服明天 08:30 上班后会联系您。',
    );
  });
});

test('a department’s own hours bound its working time, the agent’s follow customer service (H21, H22)', () => {
  const hours = settingsFrom({
    ...own,
    departments: {
      ...own.departments,
      service: { ...own.departments.service, windows: [['10:00', '20:00']] },
    },
  });
  const project = aProject().accepted('2026-09-01').kase;
  const ctx = { ...by(people.owner, at('2026-11-23 21:00')), settings: hours };
  const common = {
    homeId: project.home.id,
    description: '慢',
    pictures: [],
    channel: 'app',
  } as const;
  const repair = report(
    'WXTEST0009',
    project,
    { ...common, pictures: [], place: 'kitchen', fault: 'hardware', atHome: [] },
    ctx,
  );
  const dueAt = (kase: Case, rule: string) =>
    stamp(kase.duties.find((duty) => duty.rule === rule)?.dueAt ?? 0);
  expect(dueAt(repair, 'H21')).toBe('2026-11-24 12:00');
  expect(dueAt(repair, 'H22')).toBe('2026-11-24 09:00');
  // A complaint's clocks are the wall's: nobody's hours move them.
  const complaint = file(
    'TSTEST0009',
    project,
    { ...common, pictures: [], department: 'engineering' },
    ctx,
  );
  expect(dueAt(complaint, 'H28.reply')).toBe('2026-11-23 22:00');
});
