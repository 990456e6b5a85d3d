/** One fault at each single step in turn: nothing between two awaits is left untried. */
import { type Answer, answer } from '../../cloudfunctions/usecases/answer';
import { tick } from '../../cloudfunctions/usecases/tick';
import { begin, finish, subscribe } from './history/history';
import { report, type Totals } from './history/many';
import { verdict } from './history/verdict';
import { type Fault, type FaultPlan, faultAt, noFaults } from './memory/faults';
import { Invocation } from './memory/invocation';
import { portsOf } from './memory/ports';
import type { World } from './memory/world';

const pace = (kind: string): number => (kind === 'send' ? 80 : 20);

const run = (
  world: World,
  plan: FaultPlan,
  work: (ports: ReturnType<typeof portsOf>) => unknown,
) => {
  const invocation = new Invocation(world, plan, pace);
  const ports = portsOf(world, invocation);
  return invocation.run(60_000, async () => work(ports));
};

const request = {
  action: 'repair.report',
  input: {
    homeId: 'FWTEST0001',
    place: 'kitchen',
    fault: 'leak',
    description: '水槽下面一直在滴水',
  },
  requestId: 'request-every-step',
};
const answers = new WeakMap<World, Answer>();
const answered = (world: World): boolean => answers.get(world)?.ok ?? false;
const reporting = (world: World, plan: FaultPlan) =>
  run(world, plan, async (ports) => {
    answers.set(world, await answer(ports, 'openid-agent', request));
  });
const ticking = (world: World, plan: FaultPlan) =>
  run(world, plan, (ports) => tick(ports, () => 50_000));

function fresh(): World {
  const world = begin();
  subscribe(world, 1, ['openid-owner', 'openid-husband']);
  return world;
}

/** Somebody reports, and sends the same again if no answer came. */
async function reported(plan: FaultPlan): Promise<World> {
  const world = fresh();
  await world.time.until(reporting(world, plan));
  if (!answered(world)) await world.time.until(reporting(world, noFaults));
  return world;
}

/** The clock finds notices of the night that are due in the morning. */
async function morning(plan: FaultPlan): Promise<World> {
  const world = fresh();
  world.time.now += 12.5 * 3_600_000;
  await world.time.until(reporting(world, noFaults));
  world.time.now += 11 * 3_600_000;
  await world.time.until(ticking(world, plan));
  return world;
}

const ways = {
  'a report and its notices': reported,
  'the clock with notices of the night': morning,
};
const deaths: Fault[] = ['killBefore', 'killAfter'];
const troubles: Fault[] = ['errorBefore', 'lost'];
const refusals: Fault[] = [43101, 43107, 43108, 45168, 47003, 45009, -1];

describe.each(Object.entries(ways))('%s', (what, way) => {
  async function tried(place: number, fault: Fault) {
    const plan = faultAt(place, fault);
    const world = await way(plan);
    await finish(world, () => ticking(world, noFaults));
    const repairs = world.all().filter(({ kind }) => kind === 'repair');
    return {
      steps: plan.steps(),
      repairs: repairs.length,
      counts: world.counts,
      ...verdict(world),
    };
  }

  async function each(faults: readonly Fault[]) {
    const { steps } = await tried(-1, 'lost');
    const all: ({ place: number; fault: Fault } & Awaited<ReturnType<typeof tried>>)[] = [];
    for (const fault of faults)
      for (let place = 0; place < steps; place++)
        all.push({ place, fault, ...(await tried(place, fault)) });
    const sum = (name: 'parked' | 'sent'): number => all.reduce((one, two) => one + two[name], 0);
    const totals: Totals = { steps, tried: all.length, sent: sum('sent'), parked: sum('parked') };
    report(`${what}, ${faults.join(' ')} at each step`, totals);
    return all;
  }

  test('goes through without a fault', async () => {
    const { broken, parked, unsent, sent } = await tried(-1, 'lost');
    expect({ broken, parked, unsent }).toEqual({ broken: [], parked: 0, unsent: 0 });
    expect(sent).toBeGreaterThanOrEqual(4);
  });

  test('a death: only what it had claimed can be left in doubt, all else is told', async () => {
    for (const { place, fault, broken, parked, repairs, counts } of await each(deaths)) {
      expect({ place, fault, broken, repairs }).toEqual({ place, fault, broken: [], repairs: 1 });
      expect(parked).toBeLessThanOrEqual(counts.killsInWindow);
    }
  });

  test('a failure or a lost answer: nothing is in doubt but a send that was never answered', async () => {
    for (const { place, fault, broken, parked, unsent, repairs, counts } of await each(troubles)) {
      expect({ place, fault, broken, unsent }).toEqual({ place, fault, broken: [], unsent: 0 });
      expect({ place, fault, parked, repairs }).toEqual({
        place,
        fault,
        parked: counts.lostSends,
        repairs: 1,
      });
    }
  });

  test('a refusal by WeChat or the robot: busy is tried again, the rest is shown with its reason', async () => {
    for (const { broken, parked, unsent, fault } of await each(refusals)) {
      expect({ broken, parked }).toEqual({ broken: [], parked: 0 });
      if (fault === 43108 || fault === -1 || fault === 45009) {
        // What is not of the other's codes is a refusal for good.
        expect(unsent).toBeLessThanOrEqual(1);
      }
    }
  });
});
