import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { complaints, projects, repairs } from '../../shared/contract/examples';
import { launchChromium } from '../tools/chromium';
import { startCloud } from '../tools/cloud';
import { contactSheet, type Picture } from '../tools/contactSheet';
import { phoneContext } from '../tools/phone';
import { addressOfStory, serveGallery } from './server';
import { type Story, stories } from './stories';

/**
 * `npm run gallery:record [part of a name …]`: pictures of all stories at 375×812 and 320×568 into
 * .cache/gallery, as contact sheets into docs/gallery, and the manual's own into docs/pictures.
 */
const root = join(__dirname, '../..');
const cache = join(root, '.cache/gallery');
const docs = join(root, 'docs/gallery');
const sizes = [
  { width: 375, height: 812, shown: 200 },
  { width: 320, height: 568, shown: 160 },
];
const columns = 8;
const atOnce = 4;

/** The pictures of the manual, by their name there. */
const manual: Record<string, string> = {
  我的家: 'home-wangfang-normal',
  报修: 'repair-wangfang',
  签字: `owner-case-wangfang-${repairs.completed}-normal`,
  保修: 'owner-warranty-wangfang',
  工作台: 'workbench-chenjing-normal',
  通话卡: `staff-revisit-chenjing-${projects.warranty}`,
  投诉书: `staff-case-zhangwei-${complaints.filed}-normal`,
  派工: 'repair-dispatch-normal',
  快速登记: 'staff-quick-chenjing-missedCall-normal',
  公司设置: 'staff-settings-luomin-normal',
};

/** Writes a picture for the manual, half as large as the phone's pixels. */
async function illustrate(page: Page, id: string): Promise<void> {
  const [name] = Object.entries(manual).find(([, part]) => id.includes(part)) ?? [];
  if (name === undefined) return;
  const session = await page.context().newCDPSession(page);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const clip = { x: 0, y: 0, width, height, scale: 0.5 };
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 75,
    clip,
  });
  writeFileSync(join(root, 'docs/pictures', `${name}.webp`), Buffer.from(data, 'base64'));
}

/** One visit, a picture at each size. */
async function shoot(browser: Browser, url: string, story: Story): Promise<Buffer[]> {
  const context = await phoneContext(browser);
  const page = await context.newPage();
  // A page that waits for ever is never quiet.
  const waitUntil = story.state === 'loading' ? 'load' : 'networkidle';
  await page.goto(url + addressOfStory(story), { waitUntil });
  await page.locator('.taro_page .page').last().waitFor();
  const pictures: Buffer[] = [];
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    const png = await page.screenshot();
    writeFileSync(join(cache, `${story.id}-${width}.png`), png);
    pictures.push(png);
    if (width === sizes[0]?.width && story.state === 'normal' && !story.large)
      await illustrate(page, story.id);
  }
  await context.close();
  return pictures;
}

/** Which sheet a story is on: the first part of its page's path. */
const groupOf = ({ visit, state, large }: Story): string =>
  large ? '大字' : state !== 'normal' ? '其他状态' : (visit.page.split('/')[0] ?? '');

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const chosen = stories.filter(
    ({ id }) => !wanted.length || wanted.some((part) => id.includes(part)),
  );
  for (const folder of [cache, docs]) mkdirSync(folder, { recursive: true });
  const cloud = await startCloud({ client: true, patience: 600_000 });
  const gallery = await serveGallery(cloud.url);
  const browser = await launchChromium();
  const shots = new Map<string, Buffer[]>();
  const wrong: string[] = [];
  try {
    for (let at = 0; at < chosen.length; at += atOnce) {
      await Promise.all(
        chosen.slice(at, at + atOnce).map(async (story) => {
          try {
            shots.set(story.id, await shoot(browser, gallery.url, story));
          } catch (error) {
            wrong.push(`${story.id}: ${String(error).split('\n')[0]}`);
          }
        }),
      );
    }
    if (!wanted.length) await writeSheets(browser, shots);
  } finally {
    await browser.close();
    gallery.stop();
    await cloud.stop();
  }
  console.log(`${shots.size} of ${chosen.length} stories\n${wrong.join('\n')}`);
  if (wrong.length > 0) process.exitCode = 1;
}

async function writeSheets(browser: Browser, shots: Map<string, Buffer[]>): Promise<void> {
  for (const [at, { width, shown }] of sizes.entries()) {
    for (const group of new Set(stories.map(groupOf))) {
      const pictures = stories.flatMap((story): Picture[] => {
        const png = shots.get(story.id)?.[at];
        return png && groupOf(story) === group ? [{ title: story.title, png }] : [];
      });
      const sheet = await contactSheet(browser, pictures, columns, shown, 55);
      writeFileSync(join(docs, `${group}-${width}.webp`), sheet);
    }
  }
}

void main();
