/** The clock stops, as no clock can say of itself: a second timer tells the administrator (on the local cloud, its timers on). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../localcloud';
import { demonstration } from '../../localcloud/demonstration';
import type { Message } from '../../localcloud/wechat/messages';
import type { Output } from '../../shared/contract';
import { exampleOf } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';
import { controls } from '../tools/cloud';

/** Made once for all of them. */
const made = demonstration(monday);

let server: LocalCloud;
let cloud: ReturnType<typeof controls>;
let data: string;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'renocare-watch-'));
  server = await startLocalCloud({
    port: 0,
    dataDir: data,
    now: monday,
    demonstration: () => made,
    running: false,
    refuseUnindexed: true,
    tell: () => undefined,
  });
  cloud = controls(server.url);
}, 120_000);
afterEach(async () => {
  await server?.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 3 });
});

/** Minute by minute, or in greater steps. */
async function pass(milliseconds: number, step = MINUTE): Promise<void> {
  for (let gone = 0; gone < milliseconds; gone += step) await cloud.clock({ advanceMs: step });
}
const stopClock = (how: object = { kind: 'timer', how: 'skip' }) =>
  cloud.post('/dev/faults', { function: 'clock', times: 100_000, ...how });
const goOn = () => cloud.delete('/dev/faults');

/** What the administrator was told by robot and text message, oldest first. */
async function alarms() {
  const messages = await cloud.get<Message[]>('/dev/messages');
  return messages.filter(({ text = '' }) => /系统报警|系统恢复|时钟已/.test(text)).reverse();
}
const health = async (): Promise<Output<'health.show'>> =>
  (await cloud.call(openids.administrator, 'health.show', {})).data as Output<'health.show'>;
const lineOf = async (key: string) => (await health()).lines.find((line) => line.key === key);

test('told once, again after hours, and when it runs again', async () => {
  await pass(30 * MINUTE);
  expect(await alarms()).toEqual([]);
  expect(await lineOf('clock')).toMatchObject({ tone: 'go', word: '正常' });

  await stopClock();
  await pass(14 * MINUTE);
  expect(await alarms()).toEqual([]);
  await pass(20 * MINUTE);
  const first = await alarms();
  expect(first.map(({ channel }) => channel).sort()).toEqual(['robot', 'sms']);
  const robot = first.find(({ channel }) => channel === 'robot');
  expect(robot?.text).toMatch(/^【系统报警】客服系统的时钟已有 (1[5-9]|2\d) 分钟没有运行/);
  expect(robot?.mentioned).toEqual(['13900000040']);
  expect(await lineOf('clock')).toMatchObject({
    tone: 'late',
    word: '故障',
    text: expect.stringContaining('已经停了'),
    todo: expect.stringContaining('clock'),
  });

  await pass(5 * HOUR, 10 * MINUTE);
  expect(await alarms()).toHaveLength(2);
  await pass(2 * HOUR, 10 * MINUTE);
  expect((await alarms()).filter(({ channel }) => channel === 'robot')).toHaveLength(2);

  await goOn();
  await pass(12 * MINUTE);
  const said = (await alarms()).at(-1);
  expect(said?.text).toMatch(/^【系统恢复】客服系统的时钟又在运行了\(停了约 \d+ 分钟/);
  const all = (await alarms()).length;
  await pass(30 * MINUTE);
  expect(await alarms()).toHaveLength(all);
  expect(await lineOf('clock')).toMatchObject({ tone: 'go' });
}, 240_000);

test('a clock that is fired and fails each time is as silent as one that is not', async () => {
  await pass(10 * MINUTE);
  await stopClock({ kind: 'error', on: 'database', code: 'DATABASE_REQUEST_FAILED' });
  await pass(40 * MINUTE);
  expect((await alarms()).length).toBeGreaterThan(0);
}, 120_000);

test('a clock that never ran is missed too, and what could not be said is said later', async () => {
  await stopClock();
  await cloud.post('/dev/faults', { kind: 'error', on: 'robot', code: 93000, times: 100 });
  await cloud.post('/dev/faults', { kind: 'error', on: 'sms', code: 'LimitExceeded', times: 100 });
  await pass(40 * MINUTE);
  expect((await alarms()).filter(({ errcode }) => errcode === 0)).toEqual([]);
  expect(await lineOf('clock')).toMatchObject({ tone: 'late', text: '还没有运行过' });
  await goOn();
  await stopClock();
  await pass(11 * MINUTE);
  expect((await alarms()).some(({ channel }) => channel === 'robot')).toBe(true);
}, 120_000);

test('two looks at once tell once', async () => {
  await pass(10 * MINUTE);
  await stopClock();
  await cloud.clock({ advanceMs: 1 });
  server.parts.timers.stop();
  await cloud.clock({ advanceMs: HOUR });
  await cloud.post('/dev/tick', { function: 'watch', times: 4 });
  expect((await alarms()).filter(({ channel }) => channel === 'robot')).toHaveLength(1);
}, 120_000);

test('all well costs one call and one read', async () => {
  await pass(10 * MINUTE);
  await cloud.delete('/dev/meter');
  await cloud.post('/dev/tick', { function: 'watch' });
  const { total } = await cloud.get<{ total: object }>('/dev/meter');
  expect(total).toMatchObject({ calls: 1, database: 1, storage: 0 });
}, 120_000);

test('jumps of the clock on the desk raise no alarm', async () => {
  await pass(2 * MINUTE);
  for (const step of [HOUR, HOUR, 24 * HOUR, 60 * 24 * HOUR]) await pass(step, step);
  expect(await alarms()).toEqual([]);
}, 120_000);

test('nobody but the timer may call it', async () => {
  const { error } = await cloud.invoke(openids.administrator, 'watch', {});
  expect(error).toBeDefined();
});

test('the health page: parked cases, refused notices by code, what to do; four reads', async () => {
  await pass(6 * MINUTE);
  await cloud.post('/dev/faults', {
    kind: 'error',
    on: 'robot',
    code: 93000,
  });
  const { as, input } = exampleOf('repair.report', monday);
  expect(await cloud.call(as, 'repair.report', input)).toMatchObject({ ok: true });
  await cloud.call(openids.administrator, 'health.show', {});
  await cloud.delete('/dev/meter');
  const shown = await health();
  const { actions } = await cloud.get<{
    actions: Record<string, { database: number }>;
  }>('/dev/meter');
  expect(actions['health.show']?.database).toBe(4);
  expect(shown.notices).toContainEqual({
    title: '企业微信群机器人 93000',
    times: 1,
    text: '群机器人的地址不对,或机器人已被移除',
    todo: expect.stringContaining('重新添加机器人'),
  });
  expect(shown.lines.find(({ key }) => key === 'notices')).toMatchObject({ tone: 'late' });
  expect(shown.overall.tone).toBe('late');
}, 120_000);
