import { complaints, openids, projects } from '../../shared/contract/examples';
import { caseAs } from './cases';
import type { Phone } from './phone';
import { openStage, type Stage, until } from './stage';
import { storyteller } from './story';

/** What agents and heads do all day, by what is on their screens. */
describe('工作台: the agent’s and the head’s day', () => {
  const step = storyteller();
  let stage: Stage;
  let agent: Phone;
  let head: Phone;
  let manager: Phone;

  beforeAll(async () => {
    stage = await openStage();
    agent = stage.desk.phone('right', openids.agentChen);
    head = stage.desk.phone('right', openids.engineeringHead);
    manager = stage.desk.phone('right', openids.manager);
  });
  afterAll(() => stage?.close());

  const shown = (caseId: string) => caseAs(stage.cloud, openids.manager, caseId);

  step('the next thing owed is on the screen at once; a filter shows one kind only', async () => {
    await agent.open('pages/workbench/index');
    await agent.see('下一件');
    await agent.tap('筛选');
    await agent.tap('投诉');
    await agent.tap('看结果');
    await agent.see('只看:投诉');
    await agent.gone(/ZX-/);
    await agent.tap('清除');
    await agent.see(/ZX-/);
  });

  step('a missed call is entered in a few taps, and its sheet offers the call', async () => {
    await agent.tap('新建');
    await agent.tap('未接来电');
    await agent.fill(/手机尾号/, '1202');
    await agent.tap('王芳女士');
    await agent.tap('登记,去回电');
    await agent.see('未接来电登记');
    await agent.see('拨打');
    const { inquiry } = await shown(await agent.query('caseId'));
    expect(inquiry?.type).toBe('missedCall');
  });

  step('the head signs for the complaint by hand on the form', async () => {
    await head.open(`staff/case/index?caseId=${complaints.filed}`);
    await head.see('客户投诉书');
    await head.tap('签收投诉书');
    await head.sign();
    await head.tap('签收');
    await head.see(/手写签收/);
    expect((await shown(complaints.filed)).complaint?.receipt?.picture?.fileId).toMatch(
      /\/signatures\//,
    );
  });

  step('a call whose record did not get through is still there, and is recorded once', async () => {
    const dutyId = encodeURIComponent('H10:1');
    const card = `staff/revisit/index?caseId=${projects.warranty}&dutyId=${dutyId}`;
    await agent.open(card);
    await agent.see(/为您服务/);
    await agent.tap('是');
    await agent.fill(/照原话记/, '阳台推拉门有点涩');
    await agent.tap('已复述要点并得到客户确认');
    const context = stage.desk.page.context();
    await context.setOffline(true);
    await agent.tap('记录,下一个');
    await agent.see(/网络不太好/);
    await context.setOffline(false);
    await agent.open(card);
    await agent.see('已恢复您上次没记录完的内容');
    // Among the points to be said once more.
    await agent.see('阳台推拉门有点涩');
    await agent.tap('记录,下一个');
    const recorded = await until(
      () => shown(projects.warranty),
      ({ duties }) => duties.some(({ dutyId: id, state }) => id === 'H10:1' && state === 'done'),
    );
    const entries = recorded.timeline.filter(({ detail }) => detail.includes('阳台推拉门有点涩'));
    expect(entries).toHaveLength(1);
  });

  step('the manager sees who has how much, and gives an owner another agent', async () => {
    await manager.open('pages/workbench/index');
    await manager.tap('团队');
    await manager.see('今天谁手上有多少');
    await manager.open(`staff/step/index?caseId=${projects.opened}&action=project.assign`);
    await manager.tap('孙丽');
    await manager.tap('确定派单');
    const assigned = await until(
      () => shown(projects.opened),
      ({ agent: named }) => named?.name === '孙丽',
    );
    expect(assigned.agent?.name).toBe('孙丽');
  });

  step('no phone complained', () => {
    expect(stage.desk.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual(
      [],
    );
  });
});
