import { type ActionName, actionNames, contract } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { freshDemonstration } from '../actions/fresh';
import type { RunningCloud } from '../tools/cloud';
import { packageSizes } from '../weapp/sizes';
import { dist, firstScreen } from './firstScreen';
import { type Cost, costOf, costOfAction, show } from './measure';
import { startUp } from './startUp';

/**
 * `npm run bench`: what the real cloud would bill (calls + database operations) and what reaches the
 * phone. Everything but the start is counted, not timed, so that two machines agree.
 */
const cell = (text: string, width: number) => text.padEnd(width);

const title = (text: string) => console.log(`\n${text}\n${'-'.repeat(64)}`);

const reads = (name: ActionName): boolean => contract[name].reads === true;

async function withCloud<T>(
  start: () => Promise<RunningCloud>,
  work: (cloud: RunningCloud) => Promise<T>,
): Promise<T> {
  const cloud = await start();
  try {
    return await work(cloud);
  } finally {
    await cloud.stop();
  }
}

async function warmUp(cloud: RunningCloud): Promise<void> {
  for (const as of [openids.wang, openids.agentChen]) await cloud.call(as, 'home.show', {});
}

async function main(): Promise<void> {
  const demonstration = await freshDemonstration();
  const start = () => demonstration.start();
  const cold = (name: ActionName) =>
    withCloud(start, async (cloud) => (await costOfAction(cloud, name)).cost);

  title('per action: function calls + database operations, warm');
  const left = [...actionNames].sort((a, b) => Number(reads(b)) - Number(reads(a)));
  while (left.length > 0) {
    // A change may stand in the way of the next example; then it is tried on a fresh copy.
    const done = await withCloud(start, async (cloud) => {
      await warmUp(cloud);
      return sweep(cloud, left);
    });
    if (done === 0) throw new Error(`examples fail on a fresh demonstration: ${left.join(', ')}`);
  }

  title('cold (the first call of a new instance)');
  for (const name of ['home.show', 'duty.list', 'repair.report'] as const) {
    console.log(cell(name, 28), show(await cold(name)));
  }

  title('the clock: ticks, and what reminders cost');
  await withCloud(start, async (cloud) => {
    const tick = () => cloud.post('/dev/tick');
    console.log(cell('cold, nothing due', 28), show((await costOf(cloud, 'clock', tick)).cost));
    console.log(cell('warm, nothing due', 28), show((await costOf(cloud, 'clock', tick)).cost));
    for (const hours of [1, 11, 12, 24, 24 * 60]) {
      const before = await delivered(cloud);
      const { cost } = await costOf(cloud, 'clock', () => pass(cloud, hours));
      const messages = (await delivered(cloud)) - before;
      console.log(cell(`${hours} h later`, 28), cell(show(cost), 10), `${messages} messages`);
    }
  });

  title('packages, bytes');
  for (const [name, bytes] of Object.entries(packageSizes(dist))) {
    console.log(cell(name, 28), bytes.toLocaleString('en'));
  }

  title('first screen: bytes of setData and nodes before data, with it; depth; calls');
  await withCloud(start, async (cloud) => {
    for (const [as, path] of [
      [openids.wang, 'pages/home/index'],
      [openids.agentChen, 'pages/workbench/index'],
    ] as const) {
      const { before, after, calls } = await firstScreen(cloud, as, path);
      console.log(
        cell(path, 28),
        `${before.bytes}, ${before.nodes}; ${after.bytes}, ${after.nodes}; ${after.depth}; ${calls}`,
      );
    }
  });

  title('app.js beside an empty Taro app’s, the median of many turns (the only thing timed)');
  console.log(startUp(dist).ratio.toFixed(2));
  demonstration.remove();
}

/** Tries the examples still to do on one cloud, takes off the list what worked, says how many. */
async function sweep(cloud: RunningCloud, left: ActionName[]): Promise<number> {
  let done = 0;
  for (const name of [...left]) {
    const { cost, result } = await costOfAction(cloud, name);
    if (!result.ok) continue;
    report(name, cost);
    left.splice(left.indexOf(name), 1);
    done += 1;
  }
  return done;
}

function report(name: ActionName, cost: Cost): void {
  console.log(cell(name, 28), cell(show(cost), 10), contract[name].title);
}

/** Moves the clock, which fires the timer, and ticks until nothing more is sent. */
async function pass(cloud: RunningCloud, hours: number): Promise<void> {
  await cloud.clock({ advanceMs: hours * 3_600_000 });
  let before = -1;
  for (let now = 0; now !== before; now = await delivered(cloud)) {
    before = now;
    await cloud.post('/dev/tick');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const delivered = async (cloud: RunningCloud): Promise<number> =>
  (await cloud.get<unknown[]>('/dev/messages')).length;

void main();
