import { join } from 'node:path';
import type { Output } from '../../shared/contract';
import { homes, openids, repairs } from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { photo } from '../tools/png';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

/** The built mini-program on a phone, from the tap to the case in the cloud. */
describe('a repair on the real build', () => {
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

  async function show(openid: string, caseId: string): Promise<Output<'case.show'>['case']> {
    const answer = await cloud.call(openid, 'case.show', { caseId });
    expect(answer.ok).toBe(true);
    return (answer.data as Output<'case.show'>).case;
  }

  test('is reported with two photos from the home page, and stored', async () => {
    const app = phoneOf(openids.wang);
    app.answers.photos = () => [photo(1), photo(2)];
    const page = await app.open('pages/home/index');
    await page.tap('报修');
    expect(page.path).toBe('owner/repair/index');
    await page.tap('卫生间');
    await page.tap('漏水');
    await page.input('什么样子', '洗手台下面渗水');
    // What photos are for is said once, before the first; who says no describes it in words.
    app.answers.modal = () => false;
    await page.tap('添加照片');
    expect(app.shown.modals.at(-1)).toContain('不上传照片也可以用文字描述');
    expect(page.text()).not.toContain('删除照片');
    app.answers.modal = () => true;
    await page.tap('添加照片');
    delete app.answers.modal;
    const asked = app.calls.map(({ data }) => data as { action: string; input: unknown });
    expect(asked.find(({ action }) => action === 'me.consent')?.input).toEqual({
      kind: 'photos',
      version: 1,
      given: true,
    });
    await page.tap('提交报修');
    await page.see('已收到');
    expect(app.errors).toEqual([]);

    const call = app.calls.map(({ data }) => data as { action: string }).at(-1);
    expect(call?.action).toBe('repair.report');
    await page.tap('查看进度');
    expect(page.path).toBe('owner/case/index');
    expect(app.errors).toEqual([]);

    const caseId = /caseId=(WX\w+)/.exec(app.url)?.[1] ?? '';
    const stored = await show(openids.manager, caseId);
    expect(stored.kind).toBe('repair');
    expect(stored.home.homeId).toBe(homes.warranty);
    expect(stored.repair?.description).toBe('洗手台下面渗水');
    expect(stored.pictures).toHaveLength(2);
    const [first] = stored.pictures;
    const bytes = Buffer.from(await (await fetch(first?.url ?? '')).arrayBuffer());
    expect(bytes.equals(photo(1))).toBe(true);
  });

  test('is signed for by hand: the picture is stored where only functions write', async () => {
    const app = phoneOf(openids.wang);
    const page = await app.open(`owner/case/index?caseId=${repairs.completed}`);
    await page.tap('满意,签字');
    await page.draw([
      { x: 40, y: 40 },
      { x: 120, y: 110 },
      { x: 220, y: 50 },
      { x: 300, y: 120 },
    ]);
    await page.tap('确认签字');
    expect(app.errors).toEqual([]);
    const stored = await show(openids.manager, repairs.completed);
    expect(stored.repair?.confirmation?.picture?.fileId).toMatch(/\/signatures\//);
    const url = stored.repair?.confirmation?.picture?.url ?? '';
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(page.text()).not.toContain('满意,签字');
  });
});
