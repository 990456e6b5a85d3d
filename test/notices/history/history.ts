/** One history by its seed: people act, the clock comes by twice or not at all, and things go wrong. */
import type { Ports } from '../../../cloudfunctions/ports';
import { answer } from '../../../cloudfunctions/usecases/answer';
import { tick } from '../../../cloudfunctions/usecases/tick';
import { DAY, HOUR, MINUTE } from '../../../shared/time/shanghai';
import { monday, randomFrom } from '../../builders';
import { firstCases, settings } from '../company';
import { type FaultPlan, faultsByChance, noFaults } from '../memory/faults';
import { Invocation } from '../memory/invocation';
import { portsOf } from '../memory/ports';
import { World } from '../memory/world';
import { nextEvent, type Request } from './events';

export type Clock = (ports: Ports, timeLeft: () => number) => Promise<unknown>;

export interface Options {
  /** Rounds of things going on at once. */
  rounds?: number;
  /** Of a thousand steps to the outside so many go wrong. */
  perThousand?: number;
  clock?: Clock;
}

type Random = ReturnType<typeof randomFrom>;

const API_LIMIT = 20_000;
const CLOCK_LIMIT = 60_000;
const CLOCK_BUDGET = 50_000;

let firstOnes: string[] | undefined;

/** The cases that every history begins with are made once. */
export function begin(): World {
  firstOnes ??= firstCases(monday).map((kase) => JSON.stringify(kase));
  const world = new World(monday);
  for (const kase of firstOnes) world.store(JSON.parse(kase));
  return world;
}

export async function history(seed: number, options: Options = {}): Promise<World> {
  const { rounds = 4, perThousand = 25 } = options;
  const random = randomFrom(seed);
  const world = begin();
  const play = players(world, random, { seed, perThousand, clock: options.clock ?? tick });
  subscribe(world, random.below(4), owners);
  for (let round = 0; round < rounds; round++) {
    const atOnce = [play.act, play.act, play.tick, play.tick].filter(() => random.below(3) > 0);
    await world.time.until(Promise.all(atOnce.map((work) => play.soon(work))));
    if (random.below(30) === 0) world.banned.add(random.pick(owners));
    // What a dead instance had sent out arrives within moments, not days later.
    await world.time.settle();
    world.time.now += leap(random, world);
    for (let ticks = random.below(3); ticks > 0; ticks--) {
      await world.time.until(play.tick());
      world.time.now += MINUTE;
    }
  }
  await finish(world, () => play.tick(noFaults));
  return world;
}

function players(
  world: World,
  random: Random,
  { seed, perThousand, clock }: { seed: number; perThousand: number; clock: Clock },
) {
  const faults = faultsByChance(random, perThousand);
  const pace = (kind: string): number => (kind === 'send' ? 60 : 10) + random.below(40);
  let requests = 0;
  let last: { request: Request; requestId: string } | undefined;

  const run = (limit: number, plan: FaultPlan, work: (ports: Ports) => Promise<unknown>) => {
    const invocation = new Invocation(world, plan, pace);
    return invocation.run(limit, () => work(portsOf(world, invocation)));
  };
  /** Something new, or what somebody sends once more who got no answer. */
  const submission = () => {
    if (last && random.below(4) === 0) return last;
    requests += 1;
    const request = nextEvent(random, world.all(), world.time.now);
    if (request.action === 'subscription.credit') accepted(world, request.openid, 1);
    last = { request, requestId: `request-${seed}-${requests}` };
    return last;
  };
  return {
    tick(plan: FaultPlan = faults) {
      world.counts.ticks += 1;
      const end = world.time.now + CLOCK_BUDGET;
      return run(CLOCK_LIMIT, plan, (ports) => clock(ports, () => end - world.time.now));
    },
    act() {
      const { request, requestId } = submission();
      const { openid, ...event } = request;
      return run(API_LIMIT, faults, (ports) => answer(ports, openid, { ...event, requestId }));
    },
    async soon(work: () => Promise<unknown>) {
      await world.time.sleep(random.below(300));
      await work();
    },
  };
}

const owners = ['openid-owner', 'openid-husband'];

/** As if these people had accepted each template so often, and the ledger knew. */
export function subscribe(world: World, count: number, openids: readonly string[]): void {
  for (const openid of openids) {
    accepted(world, openid, count);
    for (const template of Object.keys(settings.templates))
      world.account(`${openid.slice('openid-'.length)}:${template}`).left += count;
  }
}

function accepted(world: World, openid: string, count: number): void {
  for (const id of Object.values(settings.templates)) {
    const key = `${openid} ${id}`;
    world.quota.set(key, (world.quota.get(key) ?? 0) + count);
  }
}

/** To the next thing that is due, or some minutes, hours, days. */
function leap(random: Random, world: World): number {
  const next = Math.max(0, Math.min(...world.wakeAt.values()) - world.time.now);
  const some = [random.below(30) * MINUTE, random.below(14) * HOUR, random.below(3) * DAY];
  return random.pick([next, next, ...some]);
}

const TURNS = 400;

/** Nothing goes wrong any more: every notice has to come to its end. */
export async function finish(world: World, tickOnce: () => Promise<unknown>): Promise<void> {
  await world.time.settle();
  for (let turn = 0; turn < TURNS; turn++) {
    const open = world.all().some((kase) => kase.notices.some(isOpen));
    if (!open) return;
    const next = Math.min(...world.wakeAt.values());
    world.time.now = Math.max(world.time.now + MINUTE, next);
    await world.time.until(tickOnce());
  }
  world.broken.push('starved: notices are still open');
}

const isOpen = ({ state }: { state: string }): boolean => state === 'due' || state === 'sending';
