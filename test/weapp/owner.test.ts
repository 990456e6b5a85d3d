import { join } from 'node:path';
import type { Output } from '../../shared/contract';
import {
  homes,
  invitationCodes,
  openids,
  projects,
  repairs,
  visitors,
} from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

/** What an owner does on the built mini-program, tap by tap; forms with a bad network are in cutNetwork.test.ts. */
describe('an owner’s phone', () => {
  let cloud: RunningCloud;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterEach(() => {
    for (const app of open.splice(0)) {
      app.close();
      expect(app.errors).toEqual([]);
    }
  });
  afterAll(() => cloud?.stop());

  function phoneOf(openid: string): MiniProgram {
    const app = openMiniProgram({ dist, cloud: { url: cloud.url, openid } });
    open.push(app);
    return app;
  }
  async function show(openid: string, caseId: string): Promise<Output<'case.show'>['case']> {
    const { data } = await cloud.call(openid, 'case.show', { caseId });
    return (data as Output<'case.show'>).case;
  }

  test('报修 takes four taps: the door, the room, the fault, and sends; a leak shows the number at once', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    await page.tap('报修');
    await page.tap('厨房');
    expect(page.text()).not.toContain('关闭入户总阀');
    await page.tap('漏水');
    expect(page.text()).toContain('关闭入户总阀');
    await page.tap('☎');
    expect(app.shown.calls).toHaveLength(1);
    await page.tap('提交报修');
    await page.see('前上门');
    expect(page.text()).toMatch(/负责人工程部/);
  });

  test('the slip opens as a PDF in WeChat’s viewer, under its name (H60)', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open(`owner/warranty/index?homeId=${homes.warranty}`);
    await page.tap('打开 PDF');
    expect(app.shown.documents).toEqual(['http://usr/工程保修单 BX-NANSHAN1.pdf']);
  });

  test('the agent is a call or a message away', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    await page.tap('打电话');
    expect(app.shown.calls).toHaveLength(1);
    await page.tap('留言');
    expect(page.path).toBe('owner/inquiry/index');
    await page.see('给 陈静 留言');
    await page.input('我们替您问清楚', '下周三在家,可以来量尺寸');
    await page.tap('提交');
    await page.see('已收到');
    await page.tap('查看进度');
    expect(page.text()).toContain('下周三在家');
  });

  test('an offered time is accepted from the home page', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    await page.tap('确认时间');
    await page.tap('可以');
    await page.see('上门时间已确认');
    expect((await show(openids.wang, repairs.proposed)).repair?.appointment?.accepted).toBe(true);
  });

  test('three people are rated by aspects, and a rating is amended', async () => {
    const app = phoneOf(openids.ouyang);
    const page = await app.open('pages/home/index');
    await page.tap('评价');
    await page.tap('3 星 一般');
    await page.tap('5 星 很满意', 1);
    await page.tap('提交评价');
    await page.see('修改');
    await page.tap('修改');
    // The next occasion stands open above it.
    await page.tap('4 星 满意', 1);
    await page.tap('保存修改');
    await page.see('竣工验收');
    const { project } = await show(openids.ouyang, projects.owing);
    const given = project?.ratings.filter(({ overall }) => overall !== null) ?? [];
    expect(given.some(({ overall, aspects }) => overall === 4 && aspects.attitude === 5)).toBe(
      true,
    );
  });

  test('a quote is agreed to', async () => {
    const page = await phoneOf(openids.chen).open(`owner/case/index?caseId=${repairs.quoted}`);
    await page.see('您同意吗');
    await page.tap('同意,安排维修');
    await page.see('业主同意报价');
  });

  test('the slip: items, periods, what is not covered, drawings, a code that anybody can check', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    await page.tap('工程保修单');
    await page.see('您现在享有的保修');
    expect(page.text()).toContain('水电图');
    await page.tap('哪些不在保修范围');
    await page.see('收起');
    await page.tap('复制验证码');
    const [code = ''] = app.shown.copied;
    const stranger = await phoneOf(visitors.byPhone).open('pages/home/index');
    await stranger.tap('查验保修单');
    await stranger.input('12 位', code);
    await stranger.tap('查验');
    await stranger.see('保修单真实有效');
    expect(stranger.text()).not.toContain('王芳');
  });

  test('why there is no slip yet, with the amount', async () => {
    const page = await phoneOf(openids.ouyang).open(`owner/warranty/index?homeId=${homes.owing}`);
    await page.see('尾款还差 ¥12,600.00');
    expect(page.text()).toContain('法定保修已经从验收之日算起');
  });

  test('somebody new joins with an invitation and sees the home', async () => {
    const app = phoneOf(visitors.invited);
    const page = await app.open('pages/home/index');
    await page.tap('用邀请码加入');
    expect(page.text()).not.toContain('我是业主');
    await page.input('12 位', invitationCodes.tenant);
    await page.tap('同意并用邀请码加入');
    await page.see('绑定成功');
    await page.tap('进入我的家');
    await page.see('报修');
  });

  test('what is kept of me is shown and put right', async () => {
    const app = phoneOf(openids.chen);
    const page = await app.open('pages/mine/index');
    await page.tap('我的资料与隐私');
    await page.see('公司保存了什么');
    await page.tap('更正');
    await page.input('比如 工作日', '晚上 8 点以后');
    await page.tap('保存');
    await page.see('晚上 8 点以后');
  });

  test('the home page before its data is small, and stays small with it', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    expect(page.setDataBytes[0]).toBeLessThanOrEqual(8 * 1024);
    expect(page.setDataBytes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(16 * 1024);
    expect(app.calls).toHaveLength(1);
    expect(page.depth).toBeLessThan(20);
  });
});
