import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { startCloud } from '../tools/cloud';
import { contactSheet, type Picture } from '../tools/contactSheet';
import { phoneContext } from '../tools/phone';
import { addressOfStory, serveGallery } from './server';
import { type Story, stories } from './stories';

/**
 * `npm run gallery:record [part of a name …]`: pictures of all stories at 375×812 and 320×568 into
 * .cache/gallery, and as contact sheets into docs/gallery.
 */
const root = join(__dirname, '../..');
const sizes = [
  { width: 375, height: 812, shown: 200 },
  { width: 320, height: 568, shown: 160 },
];
const columns = 8;
const atOnce = 4;

async function shoot(browser: Browser, url: string, story: Story, size: (typeof sizes)[number]) {
  const context = await phoneContext(browser, size.width, size.height);
  const page = await context.newPage();
  // A page that waits for ever is never quiet.
  const waitUntil = story.state === 'loading' ? 'load' : 'networkidle';
  await page.goto(url + addressOfStory(story), { waitUntil });
  await page.locator('.taro_page .page').last().waitFor();
  await page.waitForTimeout(500);
  const png = await page.screenshot();
  await context.close();
  return png;
}

/** Which sheet a story is on: the first part of its page's path. */
const groupOf = ({ visit, state, large }: Story): string =>
  large ? '大字' : state !== 'normal' ? '其他状态' : (visit.page.split('/')[0] ?? '');

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = stories.filter(
    ({ id }) => !wanted.length || wanted.some((part) => id.includes(part)),
  );
  const cache = join(root, '.cache/gallery');
  const docs = join(root, 'docs/gallery');
  mkdirSync(cache, { recursive: true });
  const cloud = await startCloud({ client: true, patience: 600_000 });
  const gallery = await serveGallery(cloud.url);
  const browser = await launchChromium();
  try {
    for (const size of sizes) {
      const sheets = new Map<string, Picture[]>();
      for (let at = 0; at < chosen.length; at += atOnce) {
        const few = chosen.slice(at, at + atOnce);
        const shots = await Promise.all(
          few.map((story) => shoot(browser, gallery.url, story, size)),
        );
        few.forEach((story, index) => {
          const png = shots[index] ?? Buffer.alloc(0);
          writeFileSync(join(cache, `${story.id}-${size.width}.png`), png);
          const group = groupOf(story);
          sheets.set(group, [...(sheets.get(group) ?? []), { title: story.title, png }]);
        });
      }
      if (wanted.length) continue;
      for (const [group, pictures] of sheets) {
        const file = join(docs, `${group}-${size.width}.webp`);
        rmSync(file, { force: true });
        mkdirSync(docs, { recursive: true });
        writeFileSync(file, await contactSheet(browser, pictures, columns, size.shown, 55));
        console.log(file);
      }
    }
  } finally {
    await browser.close();
    gallery.stop();
    await cloud.stop();
  }
}

void main();
