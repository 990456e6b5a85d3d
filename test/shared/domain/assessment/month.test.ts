import * as month from '../../../../shared/domain/assessment/month';
import { type Sampled, sampleOf } from '../../../../shared/domain/assessment/sampling';
import { sampling as policy } from '../../../../shared/policy/assessment';
import { DAY } from '../../../../shared/time/shanghai';
import { at, people } from '../../../builders';
import { randomFrom } from '../../../builders/random';
import { refusalOf } from '../../../builders/refusals';

const over = at('2026-11-01 00:00');
const manager = people.manager;
const october = () => month.emptyMonth('2026-10', people.named(people.agent));
const call: Sampled = {
  ref: 'TH00000001',
  caseId: null,
  kind: 'call',
  direction: 'in',
  at: at('2026-10-05 10:00'),
  seconds: 100,
  what: '',
};
const visit: Sampled = {
  ...call,
  ref: 'XM00000001@1790000000000',
  kind: 'revisit',
  direction: 'out',
};
const listen = (
  one: month.AgentMonth,
  which: Sampled,
  listened: month.Listened,
  actor = manager,
): month.Verdict => month.judgeCall(one, which, listened, { actor, now: over, policy });
const enter = (one: month.AgentMonth, judging: month.Judging, actor = manager, now = over) =>
  month.judge(one, judging, { id: `KH${one.judgements.length}`, actor, now });
const closed = (): month.AgentMonth => {
  const one = october();
  const table = { items: [], bonus: 0, total: 100, serious: false };
  month.close(one, { table, pages: [] }, manager, over);
  return one;
};

describe("an agent's month (H52, H53)", () => {
  test('a report not true is 2 points, the department praises with 2, the company with more', () => {
    const one = october();
    expect(enter(one, { item: 'reports', reason: '周报与记录不符', serious: true }).points).toBe(2);
    expect(enter(one, { item: 'praise', reason: '感谢信' }).points).toBe(2);
    expect(enter(one, { item: 'praise', ofCompany: true, points: 3, reason: '锦旗' }).points).toBe(
      3,
    );
    expect(one.judgements.map(({ by, serious }) => [by.name, serious])).toEqual([
      ['罗敏', true],
      ['罗敏', undefined],
      ['罗敏', undefined],
    ]);
  });

  test.each([
    [{ item: 'conduct', points: 2 }, 'allowed'],
    [{ item: 'conduct', points: 10 }, 'allowed'],
    [{ item: 'conduct', points: 1 }, 'bad_input'],
    [{ item: 'conduct', points: 11 }, 'bad_input'],
    [{ item: 'conduct' }, 'bad_input'],
    [{ item: 'conduct', points: 2, serious: true }, 'bad_input'],
    [{ item: 'reports', points: 2 }, 'bad_input'],
    [{ item: 'reports', ofCompany: true }, 'bad_input'],
    [{ item: 'praise', points: 2 }, 'bad_input'],
    [{ item: 'praise', ofCompany: true, points: 2 }, 'bad_input'],
    [{ item: 'praise', ofCompany: true, points: 20 }, 'allowed'],
    [{ item: 'praise', ofCompany: true, points: 21 }, 'bad_input'],
  ] as const)('%j is %s', (judging, expected) => {
    const one = october();
    expect(refusalOf(() => enter(one, { ...judging, reason: '原因' }))).toBe(expected);
    expect(one.judgements).toHaveLength(expected === 'allowed' ? 1 : 0);
  });

  test('a decision is withdrawn once, with a reason; it stays on record', () => {
    const one = october();
    enter(one, { item: 'conduct', points: 4, reason: '迟到' });
    const back = () => month.withdraw(one, { judgementId: 'KH0', reason: '弄错了' }, manager, over);
    back();
    expect(one.judgements[0]).toMatchObject({ points: 4, withdrawn: { reason: '弄错了' } });
    expect(refusalOf(back)).toBe('duplicate');
    expect(
      refusalOf(() => month.withdraw(one, { judgementId: 'KH9', reason: '' }, manager, over)),
    ).toBe('not_found');
  });

  test('the agent objects once, when the month is over, and the manager answers once', () => {
    const one = october();
    const objecting = (now: number) => () => month.object(one, '请核对', people.agent, now);
    const answering = () => month.answerObjection(one, '已核对', manager, over);
    expect(refusalOf(answering)).toBe('wrong_state');
    expect(refusalOf(objecting(over - 1))).toBe('too_early');
    expect(refusalOf(objecting(over))).toBe('allowed');
    expect(refusalOf(objecting(over + DAY))).toBe('duplicate');
    expect(refusalOf(() => month.mayClose(one, 0, manager, over))).toBe('wrong_state');
    expect(refusalOf(answering)).toBe('allowed');
    expect(refusalOf(answering)).toBe('duplicate');
    expect(refusalOf(() => month.mayClose(one, 0, manager, over))).toBe('allowed');
  });

  test('is closed when it is over and every sample is judged', () => {
    const closing = (toJudge: number, now: number) =>
      refusalOf(() => month.mayClose(october(), toJudge, manager, now));
    expect(closing(0, over - 1)).toBe('too_early');
    expect(closing(1, over)).toBe('wrong_state');
    expect(closing(0, over)).toBe('allowed');
  });

  test('closed, nothing changes it', () => {
    const attempts: ((one: month.AgentMonth) => unknown)[] = [
      (one) => enter(one, { item: 'praise', reason: '感谢信' }),
      (one) => listen(one, call, { failed: [] }),
      (one) => month.object(one, '请核对', people.agent, over),
      (one) => month.answerObjection(one, '已核对', manager, over),
      (one) => month.withdraw(one, { judgementId: 'KH0', reason: '弄错了' }, manager, over),
      (one) => month.mayClose(one, 0, manager, over),
    ];
    for (const attempt of attempts) {
      const one = closed();
      const before = structuredClone(one);
      expect(refusalOf(() => attempt(one))).toBe('wrong_state');
      expect(one).toEqual(before);
    }
  });

  test('nobody assesses themselves', () => {
    const own = month.emptyMonth('2026-10', people.named(manager));
    expect(refusalOf(() => enter(own, { item: 'praise', reason: '很好' }))).toBe('forbidden');
    expect(refusalOf(() => listen(own, call, { failed: [] }))).toBe('forbidden');
    expect(refusalOf(() => month.mayClose(own, 0, manager, over))).toBe('forbidden');
  });
});

