import type { Browser } from 'playwright-core';
import { kit } from '../gallery/stories';
import { launchChromium } from '../tools/chromium';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { phoneContext } from '../tools/phone';
import { addressOf, nameOf, visits } from '../tools/visits';
import { faintTexts, smallTargets } from './measures';

const pages = [kit, ...visits].filter(
  (visit, at, all) => all.findIndex(({ page }) => page === visit.page) === at,
);

/** For fingers and eyes of sixty: measured on every page in a browser. */
describe('every page', () => {
  let cloud: RunningCloud;
  let browser: Browser;

  beforeAll(async () => {
    cloud = await startCloud({ client: true, patience: 280_000 });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await cloud?.stop();
  });

  test.each(pages.map((visit) => [nameOf(visit), visit] as const))(
    'targets of 44 points, texts with a contrast of 4.5, nothing wider than a small phone: %s',
    async (_, visit) => {
      const context = await phoneContext(browser, 320, 568);
      const page = await context.newPage();
      await page.goto(cloud.url + addressOf(visit), { waitUntil: 'networkidle' });
      await page.locator('.taro_page .page').last().waitFor();
      expect(await smallTargets(page, 44)).toEqual([]);
      expect(await faintTexts(page, 4.5)).toEqual([]);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.taro_page')].map((box) => box.scrollWidth),
      );
      expect(Math.max(...wide)).toBeLessThanOrEqual(320);
      await context.close();
    },
  );

  test('a target that is too small and a text that is too faint are found', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<div class="taro_page"><div class="page"><i role="button" style="display:block;width:20px;height:60px">小</i><p style="color:#bbb">淡</p></div></div>',
    );
    expect(await smallTargets(page, 44)).toEqual(['小 20×60']);
    expect(await faintTexts(page, 4.5)).toEqual(['淡 1.92']);
    await page.close();
  });
});
