import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSheets } from '../../cloudfunctions/sheets/read';
import { collections } from '../../config/database/collections';
import type { Manifest } from '../../config/deploy/data/manifest';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { demonstration } from '../../localcloud/demonstration';
import { ENVIRONMENT_ID } from '../../localcloud/functions/environment';
import { homes, idOf, openids, repairs, slipCode } from '../../shared/contract/examples';
import { checkCustomers } from '../../shared/domain/importing/customers';
import { importSheets } from '../../shared/policy/importing';
import { DAY } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { Story } from '../stories/story';
import { deployer, type Outcome } from './deployed';
import { startTencentCloud, type TencentCloud } from './tencentCloud/server';
import { EnvironmentState } from './tencentCloud/state';

const OLD = ENVIRONMENT_ID;
const NEW = 'renocare-new';
const folder = mkdtempSync(join(tmpdir(), 'renocare-export-'));
const first = join(folder, 'first');
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2000, 7)]);

let tencent: TencentCloud;
let deploy: (args: string[]) => Promise<Outcome>;
const running: LocalCloud[] = [];
const stories: Record<string, Story> = {};
const of = (env: string): Story => stories[env] as Story;

async function start(environment: string, empty: boolean): Promise<LocalCloud> {
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: join(folder, environment),
    now: monday,
    running: false,
    timers: false,
    empty,
    environment,
    tell: () => undefined,
  });
  running.push(cloud);
  stories[environment] = Story.at(cloud.url, cloud.close);
  return cloud;
}

const manifestOf = (from: string): Manifest =>
  JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as Manifest;

/** What two exports must have in common, whatever environment they come from. */
const contentsOf = (from: string) => {
  const { collections: all, files } = manifestOf(from);
  const counted = Object.entries(all).map(([name, { count, content }]) => [name, count, content]);
  return { collections: counted, files };
};

/** What people see, without addresses, which are signed anew each time. */
async function seen(story: Story): Promise<unknown[]> {
  const { wang, li, agentChen, manager, engineeringHead } = openids;
  const all = await Promise.all([
    story.do(wang, 'home.show', {}),
    story.do(li, 'home.show', {}),
    story.do(wang, 'warranty.show', { homeId: homes.warranty }),
    story.do('somebody-with-the-paper', 'warranty.check', { code: slipCode }),
    ...[agentChen, manager, engineeringHead].map((as) =>
      story.do(as, 'duty.list', { scope: 'mine' }),
    ),
    ...Object.values(repairs).map((caseId) => story.do(manager, 'case.show', { caseId })),
  ]);
  return JSON.parse(
    JSON.stringify(all).replaceAll(/"http:[^"]*"|"cloud:[^"]*"/g, '"address"'),
  ) as unknown[];
}

beforeAll(async () => {
  const source = await start(OLD, false);
  tencent = await startTencentCloud('another');
  deploy = deployer(tencent);
  const old = new EnvironmentState(OLD, source.parts);
  for (const { name } of collections) old.tables.set(name, []);
  tencent.add(old);
  const story = of(OLD);
  const photo = await story.cloud.upload(
    openids.wang,
    `uploads/${idOf(openids.wang)}/leak.png`,
    png,
  );
  await story.do(openids.wang, 'repair.report', {
    homeId: homes.warranty,
    place: 'kitchen',
    fault: 'leak',
    description: '水槽下面漏水',
    pictures: [photo],
    contact: '13800000001',
  });
}, 300_000);

