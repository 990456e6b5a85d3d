import type { Case } from '../../../shared/domain/case';
import { dutyState } from '../../../shared/domain/duties';
import { seal } from '../../../shared/domain/seal';
import { wake } from '../../../shared/domain/wake';
import { DAY, HOUR, MINUTE, NEVER } from '../../../shared/time/shanghai';
import { aComplaint, aProject, aRepair, at, monday, settings, tick, toldOf } from '../../builders';

/** What was told about a duty up to then, by the kind of moment. */
const whats = (kase: Case, dutyId: string): string[] =>
  kase.notices
    .filter(({ id }) => id.startsWith(`${dutyId}@`))
    .map(({ id }) => id.split(':').slice(2).join(':'));

describe('time brings about', () => {
  test('nothing before its time', () => {
    const { kase } = aRepair();
    tick(kase, monday);
    const before = structuredClone(kase);
    const next = kase.wakeAt;
    expect(next).toBeGreaterThan(monday);
    tick(kase, next - 1);
    expect(kase).toEqual(before);
    expect(tick(kase, next)).not.toEqual([]);
  });

  test('a warning at 50 % and at 80 %, a lapse a millisecond after the limit', () => {
    const { kase } = aRepair({ fault: 'leak' });
    const { dueAt } = kase.duties.find(({ id }) => id === 'H20:1') ?? { dueAt: 0 };
    expect(dueAt).toBe(monday + 4 * HOUR);
    const heard = (now: number) =>
      tick(kase, now)
        .filter(({ id }) => id.startsWith('H20:1@'))
        .map(({ id }) => id.split(':').slice(2).join(':'));
    expect(heard(monday + 2 * HOUR - 1)).toEqual([]);
    expect(heard(monday + 2 * HOUR)).toEqual(['warn0.5:department-engineering', 'warn0.5:agent']);
    expect(heard(monday + 3.2 * HOUR)).toEqual(['warn0.8:department-engineering', 'warn0.8:agent']);
    expect(heard(dueAt)).toEqual([]);
    expect(heard(dueAt + 1)).toEqual(['lapse:manager']);
    expect(heard(dueAt + DAY)).toEqual([]);
  });

  test('the same twice at one time only once', () => {
    const { kase } = aComplaint();
    for (const now of [monday + 30 * MINUTE, monday + 48 * MINUTE, monday + 2 * HOUR]) {
      tick(kase, now);
      const once = structuredClone({ notices: kase.notices, journal: kase.journal });
      tick(kase, now);
      expect({ notices: kase.notices, journal: kase.journal }).toEqual(once);
    }
  });

  test('the same when the clock goes back', () => {
    const { kase } = aComplaint();
    tick(kase, monday + 2 * HOUR);
    const { notices, journal } = structuredClone(kase);
    tick(kase, monday);
    tick(kase, monday + 2 * HOUR);
    expect([kase.notices.length, kase.journal.length]).toEqual([notices.length, journal.length]);
  });

  test('whether it is late does not depend on a clock having come by', () => {
    const { kase } = aRepair();
    const duty = kase.duties.find(({ rule }) => rule === 'H22');
    expect(duty && dutyState(duty, duty.dueAt + 1)).toBe('late');
    expect(duty?.fired).toBe(0);
  });
});

describe('after an outage', () => {
  test('only the last of several missed moments is told, and the lapse is on the record', () => {
    const { kase } = aRepair({ fault: 'leak' });
    tick(kase, monday);
    tick(kase, monday + 5 * HOUR);
    expect(whats(kase, 'H20:1')).toEqual(['lapse:manager']);
    expect(
      kase.journal.filter(({ type }) => type === 'lapsed').map(({ data }) => data?.rule),
    ).toEqual(['H20', 'H21', 'H22', 'H23']);
  });

  test('between two warnings: the later one is told', () => {
    const { kase } = aRepair({ fault: 'leak' });
    tick(kase, monday);
    tick(kase, monday + 3.5 * HOUR);
    expect(whats(kase, 'H20:1')).toEqual(['warn0.8:department-engineering', 'warn0.8:agent']);
  });

  test('an opening missed with its warning: the owner is told, if there is time left', () => {
    const { kase } = aProject().accepted('2026-03-01');
    tick(kase, at('2026-03-02 10:00'));
    tick(kase, at('2026-05-03 10:00'));
    expect(whats(kase, 'H10:1')).toEqual(['warn0.8:agent', 'open:owners:owner']);
  });

  test('an opening missed altogether: the owner is not told any more', () => {
    const { kase } = aProject().accepted('2026-03-01');
    tick(kase, at('2026-03-02 10:00'));
    tick(kase, at('2026-05-10 10:00'));
    expect(whats(kase, 'H10:1')).toEqual(['lapse:manager']);
  });

  test('told the same whether the clock came each minute or once a day, but for the warnings between', () => {
    const each = aComplaint().kase;
    const daily = aComplaint().kase;
    for (let now = monday; now <= monday + 4 * DAY; now += MINUTE) tick(each, now);
    for (let now = monday; now <= monday + 4 * DAY; now += DAY) tick(daily, now);
    const lapses = (kase: Case) =>
      kase.notices.map(({ id }) => id).filter((id) => id.includes(':lapse'));
    expect(lapses(daily).sort()).toEqual(lapses(each).sort());
    expect(daily.notices.length).toBeLessThan(each.notices.length);
  });
});

describe('entered late', () => {
  test('what lay before its entry is not warned of, its lapse is told', () => {
    const project = aProject('2026-03-01')
      .assigned()
      .at('2026-03-11 11:00')
      .recorded('measured', '2026-03-10 12:00');
    tick(project.kase, project.now);
    expect(whats(project.kase, 'H3:1')).toEqual(['created:agent']);
    tick(project.kase, at('2026-03-11 12:01'));
    expect(whats(project.kase, 'H3:1')).toEqual(['created:agent', 'lapse:manager']);
  });

  test('an acceptance entered after two months opens the revisit that is due', () => {
    const project = aProject()
      .signed('2025-12-01')
      .at('2026-05-01 10:00')
      .recorded('finalAccepted', '2026-03-01 10:00');
    tick(project.kase, project.now);
    expect(toldOf(project.kase.notices.filter(({ id }) => id.startsWith('H10:1@')))).toEqual([
      'agent',
      'owners:owner',
    ]);
  });
});

describe('when the case is next to be woken', () => {
  test('at the earliest moment of an open duty', () => {
    const { kase } = aComplaint();
    tick(kase, monday);
    expect(kase.wakeAt).toBe(monday + 30 * MINUTE);
  });

  test('never, once nothing is owed and nothing is to be told', () => {
    const { kase } = aComplaint().classified('normal', '小事').through(2).revisited(true);
    for (let now = monday; now <= monday + DAY; now += HOUR) tick(kase, now);
    expect(kase.wakeAt).toBe(NEVER);
  });

  test('after each waking later than now: the clock never turns in circles', () => {
    const { kase } = aProject().accepted('2026-03-01').withSlip();
    let now = at('2026-03-01 10:00');
    let times = 0;
    while (now < NEVER) {
      wake(kase, now, settings);
      seal(kase, now, settings);
      for (const notice of kase.notices) if (notice.state === 'sending') notice.state = 'sent';
      seal(kase, now, settings);
      expect(kase.wakeAt).toBeGreaterThan(now);
      now = kase.wakeAt;
      times += 1;
      if (times > 500) throw new Error('it turns in circles');
    }
    expect(times).toBeGreaterThan(30);
  });
});
