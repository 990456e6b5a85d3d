import type { Judgement, Verdict } from '../../../../shared/domain/assessment/month';
import {
  deducted,
  type FoundRecord,
  reckonTable,
  sayShare,
} from '../../../../shared/domain/assessment/table';
import {
  type ItemKey,
  items,
  type Outcome,
  type RecordKind,
  type ShareItem,
} from '../../../../shared/policy/assessment';

const records = (of: RecordKind, as: Outcome, count: number): FoundRecord[] =>
  Array.from({ length: count }, (_, place) => ({
    caseId: `WX${place}`,
    of,
    as,
    at: place,
    what: 'H26',
  }));
const named = { personId: 'manager', name: '罗敏' };
const verdict = (passed: boolean, isTrue?: boolean): Verdict => ({
  ref: 'TH00000001',
  caseId: null,
  kind: isTrue === undefined ? 'call' : 'revisit',
  direction: 'out',
  at: 1,
  seconds: 60,
  what: '',
  failed: [],
  remark: '',
  ...(isTrue === undefined ? {} : { isTrue }),
  passed,
  by: named,
  judgedAt: 2,
});
const judgement = (item: Judgement['item'], points: number, more: Partial<Judgement> = {}) => ({
  id: 'KH00000001',
  item,
  points,
  reason: '原因',
  by: named,
  at: 1,
  ...more,
});
const nothing = { records: [], verdicts: [], judgements: [] };
const points = (key: ItemKey, grounds: Partial<Parameters<typeof reckonTable>[0]>): number => {
  const found = reckonTable({ ...nothing, ...grounds }).items.find((item) => item.key === key);
  if (!found) throw new Error(key);
  return found.deducted;
};

