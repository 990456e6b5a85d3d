import { join } from 'node:path';
import type { ActionName, Output } from '../../shared/contract';
import {
  complaints,
  homes,
  inquiries,
  openids,
  projects,
  repairs,
  surveys,
} from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { badNetwork } from './badNetwork';
import { type Driver, type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

interface Form {
  name: string;
  as: string;
  page: string;
  action: ActionName;
  /** Up to the words, which are typed once. */
  fill: (page: Driver) => Promise<void>;
  /** What was typed. */
  words: string;
  /** After the page was left and opened again: what has to be tapped to be where one was. */
  again?: (page: Driver) => Promise<void>;
  send: string;
  /** Shown once it has arrived. */
  done: string;
  /** The case that it changes; none: it makes one. */
  caseId?: string;
}

const signature = [
  { x: 40, y: 40 },
  { x: 120, y: 110 },
  { x: 220, y: 50 },
  { x: 300, y: 120 },
];

const forms: Form[] = [
  {
    name: '报修',
    as: openids.wang,
    page: `owner/repair/index?homeId=${homes.warranty}`,
    action: 'repair.report',
    words: '晾衣架旁边的墙角一直渗水',
    async fill(page) {
      await page.tap('阳台');
      await page.tap('漏水');
      await page.input('什么样子', this.words);
    },
    send: '提交报修',
    done: '已收到',
  },
  {
    name: '投诉',
    as: openids.wangwei,
    page: `owner/complaint/index?homeId=${homes.building}`,
    action: 'complaint.file',
    words: '约好上午来,等了一天没有人来',
    async fill(page) {
      await page.tap('服务、态度');
      await page.input('时间、地点、经过', this.words);
    },
    send: '提交投诉',
    done: '已收到',
  },
  {
    name: '找人',
    as: openids.wangwei,
    page: `owner/inquiry/index?homeId=${homes.building}`,
    action: 'inquiry.open',
    words: '想问问瓷砖什么时候到货',
    async fill(page) {
      await page.tap('找人回电');
      await page.tap('其他人');
      await page.input('姓名', '送货师傅');
      await page.input('20 分钟内', this.words);
    },
    send: '请他给我回电',
    done: '已收到',
  },
  {
    name: '评价',
    as: openids.ouyang,
    page: `owner/rating/index?caseId=${projects.owing}`,
    action: 'rating.give',
    caseId: projects.owing,
    words: '设计师很耐心,改了三次也不烦',
    async fill(page) {
      await page.tap('5 星 很满意');
      await page.input('想说几句', this.words);
    },
    send: '提交评价',
    done: '修改',
  },
  {
    name: '回访',
    as: openids.wang,
    page: `owner/revisit/index?caseId=${projects.warranty}`,
    action: 'revisit.answer',
    caseId: projects.warranty,
    words: '阳台推拉门有点涩',
    async fill(page) {
      await page.tap('是');
      await page.input('没有可以不填', this.words);
    },
    send: '就这些,提交',
    done: '谢谢您',
  },
  {
    name: '换个时间',
    as: openids.wang,
    page: `owner/case/index?caseId=${repairs.proposed}`,
    action: 'repair.askOtherTime',
    caseId: repairs.proposed,
    words: '周六上午在家',
    async fill(page) {
      await page.tap('换个时间');
      await page.input('比如 周六', this.words);
    },
    again: (page) => page.tap('换个时间'),
    send: '告诉工程部',
    done: '希望换个时间',
  },
  {
    name: '不接受报价',
    as: openids.chen,
    page: `owner/case/index?caseId=${repairs.quotedToo}`,
    action: 'repair.declineQuote',
    caseId: repairs.quotedToo,
    words: '先不修了,等孩子回来再说',
    async fill(page) {
      await page.tap('不修了');
      await page.input('比如 价格', this.words);
    },
    again: (page) => page.tap('不修了'),
    send: '确定不修了',
    done: '业主未接受报价',
  },
  {
    name: '没修好',
    as: openids.ouyang,
    page: `owner/case/index?caseId=${repairs.completedToo}`,
    action: 'repair.refuse',
    caseId: repairs.completedToo,
    words: '门还是关不严,一推就开',
    async fill(page) {
      await page.tap('没修好');
      await page.input('比如 接口', this.words);
    },
    again: (page) => page.tap('没修好'),
    send: '要求返工',
    done: '未通过验收',
  },
  {
    name: '问卷',
    as: openids.ouyang,
    page: `owner/case/index?caseId=${surveys.sent}`,
    action: 'survey.answer',
    caseId: surveys.sent,
    words: '希望周末也能上门',
    async fill(page) {
      await page.tap('4 星 满意');
      await page.tap('是');
      await page.tap('电话');
      await page.input('请写下您的想法', this.words);
    },
    send: '提交',
    done: '已填写问卷',
  },
  {
    name: '还不清楚',
    as: openids.wang,
    page: `owner/case/index?caseId=${inquiries.answered}`,
    action: 'inquiry.confirm',
    caseId: inquiries.answered,
    words: '玻璃门也算五金吗',
    async fill(page) {
      await page.tap('还不清楚');
      await page.input('请说一说', this.words);
    },
    again: (page) => page.tap('还不清楚'),
    send: '告诉我们',
    done: '继续跟进',
  },
];

/** A bad network in the middle of each form: nothing typed is lost, and a retry does not make two. */
describe('the network is cut', () => {
  let cloud: RunningCloud;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterEach(() => {
    for (const app of open.splice(0)) app.close();
  });
  afterAll(() => cloud?.stop());

  function phoneOf(openid: string) {
    const network = badNetwork(cloud.url, openid);
    const app = openMiniProgram({ dist, cloud: network });
    open.push(app);
    return { app, network };
  }

  /** Cases that the person sees, or steps on the record of one. */
  async function count({ as, caseId }: Form): Promise<number> {
    if (caseId) {
      const { data } = await cloud.call(as, 'case.show', { caseId });
      return (data as Output<'case.show'>).case.timeline.length;
    }
    let cases = 0;
    let cursor: string | null = null;
    do {
      const input = { scope: 'all', ...(cursor ? { cursor } : {}) };
      const { data } = await cloud.call(as, 'case.list', input);
      const { items, next } = data as Output<'case.list'>;
      cases += items.length;
      cursor = next;
    } while (cursor);
    return cases;
  }

  test.each(forms.map((form) => [form.name, form] as const))(
    '%s: what was typed stays, even when the page is left; one of it is made',
    async (_, form) => {
      const { app, network } = phoneOf(form.as);
      let page = await app.open(form.page);
      const before = await count(form);

      await form.fill(page);
      network.cut = { action: form.action, when: 'before' };
      await page.tap(form.send);
      await page.see('网络不太好');
      expect(page.text()).toContain(form.words);
      expect(await count(form)).toBe(before);

      // Left, as when the app is closed, and opened again.
      await app.open('pages/mine/index');
      page = await app.open(form.page);
      await form.again?.(page);
      await page.see(form.words);

      network.cut = { action: form.action, when: 'after' };
      await page.tap(form.send);
      await page.see('网络不太好');
      expect(page.text()).toContain(form.words);
      expect(await count(form)).toBe(before + 1);

      network.cut = null;
      await page.tap(form.send);
      await page.see(form.done);
      expect(await count(form)).toBe(before + 1);
      const ids = network.sent.filter(({ action }) => action === form.action);
      expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
      expect(app.errors).toEqual([]);
    },
  );

  test('验收签字: the signature is still there, and is taken once', async () => {
    const { app, network } = phoneOf(openids.wang);
    const page = await app.open(`owner/case/index?caseId=${repairs.completed}`);
    await page.tap('满意,签字');
    await page.draw(signature);
    network.cut = { action: 'repair.confirm', when: 'after' };
    await page.tap('确认签字');
    await page.see('网络不太好');
    network.cut = null;
    await page.tap('确认签字');
    await page.see('待回访');
    const { data } = await cloud.call(openids.wang, 'case.show', { caseId: repairs.completed });
    const { timeline } = (data as Output<'case.show'>).case;
    expect(timeline.filter(({ title }) => title.includes('已验收签字'))).toHaveLength(1);
    expect(app.errors).toEqual([]);
  });

  test.each([
    ['同意报价', openids.chen, repairs.quoted, '同意,安排维修', 'repair.acceptQuote', '同意报价'],
    ['接受时间', openids.chen, repairs.proposedToo, '可以', 'repair.accept', '上门时间已确认'],
  ] as const)(
    '%s: one tap more after a lost answer, one step on the record',
    async (_, as, caseId, button, action, step) => {
      const { app, network } = phoneOf(as);
      const page = await app.open(`owner/case/index?caseId=${caseId}`);
      network.cut = { action, when: 'after' };
      await page.tap(button);
      await page.see('网络不太好');
      network.cut = null;
      await page.tap(button);
      await page.see(step);
      const { data } = await cloud.call(as, 'case.show', { caseId });
      const { timeline } = (data as Output<'case.show'>).case;
      expect(timeline.filter(({ title }) => title.includes(step))).toHaveLength(1);
      expect(app.errors).toEqual([]);
    },
  );

  test('a photo on its way: it says so, is sent again with a tap, and goes with the report', async () => {
    const { app, network } = phoneOf(openids.wang);
    app.answers.videos = () => [Buffer.from('a short film')];
    const page = await app.open(`owner/repair/index?homeId=${homes.warranty}`);
    const { uploadFile } = network;
    network.uploadFile = () => Promise.reject(new Error('uploadFile:fail'));
    await page.tap('客厅');
    await page.tap('门窗');
    await page.tap('添加照片');
    await page.see('点此重传');
    network.uploadFile = uploadFile;
    await page.tap('点此重传', 1);
    await page.tap('点此重传');
    await page.tap('提交报修');
    await page.see('已收到');
    await page.tap('查看进度');
    const caseId = /caseId=(WX\w+)/.exec(app.url)?.[1] ?? '';
    const { data } = await cloud.call(openids.manager, 'case.show', { caseId });
    const files = (data as Output<'case.show'>).case.pictures.map(({ fileId }) => fileId);
    expect(files).toEqual([expect.stringMatching(/\.png$/), expect.stringMatching(/\.mp4$/)]);
    await page.tap('播放视频');
    expect(app.shown.previews.at(-1)).toMatchObject([{ type: 'image' }, { type: 'video' }]);
    expect(app.errors).toEqual([]);
  });

  test('投诉回访: satisfied closes the complaint without a call', async () => {
    const { app } = phoneOf(openids.wang);
    const page = await app.open('pages/home/index');
    await page.see('这次处理您满意吗');
    await app.open(`owner/revisit/index?caseId=${complaints.resolved}`);
    await page.tap('就这些,提交');
    expect(app.shown.toasts.at(-1)).toContain('请先选择');
    await page.tap('解决了,满意');
    await page.tap('就这些,提交');
    await page.see('不再打电话打扰您');
    const { data } = await cloud.call(openids.wang, 'case.show', { caseId: complaints.resolved });
    expect((data as Output<'case.show'>).case.state).toBe('closed');
    expect(app.errors).toEqual([]);
  });
});
