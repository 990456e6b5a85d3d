import { actionNames } from '../../shared/contract';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { firstSeed, sized } from '../tools/ring';
import { send } from './badInputs/run';
import { onCloud } from './badInputs/targets';

/** Seeds of their own: other inputs than in process. */
const from = Number(process.env.BAD_INPUTS_SEED ?? firstSeed(1_000_001));
const count = Number(process.env.BAD_INPUTS_CLOUD ?? sized(800, 5_000));

describe('generated bad inputs, through the real functions', () => {
  let cloud: RunningCloud;
  beforeAll(async () => {
    cloud = await startCloud();
  }, 120_000);
  afterAll(() => cloud?.stop());

  test('cause no defect, no undeclared refusal and no half write', async () => {
    const { faults, codes } = await send({ from, count }, actionNames, await onCloud(cloud));
    expect(faults).toEqual([]);
    const { ok = 0, ...refused } = codes;
    expect(Object.values(refused).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(
      count / 2,
    );
    expect(ok).toBeGreaterThan(0);
  }, 600_000);
});
