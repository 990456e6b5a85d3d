import { join } from 'node:path';
import type { ActionName, Output } from '../../shared/contract';
import { complaints, openids, projects, repairs } from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { badNetwork } from './badNetwork';
import { type Driver, type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

interface Form {
  as: string;
  page: string;
  action: ActionName;
  /** Up to the words, which are typed once. */
  fill: (page: Driver) => Promise<void>;
  words: string;
  send: string;
  /** What the record of the case, or of a home's project, says once for it. */
  on: string;
  said: string;
}

const forms: Record<string, Form> = {
  已回电: {
    as: openids.engineeringHead,
    page: `staff/step/index?caseId=${complaints.signed}&action=complaint.reply`,
    action: 'complaint.reply',
    words: '已致歉,约好明天上午上门查看',
    fill: (page) => page.input('已向业主致歉', '已致歉,约好明天上午上门查看'),
    send: '登记回电',
    on: complaints.signed,
    said: '部门已回电',
  },
  处理方案: {
    as: openids.engineeringHead,
    page: `staff/step/index?caseId=${complaints.replied}&action=complaint.plan`,
    action: 'complaint.plan',
    words: '何勇',
    async fill(page) {
      await page.input('请填写做什么', '空鼓的瓷砖全部重贴');
      await page.tap('明天 18:00');
      await page.input('请填写谁去', '何勇');
    },
    send: '提交方案',
    on: complaints.replied,
    said: '处理方案',
  },
  到达现场: {
    as: openids.crew,
    page: `staff/step/index?caseId=${repairs.appointed}&action=repair.arrive`,
    action: 'repair.arrive',
    words: '',
    fill: async () => undefined,
    send: '我已到达',
    on: repairs.appointed,
    said: '维修人员已到达',
  },
  电话记录表: {
    as: openids.agentChen,
    page: `staff/phone/index?caseId=${projects.warranty}`,
    action: 'call.record',
    words: '问浴室柜的铰链保不保修',
    async fill(page) {
      await page.input('请填写对方姓名', '王芳');
      await page.input('请填写电话', '13800001202');
      await page.input('怎样答复的', '保修期内,已说明');
      await page.input('请填写什么事', '问浴室柜的铰链保不保修');
    },
    send: '登记',
    on: projects.warranty,
    said: '通话:问浴室柜的铰链保不保修',
  },
  通话卡: {
    as: openids.agentChen,
    page: `staff/revisit/index?caseId=${projects.warranty}&dutyId=H10:1`,
    action: 'revisit.record',
    words: '阳台推拉门有点涩',
    async fill(page) {
      await page.tap('是');
      await page.tap('已复述要点并得到客户确认');
      await page.input('照原话记', '阳台推拉门有点涩');
    },
    send: '记录,下一个',
    on: projects.warranty,
    said: '保修期 60 天回访',
  },
};

/** A bad network in the middle of staff's forms: nothing typed is lost, and a retry does not make two. */
describe('the network is cut while staff enter something', () => {
  let cloud: RunningCloud;
  const open: MiniProgram[] = [];

  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterEach(() => {
    for (const app of open.splice(0)) app.close();
  });
  afterAll(() => cloud?.stop());

  /** How often the record says it. */
  async function count({ on, said }: Form): Promise<number> {
    const { data } = await cloud.call(openids.manager, 'case.show', { caseId: on });
    const { timeline } = (data as Output<'case.show'>).case;
    return timeline.filter(({ title }) => title.startsWith(said)).length;
  }

  test.each(Object.entries(forms))(
    '%s: what was typed stays, even when the page is left; one of it is made',
    async (_, form) => {
      const network = badNetwork(cloud.url, form.as);
      const app = openMiniProgram({ dist, cloud: network });
      open.push(app);
      let page = await app.open(form.page);
      const before = await count(form);
      await form.fill(page);
      network.cut = { action: form.action, when: 'before' };
      await page.tap(form.send);
      await page.see('网络不太好');
      expect(page.text()).toContain(form.words);
      expect(await count(form)).toBe(before);

      // Left, as when the app is closed, and opened again.
      await app.open('pages/workbench/index');
      page = await app.open(form.page);
      await page.see(form.words);

      network.cut = { action: form.action, when: 'after' };
      await page.tap(form.send);
      await page.see('网络不太好');
      expect(page.text()).toContain(form.words);
      expect(await count(form)).toBe(before + 1);

      network.cut = null;
      await page.tap(form.send);
      expect(await count(form)).toBe(before + 1);
      expect(page.path).not.toBe(form.page.split('?')[0]);
      const ids = network.sent.filter(({ action }) => action === form.action);
      expect(ids).toHaveLength(3);
      expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
      expect(app.errors).toEqual([]);
    },
  );
});
