import { join } from 'node:path';
import type { Output } from '../../shared/contract';
import { complaints, homes, openids, repairs } from '../../shared/contract/examples';
import { moreOwnerForms } from '../forms/more';
import { ownerForms } from '../forms/owner';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { badNetwork } from './badNetwork';
import { cutShort } from './cutShort';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

const signature = [
  { x: 40, y: 40 },
  { x: 120, y: 110 },
  { x: 220, y: 50 },
  { x: 300, y: 120 },
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

  test.each([...ownerForms, ...moreOwnerForms].map((form) => [form.name, form] as const))(
    '%s: what was typed stays, even when the page is left; one of it is made',
    (_, form) => cutShort(cloud, form, open),
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
    app.answers.videos = () => [Buffer.from('\0\0\0\x18ftypmp42 a short film')];
    app.answers.modal = () => true;
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
