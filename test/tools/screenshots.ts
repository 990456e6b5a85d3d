import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startCloud } from './cloud';
import { phoneContext } from './phone';
import { addressOf, nameOf, type Visit, visits } from './visits';

/**
 * `npm run screenshots [part of a name …]`: visits every page of the H5 build at 375×812 as somebody
 * it is for and leaves pictures in .cache/screenshots. A console error or a failed request fails it.
 */
const folder = join(__dirname, '../../.cache/screenshots');

/** Looks at one page; answers what went wrong on it. */
async function look(browser: Browser, url: string, visit: Visit): Promise<string[]> {
  const context = await phoneContext(browser);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (answer) => {
    if (answer.status() >= 400) wrong.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(url + addressOf(visit), { waitUntil: 'networkidle' });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${nameOf(visit)}.png`) });
  // Pages scroll inside Taro's own box, not in the document.
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('html, .taro_page')].map((box) => box.scrollHeight)),
  );
  if (height > 812) {
    await page.setViewportSize({ width: 375, height: Math.min(height + 60, 4000) });
    await page.screenshot({ path: join(folder, `${nameOf(visit)}-whole.png`) });
  }
  await context.close();
  return wrong;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = visits.filter(
    (visit) => wanted.length === 0 || wanted.some((part) => nameOf(visit).includes(part)),
  );
  mkdirSync(folder, { recursive: true });
  const running = process.env.RENOCARE_URL;
  const cloud =
    running === undefined ? await startCloud({ client: true, patience: 300_000 }) : undefined;
  const browser = await launchChromium();
  try {
    for (const visit of chosen) {
      const wrong = await look(browser, running ?? cloud?.url ?? '', visit);
      console.log(`${wrong.length === 0 ? 'ok  ' : 'FAIL'} ${nameOf(visit)}`);
      for (const line of wrong) console.log(`     ${line}`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  } finally {
    await browser.close();
    await cloud?.stop();
  }
  console.log(`pictures in ${folder}`);
}

void main();
