/** What was agreed on takes the place of what was promised, and when somebody is at home counts (H20, H23). */
import type { RepairCase } from '../../../shared/domain/case';
import { dutyState, isLate } from '../../../shared/domain/duties';
import { reclassify } from '../../../shared/domain/reclassify';
import { promiseText } from '../../../shared/domain/repair';
import { HOUR, stamp } from '../../../shared/time/shanghai';
import { caseView } from '../../../shared/views/case';
import { aRepair, at, by, monday, people, settings, tick } from '../../builders';

const SECOND = 1000;
const tomorrow = [at('2026-11-24 13:30'), at('2026-11-24 15:30')] as const;

/** A leak on Monday 09:30: promised by 13:30, the appointment is tomorrow 13:30 to 15:30. */
const leak = () => aRepair({ fault: 'leak' }).received();

const asOwner = (now: number) => ({ actor: people.owner, now, settings, url: (id: string) => id });

/** What the owner reads of promises: kept, broken, lapsed. */
function read(kase: RepairCase, now: number): string[] {
  const { timeline } = caseView(kase, asOwner(now));
  return timeline.flatMap(({ title, promise }) => [
    ...(title.startsWith('没有在承诺的时间') ? [title] : []),
    ...(promise ? [promise.text] : []),
  ]);
}

describe('an appointment that the owner accepts is the promise (H23)', () => {
  const agreed = () =>
    leak()
      .dispatched(...tomorrow)
      .at(monday + HOUR)
      .accepted();

  test('the visit is due at its end; what was promised first stays on the record', () => {
    const one = agreed();
    expect(one.kase.promise.by).toBe(tomorrow[1]);
    expect(one.duty('H20:1')).toMatchObject({
      dueAt: tomorrow[1],
      earlier: [{ dueAt: monday + 4 * HOUR, until: monday + HOUR, reason: '业主确认了上门时间' }],
    });
  });

  test.each([
    ['a second before its end', -SECOND, false],
    ['at its end', 0, false],
    ['a second after its end', SECOND, true],
  ])('%s', (_when, offset, late) => {
    const one = agreed();
    const now = tomorrow[1] + offset;
    expect(dutyState(one.duty('H20:1'), now) === 'late').toBe(late);
    tick(one.kase, now);
    one.at(now).arrived();
    expect(isLate(one.duty('H20:1'), now)).toBe(late);
    expect(read(one.kase, now)).toHaveLength(late ? 2 : 1);
  });

  test('the owner reads of it once: kept, or broken, never both', () => {
    const kept = agreed();
    tick(kept.kase, monday + 5 * HOUR);
    kept.at(tomorrow[0]).arrived();
    expect(read(kept.kase, tomorrow[0])).toEqual(['准时,承诺 今天 15:30 前']);
    const broken = agreed();
    tick(broken.kase, tomorrow[1] + 1);
    expect(read(broken.kase, tomorrow[1] + 1)).toEqual(['没有在承诺的时间上门']);
  });

  test('nobody is warned of shares of the agreed time; its lapse is told', () => {
    const { moments } = agreed().duty('H20:1');
    expect(moments.map(({ what, at: when }) => [what, when])).toEqual([['lapse', tomorrow[1] + 1]]);
  });

  test('an earlier one holds as well', () => {
    const one = leak()
      .dispatched(monday + HOUR, monday + 2 * HOUR)
      .accepted();
    expect(one.duty('H20:1').dueAt).toBe(monday + 2 * HOUR);
  });

  test('what had lapsed before stays late', () => {
    const one = leak()
      .dispatched(...tomorrow)
      .at(monday + 4 * HOUR + 1)
      .accepted();
    expect(one.duty('H20:1').dueAt).toBe(tomorrow[1]);
    expect(isLate(one.duty('H20:1'), one.now)).toBe(true);
  });

  test('not accepted, or over when it is accepted, it promises nothing', () => {
    expect(
      leak()
        .dispatched(...tomorrow)
        .duty('H20:1').dueAt,
    ).toBe(monday + 4 * HOUR);
    const over = leak()
      .dispatched(monday + HOUR, monday + 2 * HOUR)
      .at(monday + 2 * HOUR);
    expect(over.accepted().kase.promise.by).toBe(monday + 4 * HOUR);
  });

  test('asked for by the owner and given by engineering, a later one counts at once', () => {
    const one = leak()
      .dispatched(monday + HOUR, monday + 2 * HOUR)
      .otherTimeAsked();
    expect(one.duty('H20:1').dueAt).toBe(monday + 4 * HOUR);
    one.dispatched(...tomorrow);
    expect(one.kase.promise.by).toBe(tomorrow[1]);
    expect(one.duty('H20:1').dueAt).toBe(tomorrow[1]);
    // Engineering's own change of mind is none of the owner's.
    const moved = leak()
      .dispatched(monday + HOUR, monday + 2 * HOUR)
      .dispatched(...tomorrow);
    expect(moved.duty('H20:1').dueAt).toBe(monday + 4 * HOUR);
  });
});

