import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheets } from '../../cloudfunctions/sheets/read';
import { goneId } from '../../cloudfunctions/usecases/gone';
import { collections } from '../../config/database/collections';
import { exportAll } from '../../config/deploy/data/export';
import { goneIn } from '../../config/deploy/data/gone';
import { restoreAll } from '../../config/deploy/data/restore';
import { sweep } from '../../config/deploy/data/sweep';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { homes, idOf, openids, prospects } from '../../shared/contract/examples';
import { unsentDays } from '../../shared/policy/keeping';
import { DAY, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { Story } from '../stories/story';
import { dataOf } from './dataOf';

const { tenant, wang } = openids;
const personId = idOf(tenant);
const ours = collections.map(({ name }) => name);
const folder = mkdtempSync(join(tmpdir(), 'renocare-gone-'));
const older = join(folder, 'older');
const later = join(folder, 'later');
const said: string[] = [];
const print = (line: string) => void said.push(line);
const picture = (what: string) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(what)]);

const running: LocalCloud[] = [];
async function start(environment: string, empty: boolean) {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: join(folder, 'clouds', environment),
    now: monday,
    running: false,
    timers: false,
    empty,
    ...(empty ? { environment } : {}),
    tell: () => undefined,
  });
  running.push(cloud);
  return { data: dataOf(cloud.parts), story: Story.at(cloud.url, cloud.close), cloud };
}
type Started = Awaited<ReturnType<typeof start>>;

let old: Started;
let words: string[] = [];
let uploaded: string[] = [];

/** Of what is stored, where the person is found. */
async function traces({ data }: Started): Promise<string[]> {
  const found: string[] = [];
  for (const name of ours)
    for (let behind = ''; ; ) {
      const page = await data.page(name, behind);
      for (const one of page) if (has(JSON.stringify(one))) found.push(`${name} ${one._id}`);
      behind = page.at(-1)?._id ?? '';
      if (!behind) break;
    }
  for (const { path } of await data.files())
    if (has(path) || has((await data.read(path)).toString('utf8'))) found.push(path);
  return found;
}
const has = (text: string): boolean => words.some((word) => text.includes(word));

/** Every file of an export, and every cell of its spreadsheet. */
async function tracesIn(from: string, below = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of readdirSync(join(from, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) found.push(...(await tracesIn(from, path)));
    else {
      const bytes = readFileSync(join(from, path));
      const cells = path.endsWith('资料.xlsx') ? JSON.stringify(await readSheets(bytes)) : '';
      if (has(path) || has(bytes.toString('utf8')) || has(cells)) found.push(path);
    }
  }
  return found;
}

const ticks = async (story: Story, times: number) => {
  for (let minute = 0; minute < times; minute++) await story.later(MINUTE);
};

beforeAll(async () => {
  old = await start('old', false);
  const [person] = old.cloud.parts.database.select('people', { query: { _id: personId } });
  words = [String(person?.name), String(person?.mobile), tenant, personId, '租客的照片'];
  // Of a prospect who wants to be forgotten.
  words.push('汪洋', '13800006613', '要求老人房无障碍', `${prospects.late}-1`);
  const { cloud } = old.story;
  await cloud.upload(tenant, `uploads/${personId}/never.png`, picture('租客的照片,没有提交'));
  await cloud.upload(wang, `uploads/${idOf(wang)}/draft.png`, picture('还没有提交'));
  uploaded = [`uploads/${personId}/never.png`, `uploads/${idOf(wang)}/draft.png`];
  await exportAll(old.data, older, ours, monday, print);
}, 300_000);

afterAll(async () => {
  for (const cloud of running) await cloud.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a dry sweep names what it would take, and takes nothing; a young upload is nobody’s business', async () => {
  const young = await sweep(old.data, ours, monday + DAY, true, print);
  expect([...young.unsent, ...young.orphaned]).toEqual([]);
  const month = await sweep(old.data, ours, monday + (unsentDays + 1) * DAY, true, print);
  expect(month.unsent.map(({ path }) => path)).toEqual(expect.arrayContaining(uploaded));
  expect(said).toContain('只是看看，什么都没有删除');
  expect((await old.data.files()).map(({ path }) => path)).toEqual(
    expect.arrayContaining(uploaded),
  );
});

test('somebody deletes the account: the next sweep takes the photo that was never sent, and nobody else’s', async () => {
  expect(await traces(old)).not.toEqual([]);
  await old.story.do(tenant, 'me.delete', { confirmed: true });
  await old.story.do(openids.agentSun, 'prospect.forget', { caseId: prospects.late });
  await old.story.cloud.clock({ advanceMs: 7 * DAY });
  await ticks(old.story, 10);
  const now = await old.story.now();
  const before = await seen();
  const { orphaned, unsent } = await sweep(old.data, ours, now, false, print);
  expect(orphaned.map(({ path }) => path)).toEqual([uploaded[0]]);
  expect(unsent).toEqual([]);
  expect(await traces(old)).toEqual([]);
  expect((await old.data.files()).map(({ path }) => path)).toContain(uploaded[1]);
  expect(await seen()).toEqual(before);
}, 300_000);

/** Files that people can open. */
const seen = async (): Promise<number> => {
  const files = await old.data.files();
  return files.filter(({ path }) => !uploaded.includes(path)).length;
};

test('the next export holds nothing of the person', async () => {
  await exportAll(old.data, later, ours, await old.story.now(), print);
  expect(await tracesIn(older)).not.toEqual([]);
  expect(await tracesIn(later)).toEqual([]);
}, 300_000);

test('a backup from before is restored: the clock takes them out again, whatever was open then; others keep theirs', async () => {
  const fresh = await start('fresh', true);
  const gone = goneIn(older);
  expect(gone.size).toBe(2);
  // An owner who had a reorder under way when the backup was made, and had ended it before leaving.
  const chen = idOf(openids.chen);
  gone.set(goneId(chen), { _id: goneId(chen), caseId: '', at: monday });
  const [person] = old.cloud.parts.database.select('people', { query: { _id: chen } });
  words.push(String(person?.name), String(person?.mobile), openids.chen, chen);
  await restoreAll(fresh.data, older, ours, gone, print);
  expect(said.some((line) => line.includes('有 2 人注销了账号'))).toBe(true);
  expect((await fresh.data.files()).some(({ path }) => path.includes(personId))).toBe(false);
  await ticks(fresh.story, 10);
  expect(await traces(fresh)).toEqual([]);
  expect(await fresh.story.refused(tenant, 'home.show', {})).toMatchObject({ code: 'not_bound' });
  expect(await fresh.story.do(wang, 'warranty.show', { homeId: homes.warranty })).toMatchObject({
    state: 'running',
    slip: { state: 'inForce' },
  });
  const again = join(folder, 'again');
  await exportAll(fresh.data, again, ours, monday, print);
  expect(await tracesIn(again)).toEqual([]);
  // The new environment remembers it for the backups to come.
  expect(readFileSync(join(again, 'documents', 'registry.jsonl'), 'utf8')).toContain('"gone:');
}, 300_000);
