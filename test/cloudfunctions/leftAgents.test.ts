import type { Output } from '../../shared/contract';
import { lastMonth } from '../../shared/contract/assessment';
import { idOf, openids } from '../../shared/contract/examples';
import { MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { MemoryCompany } from './memory/company';

const { administrator, agentChen, agentSun, manager } = openids;
const sun = idOf(agentSun);
const last = lastMonth(monday);

/** A colleague who has left: still there in the months that were theirs (H50, H52). */
describe('a colleague who has left', () => {
  let company: MemoryCompany;
  beforeEach(async () => {
    company = await MemoryCompany.start();
  });

  async function ask<T>(as: string, action: string, input: object, request?: string): Promise<T> {
    const answer = await company.call(as, action, input, request);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.data as T;
  }
  const leave = () =>
    ask(
      administrator,
      'staff.leave',
      { personId: sun, successorId: idOf(agentChen), reason: '合同到期' },
      'leave-0001',
    );

  test('stands in the month’s assessment as long as there was anything, with nobody having opened it before', async () => {
    for (const id of [...company.all('assessments').keys()])
      if (id.endsWith(sun)) company.all('assessments').delete(id);
    const list = async (month: string) =>
      (await ask<Output<'assessment.list'>>(manager, 'assessment.list', { month })).rows;
    await leave();
    company.now += MINUTE;
    expect((await list(last)).map(({ name }) => name)).toContain('孙丽');
    expect((await list('2011-01')).map(({ name }) => name)).not.toContain('孙丽');
    const shown = await ask<Output<'assessment.show'>>(manager, 'assessment.show', {
      month: last,
      agentId: sun,
    });
    expect(shown.agent).toBe('孙丽');
    const praise = { month: last, agentId: sun, entry: 'praise', reason: '感谢信' };
    await ask(manager, 'assessment.judge', praise, 'judge-00001');
    // Who had nothing that month, and was no agent, has none.
    for (const agentId of [idOf(openids.crew), idOf(manager)])
      expect(
        await company.call(manager, 'assessment.show', { month: last, agentId }),
      ).toMatchObject({ error: { code: 'not_found' } });
  });
});
