import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { homes, openids } from '../../shared/contract/examples';
import { launchChromium } from '../tools/chromium';
import { startCloud } from '../tools/cloud';
import { contactSheet, type Picture } from '../tools/contactSheet';
import { phoneContext } from '../tools/phone';
import { addressOf, pathOf, type Visit } from '../tools/visits';
import { openProgram } from './open';

/**
 * `npm run beside [page …]`: the H5 build and the weapp build on glass-easel, each page twice, in
 * .cache/beside.webp.
 */
const file = join(__dirname, '../../.cache/beside.webp');
const visits: Visit[] = [
  { page: 'pages/home/index', as: openids.wang },
  { page: 'owner/repair/index', as: openids.wang, query: { homeId: homes.warranty } },
  { page: 'pages/workbench/index', as: openids.agentChen },
];

async function pair(browser: Browser, url: string, visit: Visit): Promise<Picture[]> {
  const context = await phoneContext(browser);
  const h5 = await context.newPage();
  await h5.goto(url + addressOf(visit), { waitUntil: 'networkidle' });
  const weapp = await openProgram(browser, url, visit.as, pathOf(visit));
  await weapp.page.waitForTimeout(500);
  if (weapp.errors.length > 0) throw new Error(weapp.errors.join('\n'));
  const pictures = [
    { title: `${visit.page}: H5`, png: await h5.screenshot() },
    { title: `${visit.page}: weapp`, png: await weapp.page.screenshot() },
  ];
  await context.close();
  await weapp.page.context().close();
  return pictures;
}

async function main(): Promise<void> {
  const cloud = await startCloud({ client: true, patience: 300_000 });
  const browser = await launchChromium();
  try {
    const pictures: Picture[] = [];
    for (const visit of visits) pictures.push(...(await pair(browser, cloud.url, visit)));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, await contactSheet(browser, pictures, pictures.length, 375, 90));
  } finally {
    await browser.close();
    await cloud.stop();
  }
  console.log(file);
}

void main();
