import { openids } from '../../shared/contract/examples';
import { caseAs } from './cases';
import type { Phone } from './phone';
import { openStage, type Stage, until } from './stage';
import { storyteller } from './story';

/** Story 3: from the leak to the closed case, on the phones of all who take part. */
describe('报修: a leak, in everybody’s phone', () => {
  const step = storyteller();
  let stage: Stage;
  let owner: Phone;
  let head: Phone;
  let crew: Phone;
  let agent: Phone;
  let number = '';
  let caseId = '';

  beforeAll(async () => {
    stage = await openStage();
    owner = stage.desk.phone('left', openids.wang);
    head = stage.desk.phone('right', openids.engineeringHead);
    crew = stage.desk.phone('right', openids.crew);
    agent = stage.desk.phone('right', openids.agentChen);
  });
  afterAll(() => stage?.close());

  const shown = () => caseAs(stage.cloud, openids.manager, caseId);

  /** From the workbench to the sheet, as somebody does who was told the number. */
  async function openFromWorkbench(phone: Phone): Promise<void> {
    await phone.open('pages/workbench/index');
    await phone.see(/上拉看更多|就这些了/);
    await phone.reach(new RegExp(number));
    await phone.tap(new RegExp(number));
  }

  step('the owner reports it with two photos and sees at once who comes by when', async () => {
    await owner.open('pages/home/index');
    await owner.tap('报修');
    await owner.tap('阳台');
    await owner.tap('漏水');
    await owner.fill(/什么样子/, '阳台地漏旁边一直渗水');
    await owner.addPhotos(2);
    await owner.tap('提交报修');
    await owner.see('已收到');
    await owner.see(/前上门/);
    number = /报修单号\s*(\S+)/.exec(await owner.text())?.[1] ?? '';
    expect(number).toMatch(/\w{4,}/);
    await owner.tap('查看进度');
    await owner.see('阳台地漏旁边一直渗水');
    caseId = await owner.query('caseId');
    await owner.seePictures(2);
  });

  step('agent and engineering see the same sheet, with the photos', async () => {
    for (const phone of [agent, head]) {
      await openFromWorkbench(phone);
      await phone.see('阳台地漏旁边一直渗水');
      await phone.see(number);
      await phone.seePictures(2);
    }
  });

  step('the head signs the receipt by hand, then names crew and time', async () => {
    await openFromWorkbench(head);
    await head.tap('签收回执');
    await head.sign();
    await head.tap('签收');
    await head.gone('签收后请尽快派工');
    const receipt = async () => (await shown()).repair?.receipt?.picture?.fileId ?? '';
    expect(await until(receipt, Boolean)).toMatch(/\/signatures\//);
    await head.tap('派工');
    await head.tap('刘建国');
    await head.tap('明天');
    await head.tap('14:00–16:00');
    await head.tap('派工,请业主确认时间');
    await owner.open('pages/home/index');
    await owner.tap('确认时间');
    await owner.see(/14:00/);
  });

  step('the owner accepts the time', async () => {
    await owner.open(`owner/case/index?caseId=${caseId}`);
    await owner.see(/刘建国/);
    await owner.tap('可以');
    await owner.see('约定上门');
    expect((await shown()).repair?.appointment?.accepted).toBe(true);
  });

  step('crew completes it with photos at the appointed time', async () => {
    const from = (await shown()).repair?.appointment?.from ?? 0;
    await stage.cloud.clock({ now: from + 5 * 60_000 });
    await openFromWorkbench(crew);
    await crew.tap('到达现场');
    await crew.tap('我已到达');
    await crew.tap('完工');
    await crew.addPhotos(2);
    await crew.fill(/软管/, '地漏密封圈 1 个');
    await crew.fill(/做了什么/, '更换密封圈,闭水 30 分钟不渗');
    await crew.tap('完工,请业主验收');
    await crew.see('更换密封圈,闭水 30 分钟不渗');
  });

  step('the owner signs for it', async () => {
    await owner.open('pages/home/index');
    await owner.tap('去签字');
    await owner.see(/更换密封圈/);
    await owner.tap('满意,签字');
    await owner.sign();
    await owner.tap('确认签字');
    await owner.gone('满意,签字');
    expect((await shown()).repair?.confirmation?.picture?.fileId).toMatch(/\/signatures\//);
  });

  step('the agent revisits, and the case is closed; the owner followed every step', async () => {
    await openFromWorkbench(agent);
    await agent.see(/为您服务/);
    await agent.tap('满意,可以结案');
    await agent.tap('已复述要点并得到客户确认');
    await agent.tap('记录,下一个');
    const closed = await until(shown, ({ state }) => state === 'closed');
    expect(closed.repair?.reworks).toBe(0);
    await owner.open(`owner/case/index?caseId=${caseId}`);
    await owner.see(closed.stateText);
    expect(closed.timeline.length).toBeGreaterThanOrEqual(6);
    await owner.picture('repair-closed');
  });

  step('no phone complained', () => {
    expect(stage.desk.errors).toEqual([]);
  });
});
