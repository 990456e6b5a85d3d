import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fifty rounds of kill -9 under load: how much was acknowledged, how much of it is lost or torn. */
const ROUNDS = Number(process.env.BENCH_KILLS ?? 50);
const WRITERS = 6;
const project = join(__dirname, '../..');

const pair = `
  const t = await db.startTransaction();
  for (const side of ['l', 'r']) await t.collection('things').add({ data: { _id: side + event.id, text: event.id.repeat(50) } });
  await t.commit();
  const { fileID } = await cloud.uploadFile({ cloudPath: 'things/' + event.id, fileContent: Buffer.from(event.id.repeat(5000)) });
  await db.collection('things').doc('l' + event.id).update({ data: { fileID } });
  return event.id;`;

const check = `
  const all = new Map();
  for (let last = ''; ; ) {
    const { data } = await db.collection('things').where({ _id: _.gt(last) }).orderBy('_id', 'asc').limit(1000).get();
    for (const one of data) all.set(one._id, one);
    if (data.length < 1000) break;
    last = data.at(-1)._id;
  }
  const wrong = { lost: [], torn: [] };
  for (const id of event.ids) if (!all.get('l' + id)?.fileID || !all.has('r' + id)) wrong.lost.push(id);
  for (const [key, one] of all) {
    const id = key.slice(1);
    if (!all.has((key[0] === 'l' ? 'r' : 'l') + id) || one.text !== id.repeat(50)) wrong.torn.push(key);
  }
  for (const id of event.ids) {
    const { fileID } = all.get('l' + id) ?? {};
    if (!fileID) continue;
    const { fileContent } = await cloud.downloadFile({ fileID });
    if (fileContent.toString() !== id.repeat(5000)) wrong.torn.push('file ' + id);
  }
  return { ...wrong, documents: all.size };`;

async function serve(dataDir: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(project, 'test/localcloud/serve.ts'),
      dataDir,
      join(project, 'test/localcloud/functions'),
      '0',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (bytes: Buffer) => resolve({ child, url: String(bytes).trim() }));
    child.once('exit', (code) => reject(new Error(`the local cloud ended with ${code}`)));
  });
}

async function run<T>(url: string, code: string, more: object): Promise<T> {
  const response = await fetch(`${url}/call/api`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o-1' },
    body: JSON.stringify({ code, ...more }),
  });
  const { result, error } = (await response.json()) as {
    result?: { value?: T; error?: unknown };
    error?: unknown;
  };
  if (result?.value === undefined) throw new Error(JSON.stringify(error ?? result?.error));
  return result.value;
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'renocare-kills-'));
  const sum = { acknowledged: 0, lost: 0, torn: 0 };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { child, url } = await serve(dataDir);
      const acknowledged: string[] = [];
      const load = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let i = 0; ; i++) {
          const id = `${round}-${writer}-${i}`;
          try {
            if ((await run(url, pair, { id })) === id) acknowledged.push(id);
          } catch {
            return; // killed
          }
        }
      });
      // At any moment of the work, another one each round.
      while (acknowledged.length < 5 + ((round * 7) % 30)) {
        await new Promise((resolve) => setTimeout(resolve, 3 + (round % 11)));
      }
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await Promise.all([ended, ...load]);
      const next = await serve(dataDir);
      const found = await run<{ lost: string[]; torn: string[] }>(next.url, check, {
        ids: acknowledged,
      });
      const over = new Promise((resolve) => next.child.once('exit', resolve));
      next.child.kill('SIGKILL');
      await over;
      sum.acknowledged += acknowledged.length;
      sum.lost += found.lost.length;
      sum.torn += found.torn.length;
    }
    console.log(
      `${ROUNDS} rounds of kill -9: ${sum.acknowledged} acknowledged (two documents in a transaction and a file each), ${sum.lost} lost, ${sum.torn} torn`,
    );
    if (sum.lost + sum.torn > 0) process.exitCode = 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main();
