import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collections } from '../../config/database/collections';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { keyOf } from '../../localcloud/database/key';
import { Store } from '../../localcloud/database/store';
import type { Change } from '../../localcloud/database/types';

/**
 * A million cases against a thousand, in one run: what indexed reads and writes take inside a
 * function, through the SDK. The two take turns, so that noise hits both. Start it with
 * `node --max-old-space-size=12000 --import tsx`; `npm run bench` does.
 */
const FEW = 1000;
const MANY = Number(process.env.BENCH_CASES ?? 1_000_000);
/** Earlier than any `wakeAt` of the examples. */
const BEFORE = 500_000;
const ROUNDS = 40;
const EACH = 10;

/** `$` is a number that is another one each time. */
const operations: Record<string, string> = {
  'one case by its id': `things.doc('c' + $).get()`,
  'the agent’s twenty next': `things.where({ agentId: 'a' + ($ % 50), agentAt: _.gt(0) }).orderBy('agentAt', 'asc').limit(20).get()`,
  'what an owner may see': `things.where({ viewers: 'p' + $, open: true }).orderBy('updatedAt', 'desc').limit(20).get()`,
  'what is due now': `things.where({ wakeAt: _.lte($) }).orderBy('wakeAt', 'asc').limit(20).get()`,
  'compare and set': `things.where({ _id: 'c' + $, v: 0 }).update({ data: { v: _.inc(1), agentAt: $ + 5, wakeAt: $ + 7 } })`,
  'a new case': `things.add({ data: { ...event.fresh, _id: 'n' + event.round + '-' + $ } })`,
};

const example = (i: number) => ({
  kind: 'repair',
  open: true,
  v: 0,
  agentId: `a${i % 50}`,
  agentAt: 1_000_000 + i * 7,
  wakeAt: 1_000_000 + ((i * 7919) % 10_000_019),
  managerAt: null,
  dueAt: 1_000_000 + i * 11,
  owing: `a${i % 50}`,
  owedAt: 1_000_000 + i * 3,
  viewers: [`p${i}`, `p${i + 1}`],
  searchKeys: [`k${i % 5000}`],
  home: { id: `h${i >> 1}`, address: '翠湖花园' },
  createdAt: i,
  updatedAt: i,
});

function fill(folder: string, count: number): void {
  const store = new Store(join(folder, 'documents.db'));
  for (let from = 0; from < count; from += 20_000) {
    const changes: Change[] = [];
    for (let i = from; i < Math.min(count, from + 20_000); i++) {
      const _id = `c${i}`;
      changes.push({ collection: 'cases', key: keyOf(_id), after: { ...example(i), _id } });
    }
    store.writeNow(changes);
  }
  store.close();
}

const runner = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const _ = db.command;
const things = db.collection('cases');
exports.main = async (event) => {
  const work = new Function('things', '_', 'event', '$', 'return ' + event.code);
  const times = [];
  for (const number of event.numbers) {
    const started = process.hrtime.bigint();
    await work(things, _, event, number);
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  return times;
};`;

async function start(functionsDir: string, dataDir: string): Promise<LocalCloud> {
  return startLocalCloud({
    port: 0,
    dataDir,
    functionsDir,
    empty: true,
    // Before the first case is due, in a minute without sign of life.
    now: BEFORE,
    running: false,
    timers: false,
    application: { collections, functionRules: { '*': { invoke: true } } },
  });
}

async function timesOf(
  cloud: LocalCloud,
  code: string,
  count: number,
  round: number,
): Promise<number[]> {
  // Another part of the collection in every round, the same share of each.
  const numbers = Array.from({ length: EACH }, (_, i) =>
    Math.floor((((round * EACH + i) * 0.618034) % 1) * count),
  );
  const response = await fetch(`${cloud.url}/call/bench`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o-bench' },
    body: JSON.stringify({ code, numbers, round, fresh: example(count + round) }),
  });
  const { result, error } = (await response.json()) as { result?: number[]; error?: unknown };
  if (!result) throw new Error(JSON.stringify(error));
  return result;
}

/** What one tick of the real clock function is billed while nothing is due. */
async function idleTick({ url, parts }: LocalCloud): Promise<{ calls: number; database: number }> {
  // Once before, so that the instance is there.
  for (let time = 0; time < 2; time++) {
    parts.meter.reset();
    const answer = await fetch(`${url}/dev/tick`, { method: 'POST', body: '{}' });
    if (!answer.ok) throw new Error(`the clock did not tick: ${await answer.text()}`);
  }
  return parts.meter.read().total;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-million-'));
  const functionsDir = join(folder, 'functions');
  mkdirSync(join(functionsDir, 'bench'), { recursive: true });
  writeFileSync(join(functionsDir, 'bench/index.js'), runner);
  writeFileSync(join(functionsDir, 'bench/config.json'), '{"timeout":60}');
  cpSync(join(__dirname, '../../dist/functions/clock'), join(functionsDir, 'clock'), {
    recursive: true,
  });
  symlinkSync(join(__dirname, '../../node_modules'), join(folder, 'node_modules'));
  const clouds: { cloud: LocalCloud; count: number; started: number }[] = [];
  try {
    for (const count of [FEW, MANY]) {
      const dataDir = join(folder, String(count));
      mkdirSync(dataDir);
      fill(dataDir, count);
      const before = performance.now();
      const cloud = await start(functionsDir, dataDir);
      clouds.push({ cloud, count, started: performance.now() - before });
    }
    for (const { count, started } of clouds) {
      console.log(
        `${count.toLocaleString('en')} cases: ready after ${(started / 1000).toFixed(1)} s`,
      );
    }
    for (const { cloud, count } of clouds) {
      const { calls, database } = await idleTick(cloud);
      console.log(
        `${count.toLocaleString('en')} cases: a tick with nothing due costs ${calls} + ${database}`,
      );
      if (calls + database > 2) process.exitCode = 1;
    }
    let worst = 0;
    for (const [name, code] of Object.entries(operations)) {
      const times = clouds.map((): number[] => []);
      for (let round = -4; round < ROUNDS; round++) {
        for (const [i, { cloud, count }] of clouds.entries()) {
          const taken = await timesOf(cloud, code, count, round + 4);
          if (round >= 0) times[i]?.push(...taken);
        }
      }
      const [few = 0, many = 0] = times.map(median);
      worst = Math.max(worst, many / few);
      console.log(
        `${name.padEnd(28)}${few.toFixed(2)} ms → ${many.toFixed(2)} ms, × ${(many / few).toFixed(2)}`,
      );
    }
    console.log(`worst ratio × ${worst.toFixed(2)} (at most 1.3)`);
    if (worst > 1.3) process.exitCode = 1;
  } finally {
    for (const { cloud } of clouds) await cloud.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

void main();