describe('the sheet of a sample (H53)', () => {
  test('fails from the third point not met; what was found before stays on record', () => {
    const one = october();
    const remark = '太急';
    expect(listen(one, call, { failed: [] }).passed).toBe(true);
    expect(listen(one, call, { failed: ['pace', 'tone', 'pace'], remark }).passed).toBe(true);
    expect(listen(one, call, { failed: ['pace', 'tone', 'ring'], remark }).passed).toBe(false);
    expect(one.verdicts).toHaveLength(1);
    expect(one.verdicts[0]?.earlier?.map(({ failed }) => failed)).toEqual([[], ['pace', 'tone']]);
    expect(one.verdicts[0]).toMatchObject({ by: { name: '罗敏' }, judgedAt: over });
  });

  test('while the month runs the sample still changes, and nobody chooses among what was in it', () => {
    const early = (now: number) =>
      refusalOf(() =>
        month.judgeCall(october(), call, { failed: [] }, { actor: manager, now, policy }),
      );
    expect(early(over - 1)).toBe('too_early');
    expect(early(over)).toBe('allowed');
  });

  test.each([
    ['a revisit without a word on whether it was true', visit, { failed: [] }, 'isTrue'],
    ['a call with one', call, { failed: [], isTrue: true }, 'isTrue'],
    [
      'the third ring of a call out',
      visit,
      { failed: ['ring'], isTrue: true, remark: '慢' },
      'failed',
    ],
    ['a point not met without a remark', call, { failed: ['tone'] }, 'remark'],
    [
      'a revisit that was not true without a remark',
      visit,
      { failed: [], isTrue: false },
      'remark',
    ],
  ] as const)('refuses %s', (_, which, listened, field) => {
    const one = october();
    expect(() => listen(one, which, listened)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'bad_input', field }) }),
    );
    expect(one.verdicts).toEqual([]);
  });
});

describe('the sample', () => {
  const calls = Array.from(
    { length: 40 },
    (_, place): Sampled => ({
      ...call,
      ref: `TH${place}`,
      at: place,
      what: `事 ${place}`,
    }),
  );
  /** As good as chance, and the same for the same call. */
  const rank = (ref: string): string => {
    const seed = [...ref].reduce((so, letter) => so * 31 + letter.charCodeAt(0), 7);
    return randomFrom(seed).next().toFixed(12);
  };
  const refs = (sample: readonly Sampled[]): string[] => sample.map(({ ref }) => ref);

  test('is the same whoever draws it, in whatever order calls are read', () => {
    const drawn = sampleOf(calls, [], 5, rank);
    expect(drawn).toHaveLength(5);
    expect(sampleOf([...calls].reverse(), [], 5, rank)).toEqual(drawn);
    expect(refs(drawn)).not.toEqual(['TH0', 'TH1', 'TH2', 'TH3', 'TH4']);
  });

  test('has every call alike', () => {
    const times = new Map<string, number>();
    for (let month = 0; month < 2_000; month++)
      for (const { ref } of sampleOf(calls, [], 5, (one) => rank(`${month}${one}`)))
        times.set(ref, (times.get(ref) ?? 0) + 1);
    // 250 each on average, 15 the standard deviation.
    for (const { ref } of calls) {
      expect(times.get(ref) ?? 0).toBeGreaterThan(175);
      expect(times.get(ref) ?? 0).toBeLessThan(325);
    }
  });

  test('keeps what has been judged, and fills up with the others', () => {
    const first = calls.filter(({ ref }) => !refs(sampleOf(calls, [], 5, rank)).includes(ref))[0];
    if (!first) throw new Error('all drawn');
    const judged = [{ ...first, what: '' }];
    const drawn = sampleOf(calls, judged, 5, rank);
    expect(drawn).toHaveLength(5);
    expect(drawn.find(({ ref }) => ref === first.ref)?.what).toBe(first.what);
    expect(sampleOf(calls, judged, 0, rank)).toHaveLength(1);
  });

  test('is all there are where there are few', () => {
    expect(refs(sampleOf(calls.slice(0, 3), [], 5, rank))).toEqual(['TH0', 'TH1', 'TH2']);
    expect(sampleOf([], [], 5, rank)).toEqual([]);
  });
});
