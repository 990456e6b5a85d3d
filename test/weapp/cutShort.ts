import { join } from 'node:path';
import type { Form } from '../forms/form';
import type { RunningCloud } from '../tools/cloud';
import { badNetwork } from './badNetwork';
import { type MiniProgram, openMiniProgram } from './host';

const dist = join(__dirname, '../../dist/weapp');

/**
 * Fills a form in, cuts the network before the request, leaves the page, comes back, cuts it after the request, tries
 * once more: nothing typed is lost, one of it is made.
 */
export async function cutShort(
  cloud: RunningCloud,
  form: Form,
  open: MiniProgram[],
): Promise<void> {
  const network = badNetwork(cloud.url, form.as);
  const app = openMiniProgram({ dist, cloud: network });
  open.push(app);
  if (form.asks) app.answers.modal = () => true;
  let page = await app.open(form.page);
  const before = await form.made(cloud);

  await form.fill(page);
  network.cut = { action: form.action, when: 'before' };
  await page.tap(form.send);
  await page.see('网络不太好');
  expect(page.text()).toContain(form.words);
  expect(await form.made(cloud)).toBe(before);

  // Left, as when the app is closed, and opened again.
  await app.open('pages/mine/index');
  page = await app.open(form.page);
  await form.again?.(page);
  await page.see(form.words);

  network.cut = { action: form.action, when: 'after' };
  await page.tap(form.send);
  await page.see('网络不太好');
  expect(page.text()).toContain(form.words);
  expect(await form.made(cloud)).toBe(before + 1);

  network.cut = null;
  await page.tap(form.send);
  expect(page.text()).not.toContain('网络不太好');
  expect(await form.made(cloud)).toBe(before + 1);
  const ids = network.sent.filter(({ action }) => action === form.action);
  expect(ids).toHaveLength(3);
  expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
  expect(app.errors).toEqual([]);
}
