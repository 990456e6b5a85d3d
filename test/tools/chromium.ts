import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from './machine';

/** Starts a headless Chromium that keeps to itself: no updates, no sync, no background traffic. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=zh-CN',
    ],
  });
}
