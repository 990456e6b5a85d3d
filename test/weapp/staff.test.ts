import { join } from 'node:path';
import type { Output } from '../../shared/contract';
import { complaints, idOf, openids, projects } from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');
const stroke = [
  { x: 40, y: 40 },
  { x: 120, y: 110 },
  { x: 220, y: 50 },
  { x: 300, y: 120 },
];

/** The staff's main ways on the built mini-program, by taps alone. */
describe('the workbench on the real build', () => {
  let cloud: RunningCloud;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterEach(() => {
    for (const app of open.splice(0)) app.close();
  });
  afterAll(() => cloud?.stop());

  function phoneOf(openid: string): MiniProgram {
    const app = openMiniProgram({ dist, cloud: { url: cloud.url, openid } });
    open.push(app);
    return app;
  }

  async function show(caseId: string): Promise<Output<'case.show'>['case']> {
    const answer = await cloud.call(openids.manager, 'case.show', { caseId });
    return (answer.data as Output<'case.show'>).case;
  }

  test('a missed call: from the workbench to the sheet, with the call one tap away', async () => {
    const app = phoneOf(openids.agentChen);
    const page = await app.open('pages/workbench/index');
    await page.tap('新建');
    await page.tap('未接来电');
    expect(page.path).toBe('staff/quick/index');
    await page.tap('登记');
    await page.see('请先选业主');
    await page.input('姓名、手机尾号', '1202');
    await page.see('南山里 3 栋 1202');
    await page.tap('王芳女士');
    await page.tap('登记,去回电');
    await page.see('未接来电登记');
    expect(page.path).toBe('staff/case/index');
    await page.see('拨打');
    const caseId = /caseId=(ZX\w+)/.exec(app.url)?.[1] ?? '';
    expect((await show(caseId)).inquiry).toMatchObject({
      type: 'missedCall',
      text: '业主来电未接',
    });
    expect(app.errors).toEqual([]);
  });

  test('somebody looked for is chosen by name, and hears of it', async () => {
    const app = phoneOf(openids.agentChen);
    const page = await app.open(`staff/quick/index?type=lookedFor&caseId=${projects.warranty}`);
    await page.tap('项目经理 何勇');
    await page.tap('登记,告诉同事');
    await page.see('要找的人');
    const caseId = /caseId=(ZX\w+)/.exec(app.url)?.[1] ?? '';
    expect((await show(caseId)).inquiry?.wanted).toBe('何勇');
    expect(app.errors).toEqual([]);
  });

  test('a complaint: the head signs by hand, calls back, plans, and is done', async () => {
    const app = phoneOf(openids.engineeringHead);
    const page = await app.open(`staff/case/index?caseId=${complaints.filed}`);
    await page.see('客户投诉书');
    await page.see('等部门主管签收');
    await page.tap('签收投诉书');
    await page.draw(stroke);
    await page.tap('签收');
    await page.see('手写签收');
    expect((await show(complaints.filed)).complaint?.receipt?.picture?.fileId).toMatch(
      /\/signatures\//,
    );
    await page.tap('已回电');
    await page.input('已向业主致歉', '已向业主致歉,约定明天上门');
    await page.tap('登记回电');
    await page.see('按时完成');
    await page.tap('处理方案', 1);
    await page.input('请填写做什么', '重新铺贴空鼓瓷砖');
    await page.input('请填写谁去', '何勇');
    await page.tap('明天 18:00');
    await page.tap('提交方案');
    await page.see('重新铺贴空鼓瓷砖');
    expect(app.errors).toEqual([]);
  });

  test('a call: dialled, asked, restated, recorded – and on to the next', async () => {
    const app = phoneOf(openids.agentChen);
    const page = await app.open(
      `staff/revisit/index?caseId=${projects.warranty}&dutyId=${encodeURIComponent('H10:1')}`,
    );
    await page.see('为您服务');
    await page.tap('拨打');
    await page.see('通话中');
    await page.tap('是');
    await page.tap('记什么事');
    await page.input('照原话记', '什么事:阳台门有点涩');
    await page.see('水电使用正常吗:是');
    await page.tap('记录,下一个');
    await page.see('请先复述要点');
    await page.tap('已复述要点并得到客户确认');
    await page.tap('记录,下一个');
    expect(page.path).toMatch(/^staff\/(case|revisit)\/index$/);
    expect(app.url).not.toContain('H10');
    const { duties } = await show(projects.warranty);
    expect(duties.find(({ dutyId }) => dutyId === 'H10:1')?.state).toBe('done');
    expect(app.errors).toEqual([]);
  });

  test('words that are never said to an owner are pointed out while typing', async () => {
    const app = phoneOf(openids.agentChen);
    const page = await app.open(
      `staff/revisit/index?caseId=${projects.owing}&dutyId=${encodeURIComponent(
        (await show(projects.owing)).duties.find(({ card, state }) => card && state !== 'done')
          ?.dutyId ?? '',
      )}`,
    );
    await page.input('照原话记', '这些不归我管');
    await page.see('请换一种说法');
    expect(app.errors).toEqual([]);
  });

  test('the manager: what one agent owes, a stand-in, a limit changed with a reason', async () => {
    const app = phoneOf(openids.manager);
    let page = await app.open('pages/workbench/index');
    await page.tap('团队');
    await page.see('今天谁手上有多少');
    await page.tap('只看孙丽的待办');
    await page.see('客服专员 孙丽');
    expect(page.text()).not.toContain('客服专员 陈静');

    await page.tap('请假与代班');
    await page.see('都在岗');
    await page.tap('陈静');
    await page.tap('孙丽', 1);
    await page.tap('现在');
    await page.tap('明天 18:00');
    await page.input('如:年假', '年假');
    await page.tap('安排代班');
    await page.see('代班中');
    const { data } = await cloud.call(openids.manager, 'staff.list', { role: 'agent' });
    const { people } = data as Output<'staff.list'>;
    expect(people.find(({ personId }) => personId === idOf(openids.agentChen))?.away).toContain(
      '孙丽代班',
    );

    page = await app.open('staff/settings/index');
    await page.tap('受理:核对、登记并答复业主');
    await page.input('数字', '0');
    await page.input('会留在修改记录里', '承诺更快');
    await page.tap('保存');
    await page.see('请填写 1 到 500 的整数');
    await page.input('数字', '1');
    await page.tap('保存');
    await page.see('1 工作小时(已改)');
    await page.see('承诺更快');
    expect(app.errors).toEqual([]);
  });

  test('an important owner is marked with a reason, and every contact shows it', async () => {
    const app = phoneOf(openids.agentChen);
    const page = await app.open(`staff/case/index?caseId=${projects.owing}`);
    await page.tap('更多');
    await page.tap('重要客户(VIP)');
    await page.tap('是,VIP');
    await page.input('如:经理接待', '备茶');
    await page.input('为什么这样标记', '介绍过三位新业主');
    await page.tap('保存');
    await page.see('来访前准备:备茶');
    expect((await show(projects.owing)).vip).toBe(true);
    expect(app.errors).toEqual([]);
  });
});