afterAll(async () => {
  for (const cloud of running) await cloud.close();
  await tencent?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('the whole export', () => {
  test('cut short it says so and is not taken for whole; the same command goes on', async () => {
    tencent.cutData(12);
    expect(await deploy(['export', '--env', OLD, '--to', first])).toMatchObject({ code: 2 });
    tencent.cutData(undefined);
    expect(manifestOf(first).complete).toBe(false);
    expect(await deploy(['restore', '--env', OLD, '--from', first])).toMatchObject({
      code: 2,
      out: expect.stringContaining('没有做完'),
    });
    const { code, out } = await deploy(['export', '--env', OLD, '--to', first]);
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(manifestOf(first)).toMatchObject({ complete: true, env: OLD });
  }, 300_000);

  test('every collection, document by document, and every file, byte by byte', async () => {
    const { database, storage } = running[0]?.parts ?? (undefined as never);
    const { collections: counted, files } = manifestOf(first);
    expect(Object.keys(counted).sort()).toEqual(collections.map(({ name }) => name).sort());
    for (const { name } of collections) {
      const lines = readFileSync(join(first, 'documents', `${name}.jsonl`), 'utf8').split('\n');
      const documents = lines.filter(Boolean).map((line) => JSON.parse(line) as { _id: string });
      const there = database.select(name, { query: {}, order: { _id: 1 } });
      expect(documents).toEqual(there);
    }
    const listed = await storage.list();
    expect(files.count).toBe(listed.length);
    for (const { path } of listed)
      expect(readFileSync(join(first, 'files', path))).toEqual(await storage.read(path));
    expect(statSync(join(first, 'documents', 'people.jsonl')).mode & 0o077).toBe(0);
  });

  test('spreadsheets people can read, with the headings of the import: what leaves can come in again', async () => {
    const read = await readSheets(readFileSync(join(first, '资料.xlsx')));
    if ('wrong' in read) throw new Error(read.wrong);
    const named = new Map(read.sheets.map(({ name, rows }) => [name, rows]));
    expect([...named.keys()]).toEqual([
      '业主',
      '客户与工程',
      '收款记录',
      '保修',
      '意向客户',
      '个案',
    ]);
    for (const { name, columns } of importSheets.customers)
      expect(named.get(name)?.[0]).toEqual(columns.map(({ title }) => title));
    expect(JSON.stringify(named.get('业主'))).toContain('王芳');
    expect(named.get('个案')?.length).toBeGreaterThan(10);
    const { database } = running[0]?.parts ?? (undefined as never);
    const staff = database.select('people', { query: {} }) as unknown as Parameters<
      typeof checkCustomers
    >[1]['colleagues'];
    const { good, problems } = checkCustomers(read.sheets, {
      now: monday,
      earliest: monday - 3650 * DAY,
      colleagues: staff.map((person) => ({
        ...person,
        personId: (person as unknown as { _id: string })._id,
      })),
    });
    // A home that nobody looks after yet is told by name when it comes in again.
    expect(new Set(problems.map(({ column }) => column))).toEqual(new Set(['专职客服']));
    expect(good.length).toBeGreaterThan(4);
  });

  test('a second one fetches no file again, and is the same', async () => {
    const before = contentsOf(first);
    const { code, out } = await deploy(['export', '--env', OLD, '--to', first]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('不再下载') });
    expect(contentsOf(first)).toEqual(before);
  }, 300_000);

  test.each([
    [
      'another environment’s folder',
      ['export', '--env', 'another', '--to', first],
      `云环境 ${OLD}`,
    ],
    ['no folder', ['export', '--env', OLD], '缺少 --to'],
    ['a folder with something else', ['export', '--env', OLD, '--to', join(__dirname)], '不是空的'],
    ['no export', ['restore', '--env', OLD, '--from', __dirname], '不是一份导出'],
    ['an environment in use', ['restore', '--env', OLD, '--from', first], '集合 cases、集合 pages'],
  ])(
    '%s: a clear sentence',
    async (_, args, sentence) => {
      const { code, out } = await deploy(args);
      expect({ code, out }).toMatchObject({ code: 2, out: expect.stringContaining(sentence) });
      expect(out).not.toMatch(/\n\s+at /);
    },
    60_000,
  );

  test('a copy that somebody altered is not restored', async () => {
    const altered = join(folder, 'altered');
    cpSync(first, altered, { recursive: true });
    appendFileSync(join(altered, 'documents', 'people.jsonl'), '{"_id":"x"}\n');
    expect(await deploy(['restore', '--env', OLD, '--from', altered])).toMatchObject({
      code: 2,
      out: expect.stringContaining('documents/people.jsonl 与清单不符'),
    });
    rmSync(altered, { recursive: true });
  });
});

describe('restored into an empty environment', () => {
  let target: LocalCloud;

  beforeAll(async () => {
    target = await start(NEW, true);
    tencent.add(new EnvironmentState(NEW, target.parts));
    // WeChat's side is the same for both: robots, and what people subscribed to.
    const { robots = [], subscriptions } = await demonstration(monday);
    for (const robot of robots) target.parts.robots.add(robot);
    for (const { openid, template, count } of subscriptions)
      target.parts.subscriptions.accept(openid, template, count);
    target.parts.users.know(openids.wang);
  }, 300_000);

  test('cut short, it goes on; nothing is doubled; a second export is the first', async () => {
    tencent.cutData(110);
    expect(await deploy(['restore', '--env', NEW, '--from', first])).toMatchObject({ code: 2 });
    tencent.cutData(undefined);
    const half = running[1]?.parts.database.select('cases', { query: {} }).length ?? 0;
    expect(half).toBeLessThan(54);
    const { code, out } = await deploy(['restore', '--env', NEW, '--from', first]);
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining('逐份核对一致'),
    });
    const back = join(folder, 'back');
    expect(await deploy(['export', '--env', NEW, '--to', back])).toMatchObject({ code: 0 });
    expect(contentsOf(back)).toEqual(contentsOf(first));
    expect(readFileSync(join(back, 'documents', 'cases.jsonl'), 'utf8')).not.toContain(
      `cloud://${OLD}`,
    );
  }, 600_000);

  test('once it is there it is not empty any more', async () => {
    const { code, out } = await deploy(['restore', '--env', NEW, '--from', first]);
    expect({ code, out }).toMatchObject({
      code: 2,
      out: expect.stringContaining(`云环境 ${NEW} 不是空的`),
    });
  });

  test('the product runs there: everybody sees and owes the same, the slip’s code holds, pictures open', async () => {
    expect(await seen(of(NEW))).toEqual(await seen(of(OLD)));
    const { items } = await of(NEW).do(openids.wang, 'case.list', { kind: 'repair' });
    const [repair] = items;
    const shown = await of(NEW).show(openids.wang, repair?.caseId ?? '');
    const url = shown.pictures[0]?.url ?? '';
    expect(url).toContain(target.url);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png);
  }, 300_000);

  test('its timers go on: a day later the same has been told on both sides', async () => {
    for (const env of [OLD, NEW]) {
      await of(env).cloud.clock({ advanceMs: DAY });
      for (let minute = 0; minute < 5; minute++) await of(env).later(60_000);
    }
    expect(await seen(of(NEW))).toEqual(await seen(of(OLD)));
  }, 300_000);
});
