import { openids } from '../../shared/contract/examples';
import { at, yuan } from '../builders';
import { accepted, type Opened, pay } from './steps';
import { Story } from './story';

const { agentChen, financeOne, financeTwo, leader, li, manager, wang, zhou } = openids;

/** Step 2: no slip while money is open; issued, suspended, in force again with the same number. */
describe('the slip', () => {
  let story: Story;
  let opened: Opened;
  let code = '';
  let number = '';
  let receiptNo = '';
  const caseId = () => opened.caseId;
  const warranty = async (as: string) => story.do(as, 'warranty.show', { homeId: opened.homeId });
  const check = (as = 'a-stranger-who-holds-the-slip') => story.do(as, 'warranty.check', { code });

  beforeAll(async () => {
    story = await Story.start();
    opened = await accepted(story);
  });
  afterAll(() => story?.stop());

  test.each([agentChen, manager])(
    '%s is refused while money is open, with the amount',
    async (as) => {
      expect(await story.refused(as, 'warranty.issue', { caseId: caseId() })).toEqual({
        code: 'money_open',
        message: '尾款还差 ¥12,600.00,结清后才能开具保修单',
      });
    },
  );

  test.each([financeOne, leader, li, wang])('%s cannot issue it at all', async (as) => {
    const { code: refused } = await story.refused(as, 'warranty.issue', { caseId: caseId() });
    expect(['forbidden', 'not_found']).toContain(refused);
  });

  test('the owner reads why there is none, and can report a repair all the same', async () => {
    expect(await warranty(li)).toMatchObject({
      state: 'running',
      slip: null,
      outstanding: yuan(12_600),
      reason: expect.stringContaining('尾款还差 ¥12,600.00'),
    });
  });

  test('finance books the receipt: the slip is owed within 24 h, issued with items and end dates', async () => {
    receiptNo = await pay(story, opened, yuan(12_600));
    expect(await story.mine(agentChen, caseId(), 'H9')).toMatchObject({
      dueAt: at('2026-11-24 09:30'),
    });
    const { slip } = await story.do(agentChen, 'warranty.issue', { caseId: caseId() });
    expect(slip).toMatchObject({ state: 'inForce', stateText: '有效' });
    ({ code, number } = slip);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(await story.owed(caseId(), 'H9')).toEqual([]);
    const shown = await warranty(li);
    expect(shown.slip).toMatchObject({ number, code, state: 'inForce' });
    expect(shown.reason).toBe('');
    const ends = Object.fromEntries(shown.items.map(({ key, until }) => [key, until]));
    expect(ends).toEqual({
      decoration: at('2028-11-24') - 1,
      waterproof: at('2031-11-24') - 1,
    });
    expect(shown.notCovered.length).toBeGreaterThan(2);
  });

  test('anyone with its code can check it, and learns nothing of the owner (H18)', async () => {
    const seen = await check();
    expect(seen).toMatchObject({
      valid: true,
      state: 'inForce',
      number,
      label: '海棠苑 2 栋 0704',
    });
    expect(JSON.stringify(seen)).not.toMatch(/李娜|周强|1380000/);
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase();
    const answer = await story.do('somebody', 'warranty.check', { code: typed });
    expect(answer.valid).toBe(true);
  });

  test('a code that no slip has is not real', async () => {
    expect(await story.do(wang, 'warranty.check', { code: 'AAAABBBBCCCC' })).toMatchObject({
      valid: false,
      state: 'unknown',
    });
  });

  test('whoever booked the receipt cannot reverse it alone', async () => {
    const input = { caseId: caseId(), receiptNo, reason: '银行退票' };
    expect(await story.do(financeOne, 'payment.reverse', input)).toMatchObject({
      status: 'waiting',
      outstanding: 0,
    });
    expect((await check()).valid).toBe(true);
    expect(await story.refused(financeOne, 'payment.reverse', input)).toMatchObject({
      code: 'second_person',
    });
    expect(await story.mine(financeTwo, caseId(), 'H16')).toBeDefined();
  });

  test('a second person does: suspended, and finance, agent and manager have a duty each and are told', async () => {
    const heard = await story.heard(() =>
      story.do(financeTwo, 'payment.reverse', { caseId: caseId(), receiptNo, reason: '银行退票' }),
    );
    expect(await check()).toMatchObject({ valid: false, state: 'suspended', number });
    expect(await story.owed(caseId(), 'H16')).toEqual([]);
    for (const [as, rule] of [
      [financeTwo, 'H15.finance'],
      [agentChen, 'H15.agent'],
      [manager, 'H15.manager'],
    ] as const) {
      expect(await story.mine(as, caseId(), rule)).toMatchObject({ dueAt: at('2026-11-24 09:30') });
    }
    const robots = heard.filter(({ channel }) => channel === 'robot');
    expect(robots.map(({ to, mentioned }) => [to, ...(mentioned ?? [])]).sort()).toEqual([
      ['demo-robot-finance', '13900000030'],
      ['demo-robot-service', '13900000001'],
      ['demo-robot-service', '13900000007'],
    ]);
    // One of the couple had a message left, the other had none.
    const owners = heard.filter(({ channel, errcode }) => channel === 'subscribe' && errcode === 0);
    expect(owners).toMatchObject([{ to: zhou, data: { phrase2: '已暂停' } }]);
    expect((await story.show(agentChen, caseId())).untold).toContainEqual(
      expect.objectContaining({ to: '李娜女士', reason: '业主没有可用的订阅' }),
    );
  });

  test('the owner reads the amount; the warranty itself runs on', async () => {
    expect(await warranty(li)).toMatchObject({
      state: 'running',
      slip: { number, state: 'suspended' },
      outstanding: yuan(12_600),
    });
  });

  test('it cannot be issued anew to get round it', async () => {
    expect(await story.refused(agentChen, 'warranty.issue', { caseId: caseId() })).toMatchObject({
      code: 'money_open',
    });
  });

  test('the number reversed is free on another project, and from then on taken there, however it is written', async () => {
    const input = { receiptNo, amount: yuan(12_600) };
    const other = (await story.do(manager, 'case.list', { kind: 'project' })).items.find(
      (item) => item.caseId !== caseId() && item.label.startsWith('锦绣江南'),
    );
    const right = { ...input, caseId: other?.caseId ?? '' };
    await story.do(financeOne, 'payment.book', { ...right, overpaid: true });
    for (const again of [receiptNo, receiptNo.toLowerCase(), receiptNo.replaceAll('-', '_')])
      expect(
        await story.refused(financeOne, 'payment.book', {
          ...input,
          receiptNo: again,
          caseId: caseId(),
        }),
      ).toMatchObject({ code: 'duplicate', field: 'receiptNo', caseId: right.caseId });
    await story.do(manager, 'payment.reverse', {
      caseId: right.caseId,
      receiptNo,
      reason: '还要登记在原来的工程',
    });
  });

  test('paid again: in force again with the same number, code and dates; the duties end', async () => {
    const before = await warranty(li);
    await story.later(86_400_000);
    await pay(story, opened, yuan(12_600));
    const after = await warranty(li);
    expect(after.slip).toEqual({ ...before.slip, state: 'inForce', stateText: '有效' });
    expect(after.items).toEqual(before.items);
    expect(await check()).toMatchObject({ valid: true, number });
    expect(await story.owed(caseId(), 'H15.finance', 'H15.agent', 'H15.manager')).toEqual([]);
  });

  test('acceptance taken back withdraws it', async () => {
    await story.do(manager, 'project.retract', {
      caseId: caseId(),
      event: 'finalAccepted',
      reason: '验收单填错',
    });
    expect(await check()).toMatchObject({ valid: false, state: 'withdrawn' });
    expect(await story.refused(agentChen, 'warranty.issue', { caseId: caseId() })).toMatchObject({
      code: 'not_accepted',
    });
  });
});
