/** A new release over an older one's documents, and the way back (on the local cloud, with bundles of three releases). */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { demonstration } from '../../localcloud/demonstration';
import type { Output } from '../../shared/contract';
import { complaints, openids, projects, repairs } from '../../shared/contract/examples';
import { schemaVersion, versioned } from '../../shared/migrations';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { controls } from '../tools/cloud';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'renocare-release-'));
/** Documents of the release before documents carried a version, as it wrote them. */
const old = JSON.parse(
  gunzipSync(readFileSync(join(__dirname, 'documents-1.json.gz'))).toString('utf8'),
) as Record<string, object[]>;

/** The functions as the next release would have them: one step more. */
async function nextRelease(name: string, needs: string): Promise<string> {
  const to = join(folder, name);
  const names = readdirSync(join(root, 'dist/functions'));
  const step = `{ version: ${schemaVersion + 1}, says: '', ${needs} up: { cases: (kase) => ({ ...kase, mood: kase.mood ?? 'calm' }) } }`;
  await build({
    entryPoints: names.map((one) => ({
      in: join(root, 'cloudfunctions', one, 'index.ts'),
      out: join(one, 'index'),
    })),
    outdir: to,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
    alias: { 'whatwg-url': 'node:url' },
    plugins: [
      {
        name: 'one step more',
        setup({ onLoad }) {
          onLoad({ filter: /shared\/migrations\/index\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const contents = source.replace(
              /readonly Migration\[\] = \[([\w, ]+)\];/,
              `readonly Migration[] = [$1, ${step}];`,
            );
            if (contents === source) throw new Error('the list of steps is not where it was');
            return { contents, loader: 'ts' };
          });
          // A release that adds a field says what it is: else its documents would be none.
          onLoad({ filter: /shared\/documents\/cases\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8');
            const contents = source.replace(
              / {2}kind: oneOf\(kindNames\),/,
              '$&\n  mood: maybe(code()),',
            );
            if (contents === source)
              throw new Error('the fields of a case are not where they were');
            return { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
  for (const one of names)
    cpSync(join(root, 'dist/functions', one, 'config.json'), join(to, one, 'config.json'));
  return to;
}

let server: LocalCloud | undefined;
let cloud: ReturnType<typeof controls>;

/** Deploys a release over the data that is there; the clock stands, nothing fires by itself. */
async function deploy(data: string, functionsDir?: string): Promise<void> {
  await server?.close();
  mkdirSync(join(folder, data), { recursive: true });
  server = await startLocalCloud({
    port: 0,
    dataDir: join(folder, data),
    now: monday,
    running: false,
    timers: false,
    refuseUnindexed: true,
    tell: () => undefined,
    ...(functionsDir ? { functionsDir } : {}),
    demonstration: async (startAt) => ({
      ...(await demonstration(startAt)),
      documents: {
        ...old,
        clock: [{ _id: 'heartbeat', at: startAt - MINUTE, woken: 0, failed: 0, more: false }],
      },
    }),
  });
  cloud = controls(server.url);
}

type Document = { _id: string; v?: number; schema?: number; kind?: string } & Record<
  string,
  unknown
>;

/** As they lie in the database. */
function documents(collection: string): Document[] {
  if (!server) throw new Error('nothing is deployed');
  const all = server.parts.database.select(collection, { query: {} }) as unknown as Document[];
  return all.filter(({ kind }) => kind !== 'job');
}
const caseOf = (id: string) => documents('cases').find(({ _id }) => _id === id);

/** The clock comes by until the job is done. */
async function bringUp(): Promise<void> {
  await cloud.post('/dev/tick', {});
  for (let minute = 0; minute < 10; minute++) {
    await cloud.clock({ advanceMs: MINUTE });
    await cloud.post('/dev/tick', {});
  }
}
const versionLine = async () => {
  const shown = await cloud.call(openids.administrator, 'health.show', {});
  return (shown.data as Output<'health.show'>).lines.find(({ key }) => key === 'version');
};

/** What everybody sees; a refusal is what somebody sees too. */
async function everythingOpens(): Promise<unknown[]> {
  const refused: unknown[] = [];
  const see = async (as: string, action: string, input: object) => {
    const { ok, error } = await cloud.call(as, action, input);
    if (!ok) refused.push({ as, action, input, error });
  };
  for (const as of Object.values(openids)) {
    await see(as, 'home.show', {});
    await see(as, 'case.list', { scope: 'all' });
  }
  for (const as of [openids.agentChen, openids.engineeringHead, openids.crew])
    await see(as, 'duty.list', { scope: 'mine' });
  for (const { _id } of documents('cases'))
    await see(openids.manager, 'case.show', { caseId: _id });
  await see(openids.manager, 'settings.show', {});
  return refused;
}

/** A change of a case as somebody makes it. */
const change = () =>
  cloud.call(openids.manager, 'project.markVip', {
    caseId: projects.warranty,
    vip: true,
    reason: '老业主介绍了三户',
  });

afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

describe('documents of a release that had no versions', () => {
  const before = new Map((old.cases as Document[]).map((kase) => [kase._id, kase]));
  const membersOf = (kase: Document | undefined) =>
    (kase?.members ?? []) as Record<string, unknown>[];
  const withoutNew = (kase: Document) => {
    const {
      schema: _schema,
      members: _members,
      viewers: _viewers,
      searchKeys: _keys,
      parties: _parties,
      ...rest
    } = kase;
    return { ...rest, members: membersOf(kase).map(({ mayReport: _may, ...one }) => one) };
  };

  test('open and show as ever, before anything is brought up', async () => {
    await deploy('old');
    expect(documents('cases').every(({ schema }) => schema === undefined)).toBe(true);
    expect(await everythingOpens()).toEqual([]);
    expect(documents('cases').every(({ schema }) => schema === undefined)).toBe(true);
  }, 120_000);

  test('a change brings its document up in the same write', async () => {
    const was = caseOf(projects.warranty)?.v ?? 0;
    expect(await change()).toMatchObject({ ok: true });
    const now = caseOf(projects.warranty);
    expect(now).toMatchObject({ schema: schemaVersion, vip: true });
    expect(now?.v).toBeGreaterThan(was);
    expect(now?.members).toEqual(
      membersOf(before.get(projects.warranty)).map((member) => ({ mayReport: true, ...member })),
    );
  });

  test('the clock brings up the rest, once, also when it is killed in the middle; nothing is lost', async () => {
    await cloud.post('/dev/faults', { kind: 'kill', function: 'clock', at: 60, times: 2 });
    const stood = new Map(documents('cases').map((kase) => [kase._id, structuredClone(kase)]));
    // The night: nothing of the company itself falls due between two looks.
    server?.parts.clock.set({ now: monday - 5 * HOUR });
    await bringUp();
    await cloud.delete('/dev/faults');
    for (let hour = 0; hour < 3; hour++) {
      await cloud.clock({ advanceMs: 10 * MINUTE });
      await bringUp();
    }
    const all = documents('cases');
    expect(all).toHaveLength(old.cases?.length ?? 0);
    for (const { _id, schema } of all) expect([_id, schema]).toEqual([_id, schemaVersion]);
    // Those on which nothing fell due meanwhile.
    const untouched = all.filter(({ _id, v }) => stood.get(_id)?.v === v);
    expect(untouched.length).toBeGreaterThan(20);
    for (const kase of untouched)
      expect(withoutNew(kase)).toEqual(withoutNew(stood.get(kase._id) as Document));
    expect(await versionLine()).toMatchObject({
      tone: 'go',
      text: expect.stringContaining(`第 ${schemaVersion} 版`),
    });

    const once = JSON.stringify(versioned.map(documents));
    await bringUp();
    expect(JSON.stringify(versioned.map(documents))).toBe(once);
    expect(await everythingOpens()).toEqual([]);
  }, 240_000);
});

describe('a release, and the way back', () => {
  test('that only adds: the one before goes on with its documents, and keeps what it does not know', async () => {
    await deploy('adds');
    await deploy('adds', await nextRelease('adding', ''));
    await bringUp();
    expect(caseOf(repairs.reported)).toMatchObject({ schema: schemaVersion + 1, mood: 'calm' });
    expect(await everythingOpens()).toEqual([]);

    await deploy('adds');
    expect(await everythingOpens()).toEqual([]);
    expect(await change()).toMatchObject({ ok: true });
    // Written by the release before: the next one brings it up again.
    expect(caseOf(projects.warranty)).toMatchObject({
      schema: schemaVersion,
      vip: true,
      mood: 'calm',
    });
    expect(caseOf(repairs.reported)).toMatchObject({ schema: schemaVersion + 1, mood: 'calm' });
  }, 240_000);

  test('that the one before would break: it refuses with a sentence, writes nothing, and the next one finds all as it was', async () => {
    await deploy('breaks');
    const newer = await nextRelease('breaking', `needs: ${schemaVersion + 1},`);
    await deploy('breaks', newer);
    await bringUp();
    expect(caseOf(complaints.filed)).toMatchObject({
      schema: schemaVersion + 1,
      needs: schemaVersion + 1,
      mood: 'calm',
    });

    await deploy('breaks');
    const left = JSON.stringify(documents('cases'));
    const refusal = {
      ok: false,
      error: { code: 'busy', message: expect.stringContaining('没有丢失') },
    };
    expect(await change()).toMatchObject(refusal);
    expect(await cloud.call(openids.wang, 'home.show', {})).toMatchObject(refusal);
    expect(await cloud.call(openids.agentChen, 'duty.list', { scope: 'mine' })).toMatchObject(
      refusal,
    );
    await bringUp();
    await cloud.clock({ advanceMs: 24 * HOUR });
    await bringUp();
    expect(JSON.stringify(documents('cases'))).toBe(left);
    expect(await versionLine()).toMatchObject({
      tone: 'late',
      text: expect.stringContaining('份资料是更新的版本写的'),
    });

    await deploy('breaks', newer);
    expect(JSON.stringify(documents('cases'))).toBe(left);
    expect(await everythingOpens()).toEqual([]);
    expect(await change()).toMatchObject({ ok: true });
  }, 240_000);
});
