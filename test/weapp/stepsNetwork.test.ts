import { join } from 'node:path';
import { MemoryCompany } from '../cloudfunctions/memory/company';
import { fillStep, type SkilledHand, stepForm, stepNames } from '../forms/steps';
import { failing } from './badNetwork';
import { type Driver, type MiniProgram, openMiniProgram } from './host';
import { memoryCloud } from './memoryCloud';

const dist = join(__dirname, '../../dist/weapp');
const stroke = [
  { x: 40, y: 40 },
  { x: 120, y: 110 },
  { x: 220, y: 50 },
  { x: 300, y: 120 },
];

const handOf = (page: Driver): SkilledHand => ({
  tap: (text, nth) => page.tap(text, nth),
  input: (placeholder, value) => page.input(placeholder, value),
  sign: () => page.draw(stroke),
  pick: (label, value) => page.pick(label, value),
});

/** Every step of staff, from the data that the pages draw it from, on a company of its own: a new step is here by itself. */
describe('the network is cut in the middle of the step', () => {
  let app: MiniProgram | undefined;
  afterEach(() => app?.close());

  test.each(stepNames)('%s: what was typed stays; a retry changes nothing more', async (action) => {
    const company = await MemoryCompany.start();
    const form = await stepForm(company, action);
    const { step } = form;
    const network = failing(memoryCloud(company, form.as));
    app = openMiniProgram({ dist, cloud: network });
    app.answers.modal = () => true;
    let page = await app.open(form.page);
    await page.see(step.send);
    const typed = await fillStep(handOf(page), form, company.now);
    const stored = () => company.state();

    const before = stored();
    network.cut = { action, when: 'before' };
    await page.tap(step.send);
    await page.see('网络不太好');
    expect(page.text()).toContain(typed);
    expect(stored()).toBe(before);

    // Left, and opened again; a signature is written anew.
    await app.open('pages/mine/index');
    page = await app.open(form.page);
    await page.see(step.send);
    await page.see(typed);
    if (page.text().includes('请在此处用手指签名')) await page.draw(stroke);
    network.cut = { action, when: 'after' };
    await page.tap(step.send);
    await page.see('网络不太好');
    expect(page.text()).toContain(typed);
    const made = stored();
    expect(made).not.toBe(before);

    network.cut = null;
    await page.tap(step.send);
    expect(page.text()).not.toContain('网络不太好');
    // What is said follows the answer: done, or waiting for a second person.
    const { data } = network.answered as { data: never };
    expect(app.shown.toasts.at(-1)).toBe(step.doneAs?.(data) ?? step.done);
    expect(stored()).toBe(made);
    const ids = network.sent.filter((one) => one.action === action).slice(-2);
    expect(new Set(ids.map(({ requestId }) => requestId)).size).toBe(1);
    expect(company.defects).toEqual([]);
    expect(app.errors).toEqual([]);
  });
});
