import type { Output } from '../../shared/contract';
import { complaints, homes, openids, projects } from '../../shared/contract/examples';
import { caseAs } from './cases';
import type { Phone } from './phone';
import { openStage, type Stage, until } from './stage';
import { storyteller } from './story';

/** What owners do by themselves, by what is on the screen; one form with the network cut in its middle. */
describe('业主: a day with the app', () => {
  const step = storyteller();
  let stage: Stage;
  let wangwei: Phone;
  let wang: Phone;
  let chen: Phone;

  beforeAll(async () => {
    stage = await openStage();
    wangwei = stage.desk.phone('left', openids.wangwei);
    wang = stage.desk.phone('left', openids.wang);
    chen = stage.desk.phone('left', openids.chen);
  });
  afterAll(() => stage?.close());

  async function complaintsOf(openid: string): Promise<number> {
    const { data } = await stage.cloud.call(openid, 'case.list', {
      scope: 'all',
      kind: 'complaint',
    });
    return (data as Output<'case.list'>).items.length;
  }

  /** The request arrives and takes effect; its answer never comes back. */
  async function loseAnswersOf(action: string): Promise<void> {
    await stage.desk.page.route('**/call/api', async (route) => {
      if (!route.request().postData()?.includes(`"${action}"`)) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
  }

  step('a complaint whose answer is lost keeps every word, and is made once', async () => {
    const before = await complaintsOf(openids.wangwei);
    await wangwei.open('pages/home/index');
    await wangwei.tap('投诉');
    await wangwei.tap('施工、质量');
    await wangwei.fill(/时间、地点、经过/, '客厅瓷砖又空鼓了两块');
    await loseAnswersOf('complaint.file');
    await wangwei.tap('提交投诉');
    await wangwei.see(/网络不太好/);
    expect(await wangwei.typed(/时间、地点、经过/)).toBe('客厅瓷砖又空鼓了两块');
    await stage.desk.page.unroute('**/call/api');
    await wangwei.tap('提交投诉');
    await wangwei.see('已收到');
    await wangwei.see(/前给您回电/);
    expect(await complaintsOf(openids.wangwei)).toBe(before + 1);
    await wangwei.tap('查看进度');
    await wangwei.see('客厅瓷砖又空鼓了两块');
  });

  step('a draft survives leaving the app', async () => {
    await wangwei.open(`owner/inquiry/index?homeId=${homes.building}`);
    await wangwei.tap('找人回电');
    await wangwei.tap('项目经理 何勇');
    await wangwei.fill(/20 分钟内/, '想问瓷砖什么时候到');
    // As slow as a hand is: a draft is written when somebody pauses.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await wangwei.open('pages/mine/index');
    await wangwei.open(`owner/inquiry/index?homeId=${homes.building}`);
    expect(await wangwei.typed(/20 分钟内/)).toBe('想问瓷砖什么时候到');
    await wangwei.tap('请他给我回电');
    await wangwei.see('已收到');
  });

  step('a revisit is answered with taps, and nobody calls any more', async () => {
    await wang.open('pages/home/index');
    await wang.tap(/等您处理/);
    await wang.see('住得还好吗?');
    await wang.open(`owner/revisit/index?caseId=${projects.warranty}`);
    await wang.tap('是');
    await wang.tap('就这些,提交');
    await wang.see(/不再打电话打扰您/);
    const { duties } = await caseAs(stage.cloud, openids.manager, projects.warranty);
    expect(duties.find(({ dutyId }) => dutyId === 'H10:1')?.state).toBe('done');
  });

  step(
    'what is not all right goes to the agent, who sees the answer on the call card',
    async () => {
      await wang.open(`owner/revisit/index?caseId=${complaints.resolved}`);
      await wang.tap('还没有');
      await wang.fill(/没有可以不填/, '颜色还是不一样');
      await wang.tap('就这些,提交');
      await wang.see(/看过您的回答就联系您/);
      const agent = stage.desk.phone('right', openids.agentChen);
      await agent.open(`staff/revisit/index?caseId=${complaints.resolved}&dutyId=H34:1`);
      await agent.see('颜色还是不一样');
    },
  );

  step('family is invited with a code, and stays in sight until it is used', async () => {
    await chen.open('pages/mine/index');
    await chen.tap(/家人和租客/);
    await chen.tap('邀请家人或租客');
    await chen.fill('姓名', '陈小雨');
    await chen.tap('女士');
    await chen.tap('生成邀请码');
    await chen.see(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await chen.tap('关闭');
    await chen.see('陈小雨女士');
  });

  step('how many messages are left is seen, and more are asked for in a tap', async () => {
    await chen.open('owner/notices/index');
    await chen.see('服务进度通知');
    expect(await chen.text()).toContain('服务进度通知 没有了');
    await chen.tap('加一条', 1);
    await chen.tapOutside('允许');
    const left = await until(
      () => chen.text(),
      (text) => text.includes('服务进度通知 还能收 1 条'),
    );
    expect(left).toContain('服务进度通知 还能收 1 条');
  });
});
