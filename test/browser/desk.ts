import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { Phone } from './phone';

export type Side = 'left' | 'right';

const titles = { left: '左边的手机', right: '右边的手机' } as const;

/** The page that `npm start` serves: two phones side by side, which people take in turn. */
export class Desk {
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  static async open(browser: Browser, url: string): Promise<Desk> {
    const context = await browser.newContext({
      // High enough for phones of life size.
      viewport: { width: 1280, height: 920 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    const desk = new Desk(page, url);
    await page.goto(url);
    await page.locator('iframe').nth(1).waitFor();
    return desk;
  }

  /** Somebody who holds one of the phones whenever they do something. */
  phone(side: Side, openid: string): Phone {
    return new Phone(this, side, openid);
  }

  /** Puts a phone into somebody's hands, unless they hold it already. */
  async give(side: Side, openid: string): Promise<void> {
    const picker = this.page.getByLabel(`${titles[side]}的使用人`);
    if ((await picker.inputValue()) === openid) return;
    await picker.selectOption(openid);
    await this.screen(side).locator('.taro_page').last().waitFor();
  }

  screen(side: Side): FrameLocator {
    return this.page.frameLocator(`iframe[title="${titles[side]}"]`);
  }

  async frame(side: Side): Promise<Frame> {
    const element = await this.page.locator(`iframe[title="${titles[side]}"]`).elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`no ${side} phone`);
    return frame;
  }
}
