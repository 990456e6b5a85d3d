import { homes, openids, projects } from '../../shared/contract/examples';
import type { Person } from '../tools/cloud';
import { caseAs } from './cases';
import type { Phone } from './phone';
import { openStage, type Stage, until } from './stage';
import { storyteller } from './story';

const caseId = projects.owing;

/** 1260000 → a pattern for '¥12,600.00' and '12600 元'. */
function amount(fen: number): RegExp {
  const whole = String(Math.floor(fen / 100));
  return new RegExp(whole.replace(/\B(?=(\d{3})+$)/g, ',?'));
}

/** Story 2: no slip while money is open, on the phones of owner, agent and finance. */
describe('保修单: no slip while any of the final payment is open', () => {
  const step = storyteller();
  let stage: Stage;
  let owner: Phone;
  let agent: Phone;
  let finance: Phone;
  let second: Phone;
  let stranger: Phone;
  let number = '';
  let code = '';
  let open = 0;

  const shown = () => caseAs(stage.cloud, openids.manager, caseId);
  const slip = async () => (await shown()).project?.slip;

  beforeAll(async () => {
    stage = await openStage();
    const view = await shown();
    open = view.project?.money?.outstanding ?? 0;
    const people = await stage.cloud.get<Person[]>('/dev/people');
    const agentOf = people.find(({ name }) => name === view.agent?.name)?.openid ?? '';
    owner = stage.desk.phone('left', openids.ouyang);
    stranger = stage.desk.phone('left', openids.chen);
    agent = stage.desk.phone('right', agentOf);
    finance = stage.desk.phone('right', openids.financeOne);
    second = stage.desk.phone('right', openids.financeTwo);
  });
  afterAll(() => stage?.close());

  const openSlip = () => owner.open(`owner/warranty/index?homeId=${homes.owing}`);

  /** Finance books a receipt on the project's sheet. */
  async function book(yuan: number, receiptNo: string): Promise<void> {
    await finance.open(`staff/case/index?caseId=${caseId}`);
    await finance.tap('登记收款');
    await finance.fill(/金额/, String(yuan));
    await finance.fill(/收据上印的/, receiptNo);
    await finance.tap('登记');
    await finance.see('款项');
  }

  async function askForSlip(): Promise<void> {
    await agent.open(`staff/step/index?caseId=${caseId}&action=warranty.issue`);
    await agent.tap('开具保修单');
  }

  step('money is open', () => {
    expect(open).toBeGreaterThan(0);
  });

  step('the agent asks for the slip: refused, with the amount; the owner is told why', async () => {
    await askForSlip();
    await agent.see(/尾款.*未|未.*尾款|尾款.*差/);
    await agent.see(amount(open));
    expect(await slip()).toBeNull();
    await openSlip();
    await owner.see(amount(open));
  });

  step('a part of the money is not enough', async () => {
    await book(1000, 'SJ-BROWSER-1');
    await askForSlip();
    await agent.see(amount(open - 100_000));
    expect(await slip()).toBeNull();
  });

  step('finance books the rest and the agent issues the slip; the owner sees it', async () => {
    await book((open - 100_000) / 100, 'SJ-BROWSER-2');
    await askForSlip();
    const issued = await until(slip, (one) => one?.state === 'inForce');
    expect(issued?.state).toBe('inForce');
    number = issued?.number ?? '';
    code = issued?.code ?? '';
    await openSlip();
    await owner.see(number);
    await owner.see(/防渗漏/);
    await owner.picture('slip-in-force');
  });

  async function check(verdict: string): Promise<void> {
    await stranger.open('owner/check/index');
    await stranger.fill(/12 位/, code);
    await stranger.tap('查验');
    await stranger.see(verdict);
    await stranger.see(number);
    expect(await stranger.text()).not.toContain('欧阳');
  }

  step('anyone who holds its code can check it', () => check('保修单真实有效'));

  step(
    'a second person reverses the receipt: suspended, and three people owe something',
    async () => {
      await second.open(`staff/case/index?caseId=${caseId}`);
      await second.tapIn(/SJ-BROWSER-2/, '冲销');
      await second.fill(/原因/, '银行退票');
      await second.tap('冲销这一笔');
      const suspended = await until(slip, (one) => one?.state === 'suspended');
      expect(suspended).toMatchObject({ state: 'suspended', number });
      await openSlip();
      await owner.see(amount(open - 100_000));
      await check('保修单真实,目前暂停');
      const duties = (await shown()).duties.filter(
        ({ rule, state }) => rule.startsWith('H15') && state !== 'withdrawn',
      );
      expect(duties.length).toBeGreaterThanOrEqual(3);
    },
  );

  step('paid again, it is in force again with the same number', async () => {
    await book((open - 100_000) / 100, 'SJ-BROWSER-3');
    const again = await until(slip, (one) => one?.state === 'inForce');
    expect(again).toMatchObject({ state: 'inForce', number, code });
    await openSlip();
    await owner.see(number);
    await check('保修单真实有效');
  });

  step('no phone complained', () => {
    expect(stage.desk.errors).toEqual([]);
  });
});
