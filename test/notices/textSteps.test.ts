/** One fault at each single step of the clock while it sends text messages in place of WeChat's. */
import { answer } from '../../cloudfunctions/usecases/answer';
import { tick } from '../../cloudfunctions/usecases/tick';
import type { Case } from '../../shared/domain/case';
import { HOUR, MINUTE } from '../../shared/time/shanghai';
import { begin, finish } from './history/history';
import { verdict } from './history/verdict';
import { type Fault, type FaultPlan, faultAt, noFaults } from './memory/faults';
import { Invocation } from './memory/invocation';
import { portsOf } from './memory/ports';
import type { World } from './memory/world';

const run = (
  world: World,
  plan: FaultPlan,
  work: (ports: ReturnType<typeof portsOf>) => Promise<unknown>,
) => {
  const invocation = new Invocation(world, plan, (kind) => (kind === 'send' ? 80 : 20));
  return world.time.until(invocation.run(60_000, () => work(portsOf(world, invocation))));
};
const ticking = (world: World, plan: FaultPlan) =>
  run(world, plan, (ports) => tick(ports, () => 50_000));

/** Nobody has a subscription left; the husband has agreed to text messages. */
async function tried(place: number, fault: Fault, after = MINUTE) {
  const world = begin();
  const request = {
    action: 'repair.report',
    input: { homeId: 'FWTEST0001', place: 'kitchen', fault: 'leak', description: '一直在滴水' },
    requestId: 'request-text-step',
  };
  // Reported in the evening or by day; what WeChat refuses becomes a text message of the next tick.
  if (after > HOUR) world.time.now += 12.5 * HOUR;
  await run(world, noFaults, (ports) => answer(ports, 'openid-agent', request));
  const plan = faultAt(place, fault);
  for (let turn = 0; turn < 3; turn++) {
    world.time.now += turn === 0 ? after : MINUTE;
    await ticking(world, plan);
  }
  await finish(world, () => ticking(world, noFaults));
  const all = world.all();
  const texts = all.flatMap(({ notices }) => notices.filter(({ channel }) => channel === 'sms'));
  const calls = all.flatMap(({ duties }: Case) => duties.filter(({ rule }) => rule === 'H40.call'));
  const arrived = world.delivered.filter(({ content }) => content.startsWith('["139'));
  return { steps: plan.steps(), texts, calls, arrived, counts: world.counts, ...verdict(world) };
}

describe.each([
  ['by day', MINUTE],
  ['written down in the evening', 11 * HOUR],
])('%s', (_, after) => {
  test('goes through: one text message, no call', async () => {
    const { broken, texts, calls, arrived } = await tried(-1, 'lost', after);
    expect(broken).toEqual([]);
    expect(texts.map(({ state }) => state)).toEqual(['sent']);
    expect([arrived.length, calls.length]).toEqual([1, 0]);
  });

  test.each<Fault>([
    'killBefore',
    'killAfter',
    'errorBefore',
    'lost',
    43101,
    'LimitExceeded.PhoneNumberThirtySecondLimit',
  ])('%s at each step: told once, or the agent calls', async (fault) => {
    const { steps } = await tried(-1, 'lost', after);
    for (let place = 0; place < steps; place++) {
      const { broken, texts, calls, arrived } = await tried(place, fault, after);
      expect({ place, broken }).toEqual({ place, broken: [] });
      expect(arrived.length).toBeLessThanOrEqual(1);
      const told = texts.some(({ state }) => state === 'sent');
      expect({ place, told, calls: calls.length }).toEqual({ place, told, calls: told ? 0 : 1 });
    }
  });

  test.each<Fault>([
    'FailedOperation.TemplateIncorrectOrUnapproved',
    'LimitExceeded.PhoneNumberDailyLimit',
  ])('%s: refused for good, the agent calls', async (fault) => {
    const { steps } = await tried(-1, 'lost', after);
    const ends = new Set<string>();
    for (let place = 0; place < steps; place++) {
      const { broken, texts, calls } = await tried(place, fault, after);
      expect({ place, broken }).toEqual({ place, broken: [] });
      for (const { state } of texts) ends.add(`${state} ${calls.length}`);
    }
    expect(ends).toContain('unsent 1');
  });
});
