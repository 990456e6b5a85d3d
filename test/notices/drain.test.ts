import { tick } from '../../cloudfunctions/usecases/tick';
import type { Case } from '../../shared/domain/case';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { report } from './history/many';
import { crowd, noon } from './memory/crowd';
import { drain, operationsEach, pace, states, steps, tickOn } from './memory/drain';
import type { FaultPlan } from './memory/faults';
import { Invocation } from './memory/invocation';
import { portsOf } from './memory/ports';
import { World } from './memory/world';

test('10,000 notices due at one instant are sent within 5 ticks of a minute', async () => {
  const world = crowd(10_000);
  const ticks = await drain(world, 5);
  report('10,000 due at once', { ticks, sent: world.delivered.length });
  expect(states(world)).toEqual({ sent: 10_000 });
  expect(world.delivered).toHaveLength(10_000);
  expect(ticks).toBeLessThanOrEqual(5);
}, 120_000);

test('a delivered notice costs at most 3.2 operations with 1,000 due', async () => {
  const world = crowd(1000);
  await drain(world, 5);
  const each = operationsEach(world);
  report('1,000 due at once', { operationsEach: each });
  expect(world.delivered).toHaveLength(1000);
  expect(each).toBeLessThanOrEqual(3.2);
}, 60_000);

test('the same through an outage of the database in between', async () => {
  const world = crowd(300);
  let asked = 0;
  const outage: FaultPlan = (kind) => {
    asked += 1;
    return kind !== 'send' && asked > 200 && asked < 1200 ? 'errorBefore' : undefined;
  };
  const end = world.time.now + 50_000;
  const run = new Invocation(world, outage, pace);
  await world.time.until(
    run.run(60_000, () => tick(portsOf(world, run), () => end - world.time.now)),
  );
  for (let minute = 0; minute < 60; minute++) {
    world.time.now += MINUTE;
    await tickOn(world);
  }
  const { sent = 0, parked = 0, ...others } = states(world);
  expect([sent + parked, others]).toEqual([300, {}]);
  // Whoever was being sent to as the connection went cannot be marked for a minute or more: not to be known.
  expect(parked).toBeLessThanOrEqual(20);
  expect(world.delivered.length).toBe(new Set(world.delivered.map(({ content }) => content)).size);
}, 60_000);

test('a hundred hopeless ones in front hold up nobody', async () => {
  const world = crowd(1100);
  const front = world.all().slice(0, 100);
  for (const [place, kase] of front.entries()) {
    const broken: Case = structuredClone({ ...kase, wakeAt: noon - HOUR });
    // Half of them make the clock fail, half can never be delivered.
    if (place % 2 === 0) Object.assign(broken, { duties: null });
    world.store(broken);
    world.banned.add(`openid-${kase._id.slice(2)}`);
  }
  await tickOn(world);
  const behind = world.all().slice(100);
  expect(behind.every(({ notices }) => notices[0]?.state === 'sent')).toBe(true);
  const parked = world.all().filter((kase) => kase.parked);
  expect(parked).toHaveLength(50);
  expect(parked[0]?.parked).toMatchObject({
    tries: 1,
    reason: expect.stringContaining('TypeError'),
  });
}, 60_000);

test('a case that makes the clock fail is tried ever more seldom, reported once, and goes on when it is mended', async () => {
  const world = crowd(1);
  const [kase] = world.all();
  if (!kase) throw new Error('no case');
  const sound = structuredClone(kase);
  world.store({ ...sound, duties: null } as unknown as Case);
  for (let minute = 0; minute < 120; minute++) {
    await tickOn(world);
    world.time.now += MINUTE;
  }
  const reports = world.delivered.filter(({ content }) => content.includes(kase._id));
  expect(reports).toHaveLength(1);
  expect(world.look(kase._id)?.parked?.tries).toBeLessThan(10);
  const { parked, wakeAt } = world.look(kase._id) ?? sound;
  world.store({ ...sound, parked, wakeAt });
  world.time.now += 2 * HOUR;
  await tickOn(world);
  expect(world.look(kase._id)?.notices[0]?.state).toBe('sent');
  expect(world.look(kase._id)?.parked).toBeUndefined();
}, 60_000);

test('a tick with nothing due is one read, at a thousand cases as at none', async () => {
  for (const count of [0, 1000]) {
    const world = crowd(count);
    await drain(world, 5);
    const before = steps(world);
    world.time.now += MINUTE;
    await tickOn(world);
    expect(steps(world) - before).toBe(1);
  }
}, 60_000);

test('a heartbeat once an hour, also when ticks come twice', async () => {
  const world = new World(noon);
  for (let minute = 0; minute < 24 * 60; minute++) {
    await tickOn(world);
    if (minute % 10 === 7) await tickOn(world);
    world.time.now = noon + (minute + 1) * MINUTE;
  }
  const hours = new Set(world.heartbeats.map((at) => Math.floor(at / HOUR)));
  expect(hours.size).toBe(24);
}, 60_000);
