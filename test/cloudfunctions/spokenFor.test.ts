import { openids, repairs } from '../../shared/contract/examples';
import type { Case } from '../../shared/domain/case';
import { MemoryCompany } from './memory/company';

const agentOf = (kase: Case): string => {
  const found = Object.values(openids).find((openid) => openid === `demo-${kase.agent?.personId}`);
  if (!found) throw new Error('the case has no agent');
  return found;
};

describe('what an agent enters for the owner (H19, H23)', () => {
  test.each([
    ['repair.accept', repairs.proposed, {}, '上门时间已确认', ''],
    ['repair.askOtherTime', repairs.proposed, { wish: '周六' }, '希望换个时间', '周六 · '],
    ['repair.acceptQuote', repairs.quoted, {}, '业主同意报价', ''],
    ['repair.declineQuote', repairs.quoted, { reason: '太贵' }, '业主未接受报价', '太贵 · '],
  ])('%s is refused unless heard on the phone, which the record shows', async (...row) => {
    const [action, caseId, more, title, before] = row;
    const company = await MemoryCompany.start();
    const agent = agentOf(company.kase(caseId));
    const stored = company.state();
    expect(await company.call(agent, action, { caseId, ...more })).toMatchObject({
      error: { code: 'bad_input', field: 'byPhone' },
    });
    expect(company.state()).toBe(stored);
    const entered = await company.call(agent, action, { caseId, ...more, byPhone: true });
    expect(entered).toMatchObject({ ok: true });
    const shown = await company.call(agent, 'case.show', { caseId });
    const name = company.kase(caseId).agent?.name;
    expect(shown).toMatchObject({
      data: {
        case: {
          timeline: expect.arrayContaining([
            expect.objectContaining({
              title: expect.stringContaining(title),
              detail: `${before}电话确认,由客服 ${name} 记录`,
            }),
          ]),
        },
      },
    });
  });

  test('an owner’s own answer is nobody’s call', async () => {
    const company = await MemoryCompany.start();
    const caseId = repairs.proposed;
    await company.call(openids.wang, 'repair.accept', { caseId, byPhone: true });
    const entry = company.kase(caseId).journal.find(({ type }) => type === 'accepted');
    expect(entry).toBeDefined();
    expect(entry?.data?.byPhone).toBeUndefined();
  });
});
