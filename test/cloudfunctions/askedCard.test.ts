/** The call in which an answer is told shows what was asked and what was answered (H40), in memory. */
import type { ActionName, Input, Output } from '../../shared/contract';
import { inquiries, openids } from '../../shared/contract/examples';
import { MemoryCompany } from './memory/company';

test('question and answer stand on the call’s card', async () => {
  const company = await MemoryCompany.start();
  const caseId = inquiries.asked;
  async function ask<N extends ActionName>(name: N, input: Input<N>): Promise<Output<N>> {
    const request = `asked-card-test-${name.replace('.', '-')}`;
    const answer = await company.call(openids.manager, name, input, request);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
    return answer.data as Output<N>;
  }
  await ask('inquiry.answer', { caseId, answer: '周六上午可以安装窗帘' });
  const { case: view } = await ask('case.show', { caseId });
  const { dutyId = '' } = view.duties.find(({ card }) => card === 'inquiry') ?? {};
  const { purpose } = await ask('revisit.card', { caseId, dutyId });
  expect(view.inquiry?.text).toMatch(/./);
  expect(purpose.split('\n')).toEqual([
    '告知答复,确认业主清楚了',
    `业主问:${view.inquiry?.text}`,
    '答复:周六上午可以安装窗帘',
  ]);
});
