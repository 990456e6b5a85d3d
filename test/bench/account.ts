/**
 * What one logged-in WeChat account can cause in a day at ten calls a second, through the real functions: the clock goes
 * on minute by minute, in each the account calls until it is refused, until the day's operations are used up. From then
 * on it is refused at no operation, which is tried too, and not gone on with until midnight.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { type ActionName, exampleOf } from '../../shared/contract';
import { homes, openids, outsider, projects, repairs } from '../../shared/contract/examples';
import { defaultSettings, type PerAccount } from '../../shared/policy/settings';
import { monday } from '../builders';
import { controls } from '../tools/cloud';

const PER_SECOND = 10;
const DAY_CALLS = PER_SECOND * 86_400;
/** CNY an operation, a call being one (design, section 3). */
const PRICE = 0.5 / 10_000;
/**
 * Instances that an account meets at once, and how long one lives, at the worst: each has to ask for itself whether the
 * account has used up its day, and lets it do so much before it does.
 */
const INSTANCES = 10;
const LIVES = 24;

type Attempt = [action: string, input: object];

/** Cheap to call and dear to answer, what writes, what prints, what tells the robot. */
const ofOwner = (turn: number): Attempt =>
  (
    [
      ['case.add', { caseId: repairs.reported, text: `还有一点要补充 ${turn}` }],
      ['home.show', {}],
      ['case.show', { caseId: projects.warranty }],
      ['record.show', {}],
      ['warranty.show', { homeId: homes.warranty }],
      ['warranty.print', { caseId: projects.warranty }],
      [
        'repair.report',
        { homeId: homes.warranty, place: 'other', fault: 'other', description: `又坏了 ${turn}` },
      ],
      ['member.list', { homeId: homes.warranty }],
      ['me.show', {}],
      ['me.copy', {}],
      ['inquiry.open', { homeId: homes.warranty, type: 'question', text: `请问 ${turn}` }],
      ['subscription.show', {}],
    ] as Attempt[]
  )[turn % 12] as Attempt;

const ofStranger = (turn: number): Attempt =>
  (
    [
      ['warranty.check', { code: 'ABCDEFGHJKMN' }],
      ['home.show', {}],
      ['company.show', {}],
      ['job.show', { code: 'ABCDEFGHJKMNPQRSTVWX' }],
      ['me.join', { code: 'ABCDEFGHJKMN', consent: 1 }],
    ] as Attempt[]
  )[turn % 5] as Attempt;

export interface Day {
  who: string;
  /** Calls that were let through to the functions' work, and minutes until the day was used up. */
  through: number;
  minutes: number;
  /** Database and storage operations, and calls of other functions, of everything that was caused. */
  operations: number;
  /** Of the clock, which finishes what was begun: part of them. */
  byClock: number;
  /** Operations of a hundred calls that were refused. */
  refused: number;
  /** That were sent until then, the company's own of the morning among them. */
  messages: number;
  /** With what other instances let through, at the worst. */
  worst: number;
  /** CNY beyond the bare invocations. */
  price: number;
}

/** The bare invocations of a day, CNY: no function can prevent them. */
export const invocations = (): number => DAY_CALLS * PRICE;

