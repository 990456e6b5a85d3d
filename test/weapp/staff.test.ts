import { join } from 'node:path';
import type { Output } from '../../shared/contract';
import {
  complaints,
  idOf,
  openids,
  outsider,
  projects,
  repairs,
} from '../../shared/contract/examples';
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

  test('a colleague who was invited finds the field from 我的, and goes to work', async () => {
    const { data } = await cloud.call(openids.administrator, 'staff.invite', {
      name: '吴敏',
      mobile: '13900000009',
      roles: ['agent'],
      departmentId: 'service',
    });
    const app = phoneOf('visitor-colleague');
    const page = await app.open('pages/mine/index');
    await page.tap('用邀请码加入');
    await page.input('12 位', (data as Output<'staff.invite'>).code);
    await page.tap('同意并用邀请码加入');
    await page.see('请让公司的系统管理员当面确认您是谁');
    const shown = await cloud.call(openids.administrator, 'staff.show');
    const { waiting } = shown.data as Output<'staff.show'>;
    const personId = waiting.find(({ name }) => name === '吴敏')?.personId;
    await cloud.call(openids.administrator, 'staff.confirm', { personId });
    const desk = await phoneOf('visitor-colleague').open('pages/workbench/index');
    await desk.see('没有待办');
    expect(app.errors).toEqual([]);
  });

  test('a one-job link is sent into a chat, and opens the job there', async () => {
    const app = phoneOf(openids.engineeringHead);
    const page = await app.open(`staff/step/index?caseId=${repairs.jobAppointed}&action=job.link`);
    expect(app.share()).toBeUndefined();
    await page.tap('生成链接');
    await page.see('发到微信聊天');
    expect(page.path).toBe('staff/share/index');
    const card = app.share() as { title: string; path: string };
    expect(card.title).toMatch(/^给.+的派工单$/);
    await page.tap('复制文字');
    expect(app.shown.copied.at(-1)).toContain(/code=(\w+)/.exec(card.path)?.[1]);
    const outside = phoneOf(outsider);
    const job = await outside.open(card.path);
    await job.see('完工登记');
    expect([...app.errors, ...outside.errors]).toEqual([]);
  });

  test('a colleague is invited, and leaves: the invitation is sent on, open work is handed over', async () => {
    const app = phoneOf(openids.administrator);
    const page = await app.open('pages/workbench/index');
    await page.tap('同事');
    await page.tap('邀请同事加入');
    await page.tap('生成邀请');
    await page.see('请填写姓名');
    await page.input('请填写姓名', '周小敏');
    await page.input('请填写手机号', '13900000066');
    await page.tap('维修人员');
    await page.tap('工程部');
    await page.tap('生成邀请');
    await page.see('给周小敏的邀请');
    expect(app.share()).toMatchObject({ path: expect.stringMatching(/code=[0-9A-Z]{12}/) });
    await page.tap('发好了,返回');
    await page.see('已邀请,还没加入');

    await app.open(`manager/colleague/index?personId=${idOf(openids.crewTwo)}`);
    await page.tap('离职');
    await page.tap('刘建国');
    await page.tap('正常离职');
    await page.input('会留在记录里', '回老家了');
    app.answers.modal = () => true;
    await page.tap('登记离职');
    const { data } = await cloud.call(openids.administrator, 'staff.show');
    const { people } = data as Output<'staff.show'>;
    expect(people.map(({ personId }) => personId)).not.toContain(idOf(openids.crewTwo));
    expect(app.errors).toEqual([]);
  });

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

    await page.tap('管理');
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

    page = await app.open('manager/settings/index');
    await page.tap('报修');
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
