/** A crowd of notices due at one instant, and the clock that comes by each minute. */
import { type Ticked, tick } from '../../../cloudfunctions/usecases/tick';
import { MINUTE } from '../../../shared/time/shanghai';
import { type FaultPlan, noFaults, type StepKind } from './faults';
import { Invocation } from './invocation';
import { portsOf } from './ports';
import type { World } from './world';

/** Reckoned: 20 ms an operation, 80 ms a send. */
export const pace = (kind: StepKind): number => (kind === 'send' ? 80 : 20);

export const tickOn = async (
  world: World,
  faults: FaultPlan = noFaults,
): Promise<Ticked | undefined> => {
  const end = world.time.now + 50_000;
  const run = new Invocation(world, faults, pace);
  let ticked: Ticked | undefined;
  const work = async () => {
    ticked = await tick(portsOf(world, run), () => end - world.time.now);
  };
  const ended = await world.time.until(run.run(60_000, work));
  if (ended !== 'done') throw new Error(`the tick ended as ${ended}`);
  return ticked;
};

/** Ticks a minute apart until nothing is due; how many that took. */
export async function drain(world: World, most: number): Promise<number> {
  for (let ticks = 1; ticks <= most; ticks++) {
    const start = world.time.now;
    await tickOn(world);
    if (states(world).due === undefined) return ticks;
    world.time.now = Math.max(world.time.now, start + MINUTE);
  }
  return most + 1;
}

export function states(world: World): Record<string, number | undefined> {
  const counts: Record<string, number | undefined> = {};
  for (const { notices } of world.all())
    for (const { state } of notices ?? []) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}

export const steps = (world: World): number => world.counts.steps;

/** Operations of the database for each notice delivered so far; sends apart. */
export const operationsEach = (world: World): number =>
  (steps(world) - world.delivered.length) / world.delivered.length;
