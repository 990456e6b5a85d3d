import type { Output } from '../../shared/contract';
import { idOf, openids, projects } from '../../shared/contract/examples';
import type { ProjectCase } from '../../shared/domain/case';
import { isProspect, prospectKey } from '../../shared/domain/prospect';
import { grades } from '../../shared/policy/prospects';
import { DAY } from '../../shared/time/shanghai';
import { MemoryCompany } from './memory/company';

type Listed = Output<'prospect.list'>;
let asked = 1000;

describe('prospects by likelihood (H57)', () => {
  let company: MemoryCompany;
  const caseId = projects.opened;
  const call = (as: string, action: string, input: object) =>
    company.call(as, action, input, `request-${asked++}`);
  const mark = (grade: string, as: string = openids.manager, id: string = caseId) =>
    call(as, 'prospect.mark', { caseId: id, grade, reason: '来电问报价' });
  async function list(as: string, input = {}): Promise<Listed['items']> {
    const answer = await call(as, 'prospect.list', input);
    if (!answer.ok) throw new Error(answer.error.code);
    // The demonstration has others, who have no home with us yet.
    return (answer.data as Listed).items.filter(({ opened }) => opened);
  }
  const open = () =>
    company
      .kase<ProjectCase>(caseId)
      .duties.filter(
        ({ rule, doneAt, withdrawnAt }) => rule.startsWith('H57') && !doneAt && !withdrawnAt,
      );

  beforeEach(async () => {
    company = await MemoryCompany.start();
  });

  test('marked with a reason, found by its likelihood alone; one contact is owed, by the last marking', async () => {
    expect(await mark('A')).toMatchObject({ ok: true });
    company.now += DAY;
    expect(await mark('C')).toMatchObject({ ok: true });
    expect(open().map(({ rule }) => rule)).toEqual(['H57.c']);
    for (const grade of grades)
      expect([grade, (await list(openids.manager, { grade })).length]).toEqual([
        grade,
        grade === 'C' ? 1 : 0,
      ]);
    const [one] = await list(openids.manager);
    expect(one).toMatchObject({
      caseId,
      grade: 'C',
      reason: '来电问报价',
      nextAt: open()[0]?.dueAt,
      late: false,
    });
    const { journal } = company.kase<ProjectCase>(caseId);
    expect(journal.at(-1)).toMatchObject({
      type: 'likelihoodMarked',
      by: { id: idOf(openids.manager) },
      data: { was: 'A', grade: 'C', reason: '来电问报价' },
    });
  });

  test('an agent sees their own; what is handed over goes along', async () => {
    await mark('B');
    expect(await list(openids.agentChen)).toEqual([]);
    await call(openids.manager, 'project.assign', { caseId, agentId: idOf(openids.agentChen) });
    expect(await list(openids.agentChen)).toHaveLength(1);
    expect(await list(openids.agentSun)).toEqual([]);
    expect(company.kase(caseId).viewers).toContain(prospectKey('B', idOf(openids.agentChen)));
  });

  test('signed or cancelled it is no prospect, and nothing is owed any more', async () => {
    await mark('B');
    await call(openids.manager, 'project.cancel', { caseId, reason: '业主改主意' });
    expect(isProspect(company.kase<ProjectCase>(caseId))).toBe(false);
    expect(open()).toEqual([]);
    expect(await list(openids.manager)).toEqual([]);
    expect(await mark('A')).toMatchObject({ ok: false, error: { code: 'wrong_state' } });
    expect(await mark('A', openids.agentChen, projects.warranty)).toMatchObject({
      ok: false,
      error: { code: 'wrong_state' },
    });
  });

  test('owners learn nothing of it', async () => {
    await mark('D');
    const answer = await call(openids.wang, 'case.show', { caseId });
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toContain('来电问报价');
    expect(JSON.stringify(answer)).not.toContain('意向');
    expect(await mark('A', openids.wang)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});
