/** One shift hands over to the next (H54), in memory. */
import type { ActionName, Input, Output } from '../../shared/contract';
import { idOf, openids } from '../../shared/contract/examples';
import { MemoryCompany } from './memory/company';

const { agentChen, agentSun, manager } = openids;

async function ask<N extends ActionName>(
  company: MemoryCompany,
  as: string,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await company.call(as, name, input, `handover-test-${name.replace('.', '-')}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
  return answer.data as Output<N>;
}

test('lists what the agent owes now, wherever a page of it ends; the next one signs, and it is done', async () => {
  const company = await MemoryCompany.start();
  const { duties, now } = await ask(company, agentChen, 'duty.list', { scope: 'mine' });
  const begun = duties.filter(({ from }) => from <= now).length;
  expect(begun).toBeGreaterThan(3);

  const { cases } = company.ports;
  const whole = cases.owing;
  let reads = 0;
  Object.assign(cases, {
    owing: async (...[query, until, cursor]: Parameters<typeof whole>) => {
      reads += 1;
      const { items } = await whole(query, until);
      const at = Number(cursor ?? 0);
      return { items: items.slice(at, at + 3), next: at + 3 < items.length ? `${at + 3}` : null };
    },
  });
  const given = await ask(company, agentChen, 'handover.give', { toId: idOf(agentSun) });
  Object.assign(cases, { owing: whole });
  expect(reads).toBeGreaterThan(1);
  expect(given.count).toBe(begun);

  const waits = async () =>
    (await ask(company, agentSun, 'duty.list', { scope: 'mine' })).duties.some(
      ({ caseId }) => caseId === given.caseId,
    );
  expect(await waits()).toBe(true);
  const shown = await ask(company, manager, 'case.show', { caseId: given.caseId });
  expect(shown.case.handover).toMatchObject({ from: '陈静', to: '孙丽', count: begun });
  await ask(company, agentSun, 'handover.sign', { caseId: given.caseId });
  expect(await waits()).toBe(false);
});

test.each([
  ['oneself', idOf(agentChen), 'toId'],
  ['a colleague who is no agent', idOf(openids.crew), 'toId'],
  ['nobody there is', 'nobody', 'toId'],
])('refused, and nothing begun: to %s', async (_, toId, field) => {
  const company = await MemoryCompany.start();
  expect(
    await company.call(agentChen, 'handover.give', { toId }, 'handover-refused'),
  ).toMatchObject({ ok: false, error: { field } });
});
