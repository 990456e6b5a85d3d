import type { Answer } from '../../../cloudfunctions/usecases/answer';
import type { Output } from '../../../shared/contract';
import { lastMonth, monthBeforeLast } from '../../../shared/contract/assessment';
import { assessments, idOf, openids } from '../../../shared/contract/examples';
import type { ItemKey } from '../../../shared/policy/assessment';
import { monday } from '../../builders';
import { MemoryCompany } from '../memory/company';

const { manager, leader, agentChen, agentSun, wang, crew, administrator } = openids;
const chen = idOf(agentChen);
const sun = idOf(agentSun);
const last = lastMonth(monday);

let company: MemoryCompany;
beforeEach(async () => {
  company = await MemoryCompany.start();
});

async function allowed<T>(answer: Promise<Answer>): Promise<T> {
  const done = await answer;
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.data as T;
}
async function refused(answer: Promise<Answer>): Promise<string> {
  const done = await answer;
  return done.ok ? 'allowed' : done.error.code;
}
const show = (as: string, agentId?: string, month = last) =>
  allowed<Output<'assessment.show'>>(
    company.call(as, 'assessment.show', { month, ...(agentId ? { agentId } : {}) }),
  );
const sample = (agentId: string, month = last) =>
  allowed<Output<'sampling.show'>>(company.call(manager, 'sampling.show', { month, agentId }));
