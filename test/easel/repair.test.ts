import type { Browser } from 'playwright-core';
import type { Output } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { launchChromium } from '../tools/chromium';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { photo } from '../tools/png';
import { openProgram } from './open';

/** A second host, which knows nothing of the first: WeChat's component framework in a browser. */
describe('the built mini-program on glass-easel', () => {
  let cloud: RunningCloud;
  let browser: Browser;

  beforeAll(async () => {
    cloud = await startCloud();
    browser = await launchChromium();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await cloud?.stop();
  });

  test('a repair is reported by taps, with words and a photo, and the workbench shows it', async () => {
    const owner = await openProgram(browser, cloud.url, openids.ouyang, 'pages/home/index');
    const screen = owner.page.locator('page:not([hidden])');
    const tap = (name: string) => screen.getByText(name, { exact: true }).first().tap();
    await screen.getByRole('button', { name: '报修', exact: true }).tap();
    await tap('卫生间');
    await tap('漏水');
    await screen.getByPlaceholder(/什么样子/).fill('马桶后面一直渗水');
    // What photos are for, asked before the first one.
    owner.page.once('dialog', (dialog) => void dialog.accept());
    const chooser = owner.page.waitForEvent('filechooser');
    await screen.getByRole('button', { name: '添加照片' }).tap();
    await (await chooser).setFiles({
      name: 'leak.png',
      mimeType: 'image/png',
      buffer: photo(3, 320, 240),
    });
    await screen.getByRole('button', { name: '删除照片' }).waitFor();
    await tap('提交报修');
    await screen.getByText('已收到').first().waitFor();
    expect(owner.errors).toEqual([]);

    await tap('查看进度');
    await screen.getByText('马桶后面一直渗水').waitFor();
    const caseId = await owner.page.evaluate(() => window.opened().query.caseId ?? '');
    const { data } = await cloud.call(openids.manager, 'case.show', { caseId });
    const reported = (data as Output<'case.show'>).case;
    expect(reported.repair?.description).toBe('马桶后面一直渗水');
    expect(reported.pictures).toHaveLength(1);

    const staff = await openProgram(browser, cloud.url, openids.agentChen, 'pages/workbench/index');
    await staff.page.getByText(reported.number).first().waitFor();
    expect(staff.errors).toEqual([]);
  });
});
