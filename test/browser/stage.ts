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
    async close() {
      await browser.close();
      await cloud.stop();
    },
  };
}
