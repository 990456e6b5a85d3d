import type { Browser, Page } from 'playwright-core';
import type { Form } from '../forms/form';
import { ownerForms } from '../forms/owner';
import { staffForms } from '../forms/staff';
import { launchChromium } from '../tools/chromium';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { phoneContext } from '../tools/phone';
import { BrowserHand } from './hand';
import { until } from './stage';

/** Each form in a real browser whose network fails in the middle: nothing typed is lost, a retry does not make two. */
describe('the network is cut in the middle of', () => {
  let cloud: RunningCloud;
  let browser: Browser;

  beforeAll(async () => {
    cloud = await startCloud({ client: true, patience: 240_000 });
    browser = await launchChromium();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await cloud?.stop();
  });

  /** Requests of the action from now on are lost: before they arrive, or their answers. */
  async function cut(page: Page, action: string, when: 'before' | 'after'): Promise<void> {
    await page.route('**/call/api', async (route) => {
      if (!route.request().postData()?.includes(`"${action}"`)) return route.continue();
      if (when === 'after') await route.fetch();
      await route.abort('connectionreset');
    });
  }

  async function open(page: Page, { as, page: path }: Form): Promise<BrowserHand> {
    // A new load, not a change of the part after '#', which would keep the old pages.
    await page.goto('about:blank');
    await page.goto(`${cloud.url}/app/?as=${as}#/${path}`);
    const hand = new BrowserHand(page);
    await hand.top.waitFor();
    return hand;
  }

  test.each([...ownerForms, ...staffForms].map((form) => [form.name, form] as const))(
    '%s',
    async (_, form) => {
      const context = await phoneContext(browser);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      let hand = await open(page, form);
      const before = await form.made(cloud);
      await form.fill(hand);
      await cut(page, form.action, 'before');
      await hand.tap(form.send);
      await hand.see('网络不太好');
      if (form.words) await hand.seeTyped(form.words);
      expect(await form.made(cloud)).toBe(before);

      // The app is closed and opened again; then the answer is lost.
      await page.unroute('**/call/api');
      hand = await open(page, form);
      await form.again?.(hand);
      if (form.words) await hand.seeTyped(form.words);
      await cut(page, form.action, 'after');
      await hand.tap(form.send);
      await hand.see('网络不太好');
      if (form.words) await hand.seeTyped(form.words);
      const made = () => form.made(cloud);
      expect(await until(made, (count) => count > before)).toBe(before + 1);

      await page.unroute('**/call/api');
      const answered = page.waitForResponse(
        (response) => response.request().postData()?.includes(`"${form.action}"`) ?? false,
      );
      await hand.tap(form.send);
      expect(((await (await answered).json()) as { result: { ok: boolean } }).result.ok).toBe(true);
      expect(await made()).toBe(before + 1);
      await context.close();
    },
    120_000,
  );
});
