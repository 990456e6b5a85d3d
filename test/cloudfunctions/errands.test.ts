import type { ReorderCase } from '../../shared/domain/case';
import { Company } from './company';

const raise = {
  item: '吊柜门板',
  reason: '门板变形',
  payer: 'company',
} as const;

async function withRepair(): Promise<{ company: Company; repairId: string }> {
  const company = Company.withHome();
  await company.report('report-1');
  return { company, repairId: company.repair._id };
}

const reorders = (company: Company): ReorderCase[] =>
  [...company.cases.values()].filter((kase): kase is ReorderCase => kase.kind === 'reorder');

describe('what a reorder has to tell its repair', () => {
  test('is told right after the change, and then nothing is left', async () => {
    const { company, repairId } = await withRepair();
    const answer = await company.call('agent', 'reorder.open', { caseId: repairId, ...raise });
    expect(answer).toMatchObject({ ok: true });
    expect(company.repair.reorders).toHaveLength(1);
    expect(reorders(company)[0]?.errands).toBeUndefined();
  });

  test('is taken up by the clock when the instance was cut short', async () => {
    const { company, repairId } = await withRepair();
    const { find } = company.ports.cases;
    company.ports.cases.find = async (id) => {
      if (reorders(company).length > 0) throw new Error('connection lost');
      return find(id);
    };
    const answer = await company.call('agent', 'reorder.open', { caseId: repairId, ...raise });
    expect(answer).toMatchObject({ ok: true });
    expect(company.repair.reorders).toBeUndefined();
    company.ports.cases.find = find;
    await company.tick();
    expect(company.repair.reorders).toHaveLength(1);
    expect(reorders(company)[0]?.errands).toBeUndefined();
    const before = structuredClone(company.repair);
    await company.tick();
    expect(company.repair).toEqual(before);
  });

  test('a race that is lost is run again', async () => {
    const { company, repairId } = await withRepair();
    const { replace } = company.ports.cases;
    let lost = 0;
    company.ports.cases.replace = async (before, after) => {
      if (before._id === repairId && lost < 3) {
        lost += 1;
        return false;
      }
      return replace(before, after);
    };
    await company.call('agent', 'reorder.open', { caseId: repairId, ...raise });
    expect(lost).toBe(3);
    expect(company.repair.reorders).toHaveLength(1);
  });

  test('an agent enters the owner’s answer only as told on the phone', async () => {
    const { company } = await withRepair();
    const project = [...company.cases.values()].find(({ kind }) => kind === 'project');
    const opened = await company.call('agent', 'reorder.open', {
      caseId: project?._id,
      ...raise,
      payer: 'owner',
    });
    const { caseId } = (opened.ok ? opened.data : {}) as { caseId: string };
    await company.call('head', 'reorder.evidence', { caseId, note: '尺寸' });
    await company.call('agent', 'reorder.check', { caseId });
    await company.call('head', 'reorder.quote', { caseId, parts: 100, labour: 0, note: '一块' });
    expect(await company.call('agent', 'reorder.acceptQuote', { caseId })).toMatchObject({
      ok: false,
      error: { code: 'bad_input', field: 'byPhone' },
    });
    expect(
      await company.call('agent', 'reorder.acceptQuote', { caseId, byPhone: true }),
    ).toMatchObject({ ok: true });
    expect(reorders(company)[0]?.consent?.byPhone).toBe(true);
  });
});
