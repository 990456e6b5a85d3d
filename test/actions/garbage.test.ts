import { actionNames, contract, exampleOf } from '../../shared/contract';
import { openids } from '../../shared/contract/examples';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { faultOf } from './answers';
import { brokenEvents, garbageFor } from './garbage';
import { snapshot } from './snapshot';

describe('garbage', () => {
  let cloud: RunningCloud;
  let before: unknown;
  let now: number;

  beforeAll(async () => {
    cloud = await startCloud();
    ({ now } = await cloud.clock({ running: false }));
    before = await snapshot(cloud);
  }, 120_000);
  afterAll(() => cloud?.stop());

  test.each(brokenEvents)('no call at all: $what', async ({ input }) => {
    const { result, error } = await cloud.invoke(openids.wang, 'api', input);
    expect(error).toBeUndefined();
    expect(faultOf('home.show', result)).toBeUndefined();
  });

  test.each(actionNames)('%s refuses it, naming the field, or takes it as valid', async (name) => {
    const { as, input } = exampleOf(name, now);
    const faults: string[] = [];
    for (const { what, input: wrong } of garbageFor(input)) {
      // What the contract accepts is valid, however odd; it is tried elsewhere. No input is `{}`.
      if (contract[name].input.safeParse(wrong ?? {}).success) continue;
      const answer = await cloud.call(as, name, wrong);
      const fault = answer.ok ? 'is accepted' : faultOf(name, answer);
      if (fault !== undefined) faults.push(`${what} ${fault}`);
      else if (!['bad_input', 'forbidden', 'not_found'].includes(answer.error?.code ?? '')) {
        faults.push(`${what} is refused as ${answer.error?.code}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('nothing was changed by all that', async () => {
    expect(await snapshot(cloud)).toEqual(before);
  });
});
