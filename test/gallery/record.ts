import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { complaints, projects, repairs } from '../../shared/contract/examples';
import { launchChromium } from '../tools/chromium';
import { startCloud } from '../tools/cloud';
import { contactSheet, type Picture } from '../tools/contactSheet';
import { phoneContext } from '../tools/phone';
import { addressOfStory, serveGallery } from './server';
import { kit, type Story, stories } from './stories';

/**
 * `npm run gallery:record [-- --continue | part of a name …]`: pictures of all stories at 375×812 and 320×568 into
 * .cache/gallery, as contact sheets into docs/gallery, and the manual's own into docs/pictures. With names, those sheets
 * are written of which all stories are named: `manager-` records the managers' pages alone.
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
  报修: 'owner-repair-wangfang-FWNANSHAN1-normal',
  签字: `owner-case-wangfang-${repairs.completed}-normal`,
  保修: 'owner-warranty-wangfang-FWNANSHAN1-normal',
  工作台: 'workbench-chenjing-normal',
  通话卡: `staff-revisit-chenjing-${projects.warranty}-H10-1-normal`,
  投诉书: `staff-case-zhangwei-${complaints.filed}-normal`,
  派工: 'repair-dispatch-normal',
  快速登记: 'staff-quick-chenjing-missedCall-normal',
  公司设置: 'manager-settings-luomin-normal',
  打印: `staff-case-chenjing-${projects.warranty}-打印`,
  表格导入: 'manager-imports-zheng-DRDEM00001-normal',
  团队: 'workbench-luomin-团队',
  运行状况: 'manager-health-luomin-normal',
  管理: 'workbench-luomin-管理',
  统计: 'manager-figures-luomin-normal',
  月度考核: 'manager-assessment-luomin-agent-chenjing-normal',
  排班: 'manager-roster-luomin-normal',
  日志: 'manager-reports-luomin-normal',
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
async function shoot(browser: Browser, url: string, story: Story): Promise<void> {
  const context = await phoneContext(browser);
  const page = await context.newPage();
  // A page that waits for ever is never quiet.
  const waitUntil = story.state === 'loading' ? 'load' : 'networkidle';
  await page.goto(url + addressOfStory(story), { waitUntil });
  await page.locator('.taro_page .page').last().waitFor();
  // On a slow machine the cloud's answer is later than the network's rest.
  if (story.state !== 'loading' && story.visit !== kit)
    await page.waitForFunction(() => !document.querySelector('.bone'));
  await page.waitForFunction(() => document.documentElement.dataset.opened === 'yes');
  for (const { width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    if (story.visit === kit) await page.setViewportSize({ width, height: await heightOf(page) });
    writeFileSync(fileOf(story, width), await page.screenshot());
    if (width === sizes[0]?.width && story.state === 'normal' && !story.large)
      await illustrate(page, story.id);
  }
  await context.close();
}

/** Pages scroll inside Taro's own box, not in the document. */
const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('.taro_page')?.scrollHeight ?? 0);

const fileOf = ({ id }: Story, width: number): string => join(cache, `${id}-${width}.png`);

const firstPart = (path: string): string => path.split('/')[0] ?? '';

/** Which sheet a story is on: the first part of its page's path; managers' pages are on sheets of their own. */
function groupOf({ visit, state, large, opened }: Story): string {
  const part = firstPart(visit.page);
  const other = opened ? '点开以后' : large ? '大字' : state !== 'normal' ? '其他状态' : '';
  return part === 'manager' && other ? `${part}-${other}` : other || part;
}

const isNamed = ({ id }: Story, names: readonly string[]): boolean =>
  !names.length || names.some((part) => id.includes(part));

async function main(): Promise<void> {
  const names = process.argv.slice(2).filter((word) => word !== '--continue');
  const goesOn = process.argv.includes('--continue');
  const chosen = stories.filter(
    (story) =>
      isNamed(story, names) &&
      !(goesOn && sizes.every(({ width }) => existsSync(fileOf(story, width)))),
  );
  for (const folder of [cache, docs]) mkdirSync(folder, { recursive: true });
  const cloud = await startCloud({ client: true, patience: 600_000 });
  const gallery = await serveGallery(cloud.url);
  const browser = await launchChromium();
  const wrong: string[] = [];
  try {
    // Sheet by sheet: what is cut short leaves whole ones.
    for (const group of new Set(stories.map(groupOf))) {
      const some = chosen.filter((story) => groupOf(story) === group);
      for (let at = 0; at < some.length; at += atOnce)
        await Promise.all(
          some.slice(at, at + atOnce).map((story) =>
            shoot(browser, gallery.url, story).catch((error: unknown) => {
              wrong.push(`${story.id}: ${String(error).split('\n')[0]}`);
            }),
          ),
        );
      if (stories.every((story) => groupOf(story) !== group || isNamed(story, names)))
        await writeSheets(browser, group);
    }
  } finally {
    await browser.close();
    gallery.stop();
    await cloud.stop();
  }
  console.log(`${chosen.length - wrong.length} of ${chosen.length} stories\n${wrong.join('\n')}`);
  if (wrong.length > 0) process.exitCode = 1;
}

async function writeSheets(browser: Browser, group: string): Promise<void> {
  for (const { width, shown } of sizes) {
    const pictures = stories
      .filter((story) => groupOf(story) === group && existsSync(fileOf(story, width)))
      .map((story): Picture => ({ title: story.title, png: readFileSync(fileOf(story, width)) }));
    const sheet = await contactSheet(browser, pictures, columns, shown, 55);
    writeFileSync(join(docs, `${group}-${width}.webp`), sheet);
  }
}

void main();