describe('the ten items of the monthly assessment (H52)', () => {
  test('are ten of ten points; where nothing was owed nothing is deducted', () => {
    const table = reckonTable(nothing);
    expect(table.items).toHaveLength(10);
    expect(table).toMatchObject({ total: 100, bonus: 0, serious: false });
    for (const { whole, deducted: off } of table.items) expect([whole, off]).toEqual([0, 0]);
  });

  test.each([
    [0, 1000, 0],
    [1, 1000, 2],
    [4, 1000, 2],
    [5, 1000, 4],
    [10, 1000, 4],
    [11, 1000, 10],
    [15, 1000, 10],
    [16, 1000, 15],
    // 0.4 %, 1 % and 1.5 % met exactly, and missed by one of 250,000.
    [1, 250, 2],
    [1_000, 250_000, 2],
    [1_001, 250_000, 4],
    [2_500, 250_000, 4],
    [2_501, 250_000, 10],
    [3_750, 250_000, 10],
    [3_751, 250_000, 15],
    [1, 1, 15],
  ])('%i complaints of %i not solved in time: %i points', (late, all, expected) => {
    const share = items[0] as ShareItem;
    expect(deducted(share, late, all)).toBe(expected);
    if (all > 1_000) return;
    const grounds = [
      ...records('complaint', 'late', late),
      ...records('complaint', 'kept', all - late),
    ];
    expect(points('complaints', { records: grounds })).toBe(expected);
  });

  const byRate = items.filter(({ by, key }) => by === 'share' && key !== 'complaints');
  test.each(
    byRate.flatMap((item) =>
      [
        [100, 100, 0],
        [99, 100, 1],
        [95, 100, 1],
        [94, 100, 2],
        [80, 100, 2],
        [79, 100, 3],
        [75, 100, 3],
        [74, 100, 5],
        [0, 1, 5],
        // 95 % of 20 is 19, 75 % of 4 is 3: met exactly; one of 100,000 less is not.
        [19, 20, 1],
        [94_999, 100_000, 2],
        [79_999, 100_000, 3],
        [74_999, 100_000, 5],
        [99_999, 100_000, 1],
      ].map(([good = 0, all = 0, expected = 0]) => [item.key, good, all, expected, item] as const),
    ),
  )('%s: %i of %i: %i points', (_, good, all, expected, item) => {
    expect(deducted(item as ShareItem, good, all)).toBe(expected);
  });

  test('each item counts its own records alone', () => {
    const all = [
      ...records('complaint', 'missed', 1),
      ...records('revisit', 'kept', 8),
      ...records('revisit', 'late', 1),
      ...records('revisit', 'missed', 1),
      ...records('opinion', 'kept', 3),
      ...records('opinion', 'late', 1),
      ...records('information', 'missed', 1),
      ...records('answer', 'yes', 19),
      ...records('answer', 'no', 1),
      ...records('call', 'made', 7),
    ];
    const table = reckonTable({ ...nothing, records: all });
    const shown = table.items.map(({ key, counted, whole, deducted: off }) => [
      key,
      counted,
      whole,
      off,
    ]);
    expect(shown).toEqual([
      ['complaints', 1, 1, 15],
      ['revisits', 8, 10, 2],
      ['opinions', 3, 4, 3],
      ['truth', 0, 0, 0],
      ['information', 0, 1, 5],
      ['reached', 9, 10, 2],
      ['satisfaction', 19, 20, 1],
      ['calls', 0, 0, 0],
      ['reports', 0, 0, 0],
      ['conduct', 0, 0, 0],
    ]);
    expect(table.total).toBe(100 - 15 - 2 - 3 - 5 - 2 - 1);
  });

  test('samples: 2 points for each call that fails, 10 at most; revisits that were not true by their share', () => {
    const failing = (count: number) => Array.from({ length: count }, () => verdict(false));
    expect(points('calls', { verdicts: [verdict(true), ...failing(3)] })).toBe(6);
    expect(points('calls', { verdicts: failing(5) })).toBe(10);
    expect(points('calls', { verdicts: failing(6) })).toBe(10);
    const truth = (yes: number, no: number) =>
      points('truth', {
        verdicts: [
          ...Array.from({ length: yes }, () => verdict(true, true)),
          ...Array.from({ length: no }, () => verdict(true, false)),
          verdict(true),
        ],
      });
    expect([truth(5, 0), truth(4, 1), truth(3, 1), truth(2, 2), truth(0, 0)]).toEqual([
      0, 2, 3, 5, 0,
    ]);
  });

  test('decisions: reports 2 each and conduct as decided, 10 at most; what was withdrawn counts no more', () => {
    const reports = (count: number) => Array.from({ length: count }, () => judgement('reports', 2));
    expect(points('reports', { judgements: reports(3) })).toBe(6);
    expect(points('reports', { judgements: reports(6) })).toBe(10);
    const conduct = [judgement('conduct', 4), judgement('conduct', 3)];
    expect(points('conduct', { judgements: conduct })).toBe(7);
    expect(points('conduct', { judgements: [...conduct, judgement('conduct', 10)] })).toBe(10);
    const withdrawn = { by: named, at: 2, reason: '弄错了' };
    const one = judgement('conduct', 4, { withdrawn, serious: true });
    expect(points('conduct', { judgements: [one] })).toBe(0);
    expect(reckonTable({ ...nothing, judgements: [one] }).serious).toBe(false);
  });

  test('praise adds to the total, also beyond 100', () => {
    const praised = [judgement('praise', 2), judgement('praise', 5, { ofCompany: true })];
    expect(reckonTable({ ...nothing, judgements: praised })).toMatchObject({
      bonus: 7,
      total: 107,
    });
  });

  test('a share is shown so that it never seems to have met a step that it has not', () => {
    const [complaints, revisits] = items as unknown as ShareItem[];
    if (!complaints || !revisits) throw new Error('no items');
    expect(sayShare(revisits, 94_999, 100_000)).toBe('94.99%');
    expect(sayShare(revisits, 19, 20)).toBe('95%');
    expect(sayShare(revisits, 1, 1)).toBe('100%');
    expect(sayShare(revisits, 0, 3)).toBe('0%');
    expect(sayShare(complaints, 1_001, 250_000)).toBe('0.41%');
    expect(sayShare(complaints, 1, 250)).toBe('0.4%');
    expect(sayShare(complaints, 0, 0)).toBe('—');
  });
});