describe('when somebody is at home (H20)', () => {
  const at4 = (...atHome: RepairCase['atHome']) => aRepair({ fault: 'leak', atHome });
  const promised = (...atHome: RepairCase['atHome']) => stamp(at4(...atHome).kase.promise.by);

  test('nobody is until the promise would end: promised to the end of the first time', () => {
    const one = at4(
      { date: '2026-11-25', part: 'morning' },
      { date: '2026-11-24', part: 'afternoon' },
    );
    expect(stamp(one.duty('H20:1').dueAt)).toBe('2026-11-24 18:00');
    expect(promiseText(one.kase, by(people.owner, monday))).toBe(
      '工程部张伟负责,按您在家的时间,明天 18:00 前上门。',
    );
    const { repair } = caseView(one.kase, asOwner(monday));
    expect(repair?.atHome).toBe('11-25 上午、11-24 下午');
  });

  test('somebody is before that: the hours of the fault hold', () => {
    expect(promised()).toBe('2026-11-23 13:30');
    expect(promised({ date: '2026-11-23', part: 'afternoon' })).toBe('2026-11-23 13:30');
    expect(promised({ date: '2026-11-23', part: 'any' })).toBe('2026-11-23 13:30');
    expect(promised({ date: '2026-11-22', part: 'any' })).toBe('2026-11-23 13:30');
    expect(promiseText(at4().kase, by(people.owner, monday))).not.toContain('在家');
  });

  test.each([
    ['2026-11-23 07:59:59', '2026-11-23 12:00'],
    ['2026-11-23 08:00:00', '2026-11-23 12:00'],
    ['2026-11-23 08:00:01', '2026-11-23 12:00'],
  ])('reported at %s for this afternoon: by %s at the latest', (reported, least) => {
    const now = Date.parse(`${reported.replace(' ', 'T')}+08:00`);
    const { kase } = aRepair(
      { fault: 'leak', atHome: [{ date: '2026-11-23', part: 'afternoon' }] },
      undefined,
      now,
    );
    // 12:00 is when the afternoon begins: only what would end before that waits for it.
    expect(kase.promise.by).toBe(
      now + 4 * HOUR < at(least) ? at('2026-11-23 18:00') : now + 4 * HOUR,
    );
  });
});

describe('somebody is sent before somebody has to be there (H23)', () => {
  const sendBy = (fault: 'leak' | 'hardware') => aRepair({ fault }).duty('H23:1').dueAt;

  test('at half the time to the promise, 36 hours at most', () => {
    expect(sendBy('leak')).toBe(monday + 2 * HOUR);
    expect(sendBy('hardware')).toBe(monday + 12 * HOUR);
  });

  test.each([
    [-SECOND, false],
    [0, false],
    [SECOND, true],
  ])('%i ms after the limit of a leak: late %s', (offset, late) => {
    const now = monday + 2 * HOUR + offset;
    expect(dutyState(leak().duty('H23:1'), now) === 'late').toBe(late);
    const sent = leak().at(now).dispatched().duty('H23:1');
    expect(isLate(sent, now)).toBe(late);
  });

  test('what turns out to be a leak is sent for sooner, counted from then', () => {
    const one = aRepair().at(monday + HOUR);
    one.as(people.agent, (kase, ctx) =>
      reclassify(kase, { fault: 'leak' }, { projects: [], repairs: [] }, ctx),
    );
    expect(one.duty('H20:1').dueAt).toBe(monday + 5 * HOUR);
    expect(one.duty('H23:1').dueAt).toBe(monday + 3 * HOUR);
  });
});