const item = ({ items }: Output<'assessment.show'>, key: ItemKey) => {
  const found = items.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const judgeCall = (agentId: string, ref: string, more: object = {}) =>
  company.call(manager, 'sampling.judge', { month: last, agentId, ref, ...more });

/** Everything that stands between a month and its end. */
async function finish(agentId: string): Promise<void> {
  const { calls } = await sample(agentId);
  for (const { ref, isRevisit, verdict } of calls)
    if (!verdict) await allowed(judgeCall(agentId, ref, isRevisit ? { isTrue: true } : {}));
}

describe("who may read and decide an agent's month (H50, H52)", () => {
  test('the agent reads their own and nobody else’s; manager and leader read all', async () => {
    expect((await show(agentChen)).agent).toBe('陈静');
    expect((await show(agentChen, chen)).agentId).toBe(chen);
    for (const as of [manager, leader]) expect((await show(as, sun)).agent).toBe('孙丽');
    const others = { month: last, agentId: sun };
    expect(await refused(company.call(agentChen, 'assessment.show', others))).toBe('forbidden');
    expect(
      await refused(company.call(agentChen, 'assessment.records', { ...others, itemKey: 'calls' })),
    ).toBe('forbidden');
    for (const as of [wang, crew, administrator])
      expect(await refused(company.call(as, 'assessment.show', others))).toBe('forbidden');
    expect(await refused(company.call(agentChen, 'sampling.show', others))).toBe('forbidden');
  });

  test('the list shows an agent one row, the manager all', async () => {
    const rows = async (as: string) =>
      (
        await allowed<Output<'assessment.list'>>(
          company.call(as, 'assessment.list', { month: last }),
        )
      ).rows.map(({ name, state }) => `${name} ${state}`);
    expect(await rows(agentSun)).toEqual(['孙丽 open']);
    expect(await rows(manager)).toEqual(expect.arrayContaining(['陈静 objected', '孙丽 open']));
  });

  test('only the manager decides', async () => {
    const input = { month: last, agentId: sun, entry: 'praise', reason: '感谢信' };
    for (const as of [agentSun, agentChen, leader, administrator, wang])
      expect(await refused(company.call(as, 'assessment.judge', input))).toBe('forbidden');
    await allowed(company.call(manager, 'assessment.judge', input));
    expect((await show(agentSun)).bonus).toBe(2);
  });

  test('no agent, no month that has not begun, none whose records are gone', async () => {
    const asked = (month: string, agentId?: string) =>
      refused(company.call(manager, 'assessment.show', { month, ...(agentId ? { agentId } : {}) }));
    expect(await asked(last)).toBe('bad_input');
    expect(await asked(last, idOf(crew))).toBe('not_found');
    expect(await asked(last, 'nobody')).toBe('not_found');
    expect(await asked('2026-12', chen)).toBe('too_early');
    expect(await asked('2026-08', chen)).toBe('allowed');
    expect(await asked('2026-07', chen)).toBe('too_late');
  });
});

describe('a month from sample to end (H52, H53)', () => {
  test('a sample that fails costs 2 points, and opens to the call', async () => {
    const before = await show(manager, sun);
    const { calls, failsFrom } = await sample(sun);
    const call = calls.find(({ ref }) => ref === assessments.call);
    expect(call).toMatchObject({ what: '问保修期到什么时候', kindText: '来电', verdict: null });
    const failed = ['ring', 'pace', 'tone'];
    expect(failsFrom).toBe(3);
    const judged = { failed, remark: '响了很久才接' };
    await allowed(judgeCall(sun, assessments.call, judged));
    const after = await show(manager, sun);
    expect(item(after, 'calls')).toMatchObject({ whole: 1, counted: 1, deducted: 2 });
    expect(after.total).toBe(before.total - 2);
    const { rows } = await allowed<Output<'assessment.records'>>(
      company.call(agentSun, 'assessment.records', { month: last, itemKey: 'calls' }),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        what: '来电',
        result: '不合格',
        detail: expect.stringContaining('罗敏'),
      }),
    ]);
  });

  test('a revisit that was not true counts against the truth of revisits', async () => {
    company.all('settings').set('company', {
      ...company.all('settings').get('company'),
      _id: 'company',
      sampling: { calls: 100, failsFrom: 3 },
    });
    const revisits = (await sample(chen)).calls.filter(({ isRevisit }) => isRevisit);
    expect(revisits.length).toBeGreaterThan(1);
    for (const [place, { ref }] of revisits.entries())
      await allowed(
        judgeCall(
          chen,
          ref,
          place > 0 ? { isTrue: true } : { isTrue: false, remark: '业主说没有接到' },
        ),
      );
    const truth = item(await show(manager, chen), 'truth');
    expect(truth).toMatchObject({ whole: revisits.length, counted: revisits.length - 1 });
    expect(truth.deducted).toBeGreaterThan(0);
  });

  test('what is judged can be amended until the end, and stays on record', async () => {
    const judge = (more: object) => allowed(judgeCall(sun, assessments.call, more));
    await judge({ failed: ['ring', 'pace', 'tone'], remark: '慢' });
    await judge({ failed: ['ring'], remark: '听错了,语速没有问题' });
    const call = (await sample(sun)).calls.find(({ ref }) => ref === assessments.call);
    expect(call?.verdict).toMatchObject({ passed: true, earlier: [{ by: '罗敏' }] });
    expect(call?.verdict?.earlier[0]?.text).toContain('不合格');
  });

  test('a call that is not in the sample is not judged', async () => {
    expect(await refused(judgeCall(sun, 'THDEM00003'))).toBe('not_found');
    expect(await refused(judgeCall(sun, 'THDEM00007'))).toBe('not_found');
  });

  test('nobody can foresee the sample: it hangs on the secret of the environment', async () => {
    const calls = company.all('calls');
    const [one] = [...calls.values()].filter(({ by }) => by === sun);
    for (let place = 0; place < 40; place++) {
      const _id = `THSEC${String(place).padStart(5, '0')}`;
      calls.set(_id, { ...structuredClone(one), _id });
    }
    const drawn = async () => (await sample(sun)).calls.map(({ ref }) => ref);
    const before = await drawn();
    expect(await drawn()).toEqual(before);
    Object.assign(company.ports.registry, { secret: async () => 'of another environment' });
    expect(await drawn()).not.toEqual(before);
  });

  test('a missed call is none, and a long one is pointed out (H43)', async () => {
    company.all('settings').set('company', {
      ...company.all('settings').get('company'),
      _id: 'company',
      sampling: { calls: 100, failsFrom: 3 },
    });
    const { calls, of } = await sample(chen);
    expect(calls).toHaveLength(of);
    expect(calls.map(({ ref }) => ref)).not.toContain('THDEM00007');
    expect(calls.filter(({ isLong }) => isLong).map(({ ref }) => ref)).toEqual(['THDEM00004']);
  });

  test('closed, it is fixed: a later correction of the records changes nothing', async () => {
    const close = () => company.call(manager, 'assessment.close', { month: last, agentId: sun });
    expect(await refused(close())).toBe('wrong_state');
    await finish(sun);
    const before = await show(manager, sun);
    const opened = async () =>
      allowed(company.call(agentSun, 'assessment.records', { month: last, itemKey: 'reached' }));
    const records = await opened();
    expect(await allowed(close())).toMatchObject({ total: before.total });
    for (const kase of company.all('cases').values()) {
      delete kase.assessed;
      delete kase.countedOn;
    }
    const after = await show(agentSun);
    expect(after).toMatchObject({
      state: 'closed',
      total: before.total,
      items: before.items,
      closed: { by: '罗敏', at: monday },
    });
    expect(await opened()).toEqual(records);
    expect(await refused(close())).toBe('wrong_state');
    const more = { month: last, agentId: sun, entry: 'praise', reason: '感谢信' };
    expect(await refused(company.call(manager, 'assessment.judge', more))).toBe('wrong_state');
    expect(await refused(judgeCall(sun, assessments.call))).toBe('wrong_state');
    const words = { month: last, words: '请核对' };
    expect(await refused(company.call(agentSun, 'assessment.object', words))).toBe('wrong_state');
  });

  test('an objection is answered before the end; the decision objected to is withdrawn', async () => {
    await finish(chen);
    const whose = { month: last, agentId: chen };
    expect(await refused(company.call(manager, 'assessment.close', whose))).toBe('wrong_state');
    const { judgementId = '' } = (await show(manager, chen)).judgements[0] ?? {};
    const before = await show(agentChen);
    await allowed(
      company.call(manager, 'assessment.withdraw', { ...whose, judgementId, reason: '核对后撤回' }),
    );
    await allowed(company.call(manager, 'assessment.answer', { ...whose, words: '已撤回' }));
    const after = await show(agentChen);
    expect(after.total).toBe(before.total + 2);
    expect([after.state, after.answer?.words]).toEqual(['answered', '已撤回']);
    await allowed(company.call(manager, 'assessment.close', whose));
  });

  test('the same submission twice is one, other content under its id is refused', async () => {
    const input = { month: last, agentId: sun, entry: 'praise', reason: '感谢信' };
    const once = (more: object = {}) =>
      company.call(manager, 'assessment.judge', { ...input, ...more }, 'request-of-praise-1');
    const [one, two] = await Promise.all([once(), once()]);
    expect(one).toEqual(two);
    expect(await allowed(once())).toEqual(one.ok ? one.data : null);
    expect((await show(manager, sun)).judgements).toHaveLength(1);
    expect(await refused(once({ reason: '另一件事' }))).toBe('request_reused');
  });

  test('two who decide at once both count', async () => {
    const praise = (reason: string) =>
      company.call(manager, 'assessment.judge', {
        month: last,
        agentId: sun,
        entry: 'praise',
        reason,
      });
    await Promise.all(
      ['一', '二', '三'].map((reason) => praise(reason).then((a) => expect(a.ok).toBe(true))),
    );
    expect((await show(manager, sun)).bonus).toBe(6);
  });

  test('a month that nobody closed in time does not ask to be closed for ever', async () => {
    const states = async (month: string) =>
      (
        await allowed<Output<'assessment.list'>>(
          company.call(manager, 'assessment.list', { month }),
        )
      ).rows.map(({ stateText }) => stateText);
    expect(new Set(await states('2026-08'))).toEqual(new Set(['待结账']));
    expect(new Set(await states('2026-07'))).toEqual(new Set(['没有结账,依据已过期']));
  });

  test('nothing was owed: nothing is deducted, and it is said', async () => {
    const { items } = await show(manager, sun, monthBeforeLast(monday));
    const empty = items.filter(({ whole }) => whole === 0);
    expect(empty.length).toBeGreaterThan(3);
    for (const { deducted, nothing, text } of empty)
      expect([deducted, nothing, text]).toEqual([0, true, expect.stringContaining('不扣分')]);
  });
});
