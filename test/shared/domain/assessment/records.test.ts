import { monthOf, recordsKey, recordsOf } from '../../../../shared/domain/assessment/records';
import type { Case } from '../../../../shared/domain/case';
import { reschedule } from '../../../../shared/domain/duties';
import { note } from '../../../../shared/domain/figures/counted';
import { handOver } from '../../../../shared/domain/project';
import { wake } from '../../../../shared/domain/wake';
import { DAY, HOUR, MINUTE } from '../../../../shared/time/shanghai';
import { aComplaint, aRepair, at, people } from '../../../builders';
import { revisit, said } from '../../../builders/revisit';
import { by, settings } from '../../../builders/settings';

const monday = at('2026-11-23 09:30');
const november = recordsKey('2026-11', 'agent');

/** 'revisit kept H26' of one agent's month. */
const told = (kase: Case, key = november): string[] =>
  (recordsOf(kase)[key] ?? []).map(({ of, as, what }) => `${of} ${as} ${what}`).sort();
const stored = (kase: Case, key = november): string[] =>
  (kase.assessed?.[key] ?? []).map(({ of, as, what }) => `${of} ${as} ${what}`).sort();

describe("what a case says about an agent's month (H52)", () => {
  test('information passed on: the check of a repair within its 2 working hours', () => {
    const checked = (after: number) =>
      told(
        aRepair({}, undefined, monday)
          .at(monday + after)
          .checked().kase,
      );
    expect(checked(2 * HOUR)).toContain('information kept H21');
    expect(checked(2 * HOUR + 1)).toContain('information late H21');
    const lapsed = aRepair({}, undefined, monday).kase;
    expect(told(lapsed)).toEqual([]);
    wake(lapsed, monday + 3 * HOUR, settings);
    expect(told(lapsed)).toContain('information missed H21');
  });

  test("an owner's opinion passed on: the complaint given to its department within 30 minutes", () => {
    const classified = (after: number) =>
      told(
        aComplaint(monday)
          .at(monday + after)
          .classified('major', '漏水影响邻居').kase,
      );
    expect(classified(30 * MINUTE)).toContain('opinion kept H29');
    expect(classified(30 * MINUTE + 1)).toContain('opinion late H29');
  });

  test("a complaint's limit is its agent's, though the department has to keep it", () => {
    const solved = (at: number): string[] =>
      told(aComplaint(monday).signed().replied().planned().at(at).resolved().kase).filter((line) =>
        line.startsWith('complaint'),
      );
    expect(solved(monday + 72 * HOUR)).toEqual(['complaint kept H28.resolve']);
    expect(solved(monday + 72 * HOUR + 1)).toEqual(['complaint late H28.resolve']);
  });

  test('a revisit by phone is a revisit, an answer and a call; of a visit there is no call', () => {
    const made = (way: 'phone' | 'visit') => {
      const one = aComplaint(monday).signed().replied().planned().resolved();
      return told(one.as(people.agent, revisit('H34:1', { ...said(true, ''), way })).kase);
    };
    expect(made('phone')).toEqual(
      expect.arrayContaining(['revisit kept H34', 'answer yes H34', 'call made H34']),
    );
    expect(made('visit').filter((line) => line.startsWith('call'))).toEqual([]);
  });

  test('a limit counts in its month, to the last second of Shanghai', () => {
    expect([monthOf(at('2026-11-30 23:59') + 59_999), monthOf(at('2026-12-01 00:00'))]).toEqual([
      '2026-11',
      '2026-12',
    ]);
  });
});

test('a limit that was broken stays in its month, whatever limit comes after it (H33)', () => {
  const filed = at('2026-11-27 09:30');
  const { kase } = aComplaint(filed).signed().replied().planned();
  const solve = kase.duties.find(({ rule }) => rule === 'H28.resolve');
  if (!solve) throw new Error('no limit');
  const monthsOf = () =>
    Object.entries(recordsOf(kase)).flatMap(([key, all]) =>
      all.filter(({ of }) => of === 'complaint').map(({ as }) => `${key} ${as}`),
    );
  wake(kase, solve.dueAt + 1, settings);
  expect(monthsOf()).toEqual(['2026-11|agent missed']);
  reschedule(kase, by(people.agent, at('2026-12-01 10:00')), solve, at('2026-12-03 10:00'), '改级');
  expect(monthsOf()).toEqual(['2026-11|agent missed']);
  Object.assign(solve, { doneAt: at('2026-12-02 10:00') });
  expect(monthsOf()).toEqual(['2026-11|agent late']);
  // Moved before it was broken, it is the new limit that counts.
  solve.earlier = [{ dueAt: at('2026-11-30 09:30'), until: at('2026-11-29 10:00'), reason: '' }];
  expect(monthsOf()).toEqual(['2026-12|agent kept']);
});

describe('records kept with the case', () => {
  /** As the functions write it: each change against what is stored. */
  function write(before: Case | null, after: Case, now: number): Case {
    note(before, after, now);
    return structuredClone(after);
  }

  test('are found by agent and month, and changed by a correction', () => {
    const repair = aRepair({}, undefined, monday);
    const first = write(null, structuredClone(repair.kase), monday);
    expect(first.assessed).toBeUndefined();
    const checked = structuredClone(first);
    Object.assign(checked, repair.at(monday + HOUR).checked().kase);
    const second = write(first, structuredClone(checked), monday + HOUR);
    expect(stored(second)).toEqual(['information kept H21']);
    expect(second.countedOn).toEqual(['2026-11-23', november]);
    // Written once more, nothing doubles.
    expect(write(second, structuredClone(second), monday + DAY).assessed).toEqual(second.assessed);
    const taken = structuredClone(second);
    taken.duties = taken.duties.filter(({ rule }) => rule !== 'H21');
    expect(stored(write(second, taken, monday + DAY))).toEqual([]);
  });

  test('stay when what they tell of lies in a page', () => {
    const repair = aRepair({}, undefined, monday)
      .at(monday + HOUR)
      .checked().kase;
    const before = write(null, structuredClone(repair), monday + HOUR);
    // The page is cut after the change was noted: the next change is noted against what is left.
    const cut = { ...structuredClone(before), duties: [] };
    const next = write(cut, structuredClone(cut), monday + DAY);
    expect(stored(next)).toEqual(stored(before));
  });

  test('are dropped when their month can no longer be closed', () => {
    const repair = aRepair({}, undefined, monday)
      .at(monday + HOUR)
      .checked().kase;
    const before = write(null, structuredClone(repair), monday + HOUR);
    const cut = { ...structuredClone(before), duties: [] };
    const later = (date: string) => write(cut, structuredClone(cut), at(date));
    expect(stored(later('2027-02-28 23:59'))).toEqual(['information kept H21']);
    expect(later('2027-03-01 00:00').assessed).toBeUndefined();
  });

  test('go with the duty to whoever had the case then', () => {
    const repair = aRepair({}, undefined, monday)
      .at(monday + HOUR)
      .checked().kase;
    handOver(repair, people.named(people.otherAgent), by(people.manager, monday + 2 * HOUR));
    expect(told(repair)).toContain('information kept H21');
    expect(told(repair, recordsKey('2026-11', 'agent-2'))).toEqual([]);
  });
});
