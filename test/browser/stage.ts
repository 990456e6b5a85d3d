import type { Browser } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { Phone } from './phone';

/** A local cloud that serves the client, a browser, and phones in it. */
export interface Stage {
  cloud: RunningCloud;
  browser: Browser;
  phone(openid: string): Promise<Phone>;
  /** Console errors and exceptions of all phones. */
  errors(): string[];
  /** Reads until what was read is as expected, ten seconds at most; answers what was read last. */
  until<T>(read: () => Promise<T>, expected: (value: T) => boolean): Promise<T>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const cloud = await startCloud({ client: true, patience: 240_000 });
  const browser = await launchChromium();
  const phones: Phone[] = [];
  return {
    cloud,
    browser,
    async phone(openid) {
      const phone = await Phone.of(browser, cloud.url, openid);
      phones.push(phone);
      return phone;
    },
    errors: () =>
      phones.flatMap(({ owner, errors }) => errors.map((error) => `${owner}: ${error}`)),
    async until(read, expected) {
      const end = Date.now() + 10_000;
      let value = await read();
      while (!expected(value) && Date.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        value = await read();
      }
      return value;
    },
    async close() {
      await browser.close();
      await cloud.stop();
    },
  };
}