export async function dayOf(
  who: string,
  openid: string,
  attempt: (turn: number) => Attempt,
  limits: PerAccount = defaultSettings.perAccount,
): Promise<Day> {
  const dataDir = mkdtempSync(join(tmpdir(), 'renocare-account-'));
  const local = await startLocalCloud({
    port: 0,
    dataDir,
    now: monday,
    running: false,
    timers: false,
    tell: () => undefined,
  });
  try {
    return await live(local, who, openid, attempt, limits);
  } finally {
    await local.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function live(
  local: LocalCloud,
  who: string,
  openid: string,
  attempt: (turn: number) => Attempt,
  limits: PerAccount,
): Promise<Day> {
  const cloud = controls(local.url);
  const changed = await cloud.call(openids.administrator, 'settings.change', {
    version: 1,
    changes: { perAccount: limits },
    reason: '按默认',
  });
  if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  // A new day: nobody remembers the old settings.
  await cloud.clock({ advanceMs: 14 * 3_600_000 + 31 * 60_000 });
  const { meter } = local.parts;
  meter.reset();
  const before = (await cloud.get<unknown[]>('/dev/messages')).length;
  let turn = 0;
  let through = 0;
  let minutes = 0;
  let over = '';
  const call = async () => {
    const [action, input] = attempt(turn++);
    const { error } = await cloud.call(
      openid,
      action,
      input,
      `bench-${turn}-${action.replace('.', '-')}`,
    );
    return error?.message ?? '';
  };
  while (!over) {
    if (++minutes > 1_440) throw new Error(`${who} is never over`);
    for (let second = 0; second < 60 * PER_SECOND; second++) {
      const said = await call();
      if (/已暂停到半夜/.test(said)) {
        over = said;
        break;
      }
      // The rest of this minute is refused in the same way.
      if (/操作太频繁/.test(said) && /过一分钟/.test(said) && (await isResting(call))) break;
      through += 1;
    }
    await cloud.clock({ advanceMs: 60_000 });
    await cloud.post('/dev/tick');
  }
  const { total, actions } = meter.read();
  const own = ['api', ...Object.keys(actions).filter((name) => name.includes('.'))];
  const bare = own.reduce((sum, name) => sum + (actions[name]?.runs ?? 0), 0);
  const clock = actions.clock ?? { calls: 0, database: 0, storage: 0 };
  // A tick with nothing due is the company's own.
  const idle = Math.min(2 * minutes, clock.calls + clock.database);
  const operations = total.calls + total.database + total.storage - bare - idle;
  meter.reset();
  for (let refused = 0; refused < 100; refused++) await call();
  const refusedCost = meter.read().total;
  const most = who === 'owner' ? limits.operationsPerDay : limits.strangersPerDay;
  // The dearest call that such an instance lets through before it asks.
  const leak = INSTANCES * LIVES * (most / 500 + 10);
  const worst = operations + leak;
  return {
    who,
    through,
    minutes,
    operations,
    byClock: clock.database + clock.storage + clock.calls - idle,
    refused: refusedCost.database + refusedCost.storage,
    messages: (await cloud.get<unknown[]>('/dev/messages')).length - before,
    worst,
    price: worst * PRICE,
  };
}

/** Several in a row are refused: it is the account that rests, not one action that has been done too often. */
async function isResting(call: () => Promise<string>): Promise<boolean> {
  for (let again = 0; again < 3; again++) if (!/过一分钟/.test(await call())) return false;
  return true;
}

export const owner = (limits?: PerAccount) => dayOf('owner', openids.wang, ofOwner, limits);
export const stranger = (limits?: PerAccount) =>
  dayOf('stranger', `${outsider}-2`, ofStranger, limits);

export function table(days: readonly Day[]): string {
  return [
    `one account, a day at ${PER_SECOND} calls a second (${DAY_CALLS.toLocaleString('en')} calls)`,
    ...days.map(
      ({ who, through, minutes, operations, byClock, refused, messages, worst, price }) =>
        `${who.padEnd(10)} ${through} calls let through in ${minutes} minutes, ${operations} operations (${byClock} by the clock), ` +
        `${messages} messages, 100 refused: ${refused}; with ${INSTANCES * LIVES} instances at the worst ${Math.round(worst)}: ${price.toFixed(2)} CNY`,
    ),
    `apart, which no function can prevent: the bare invocations ${invocations().toFixed(2)} CNY;`,
    'files uploaded by the client itself, at 2.9 CNY per GB and month, and fetched again at 0.21 CNY/GB (CDN) and 0.15 (back to source) beyond 5 GB a month',
    '(1,000 GB kept for a month: 2,900 CNY; 100 GB fetched: 36 CNY); a phone number asked of WeChat 0.03 CNY a tap beyond 1,000',
  ].join('\n');
}

/** What a busy day at the desk comes to, from a sample of its calls and reads: 300 calls recorded, 2,000 pages read. */
export async function deskDay(): Promise<{ calls: number; operations: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'renocare-desk-'));
  const local = await startLocalCloud({
    port: 0,
    dataDir,
    now: monday,
    running: false,
    timers: false,
    tell: () => undefined,
  });
  try {
    const cloud = controls(local.url);
    const { meter } = local.parts;
    const per = async (times: number, names: readonly ActionName[]): Promise<number> => {
      meter.reset();
      for (let turn = 0; turn < times; turn++) {
        const name = names[turn % names.length] ?? 'home.show';
        const { as, input } = exampleOf(name, await cloud.now());
        const id = `desk-${turn}-${name.replace('.', '-')}`;
        const { ok, error } = await cloud.call(as, name, input, id);
        if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`);
        await cloud.clock({ advanceMs: 12_000 });
      }
      const { total } = meter.read();
      return (total.database + total.storage) / times;
    };
    const recorded = await per(15, ['call.record']);
    const read = await per(60, ['duty.list', 'case.show', 'file.show', 'case.list']);
    return { calls: RECORDED + READ, operations: RECORDED * recorded + READ * read };
  } finally {
    await local.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

const RECORDED = 300;
const READ = 2_000;
