import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSheets } from '../../cloudfunctions/sheets/write';
import type { Output } from '../../shared/contract';
import { idOf, openids } from '../../shared/contract/examples';
import { DAY, dateOf, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { type Row, workbook } from '../builders/spreadsheet';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { Story } from './story';

const { administrator, financeOne, financeTwo, manager } = openids;

/** Homes of the spreadsheet; 3,000 for the long run. */
const COUNT = Number(process.env.IMPORT_LINES ?? 240);
/** What one operation of WeChat's database takes, and how many go on at once. */
const OPERATION = 20;
const AT_ONCE = 20;
/** Time limit of the clock's function, in milliseconds. */
const LIMIT = 60_000;

const ago = (days: number): string => dateOf(monday - days * DAY);
const numbers = Array.from({ length: COUNT }, (_, place) => `HT-${10_000 + place}`);
const customers: Row[] = numbers.map((number, place) => ({
  number,
  community: '碧海湾',
  building: `${Math.floor(place / 100) + 1} 栋`,
  room: number,
  address: '深圳市宝安区碧海路 6 号',
  name: `业主${place}`,
  mobile: `177${String(place).padStart(8, '0')}`,
  agent: '陈静',
  depositPaid: ago(800),
  measured: ago(790),
  contractSigned: ago(780),
  finalAccepted: ago(100 + (place % 500)),
  contractSum: 98_000.1,
  slipIssued: ago(90),
}));
const receipts: Row[] = numbers.flatMap((number, place) => [
  { number, receiptNo: `SJ-Y${place}-1`, amount: 60_000, paidAt: ago(775) },
  { number, receiptNo: `SJ-Y${place}-2`, amount: 38_000.1, paidAt: ago(120) },
]);

interface Meter {
  actions: Record<string, { database: number; storage: number }>;
}

/** A whole company's old customers through the real functions, the cloud killed with −9 in the middle. */
describe('old customers from a spreadsheet', () => {
  const data = mkdtempSync(join(tmpdir(), 'renocare-imported-'));
  let cloud: RunningCloud;
  let story: Story;
  let sheet: Buffer;
  let importId = '';

  async function begin(): Promise<void> {
    cloud = await startCloud({ data });
    story = Story.at(cloud.url, cloud.stop);
  }
  const show = (): Promise<Output<'import.show'>> =>
    story.do(financeTwo, 'import.show', { importId });

  async function check(as: string): Promise<void> {
    const path = `uploads/${idOf(as)}/${Math.random().toString(36).slice(2)}.xlsx`;
    const fileId = await cloud.upload(as, path, sheet);
    ({ importId } = await story.do(as, 'import.check', { kind: 'customers', fileId }));
  }

  beforeAll(async () => {
    sheet = await writeSheets(workbook('customers', customers, receipts));
    await begin();
    await cloud.clock({ now: monday, running: false });
  }, 120_000);
  afterAll(async () => {
    await cloud?.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  });

  test('every line is checked in one call', async () => {
    await check(administrator);
    expect(await show()).toMatchObject({ problemCount: 0, total: COUNT, mayStart: true });
  }, 120_000);

  test('killed in the middle it goes on where it was, and is done once', async () => {
    const before = await operations();
    const started = cloud.call(financeTwo, 'import.start', { importId }).catch(() => null);
    // As soon as something is in.
    while ((await show()).done === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    const half = await operations();
    await cloud.stop('SIGKILL');
    await started;
    await begin();
    expect(await show()).toMatchObject({ state: 'running' });
    let ticks = 0;
    for (; (await show()).state === 'running'; ticks++) {
      if (ticks > 30) throw new Error('never done');
      await story.later(3 * MINUTE);
    }
    const used = half - before + (await operations());
    expect(await show()).toMatchObject({ state: 'done', done: COUNT, problemCount: 0 });
    // What one tick can do at the real cloud's pace is enough for 3,000 homes in two of them.
    const perLine = used / COUNT;
    expect(perLine).toBeLessThan(12);
    expect((3_000 * perLine * OPERATION) / AT_ONCE).toBeLessThan(LIMIT);
    const found = await all('project');
    expect(found).toHaveLength(COUNT);
    expect(new Set(found.map(({ label }) => label)).size).toBe(COUNT);
    const told = (await story.messages()).filter((one) => JSON.stringify(one).includes('碧海湾'));
    expect(told).toEqual([]);
  }, 300_000);

  test('nothing is late, no receipt is there twice, slips are real', async () => {
    const { duties } = await story.do(manager, 'duty.list', { scope: 'late' });
    expect(duties.filter(({ label }) => label.startsWith('碧海湾'))).toEqual([]);
    const [first] = await all('project');
    const kase = await story.show(manager, first?.caseId ?? '');
    expect(kase.project?.money).toMatchObject({ outstanding: 0, contractSum: 9_800_010 });
    expect(kase.project?.money?.entries).toHaveLength(2);
  }, 60_000);

  test('the same spreadsheet again: nothing new', async () => {
    await check(financeOne);
    expect(await show()).toMatchObject({ total: 0, problemCount: 0, mayStart: false });
    expect(await story.refused(financeTwo, 'import.start', { importId })).toMatchObject({
      code: 'wrong_state',
    });
    expect(await all('project')).toHaveLength(COUNT);
  }, 120_000);

  async function operations(): Promise<number> {
    const { actions } = await cloud.get<Meter>('/dev/meter');
    return ['import.start', 'clock'].reduce(
      (sum, name) => sum + (actions[name]?.database ?? 0) + (actions[name]?.storage ?? 0),
      0,
    );
  }

  /** All imported homes as the manager finds them. */
  async function all(kind: 'project'): Promise<{ caseId: string; label: string }[]> {
    const found: { caseId: string; label: string }[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await story.do(manager, 'case.list', {
        kind,
        search: '碧海湾',
        ...(cursor ? { cursor } : {}),
      });
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
  }
});
