import { actionNames } from '../../shared/contract';
import { firstSeed, sized } from '../tools/ring';
import { send } from './badInputs/run';
import { inProcess } from './badInputs/targets';

/** `BAD_INPUTS_SEED=42 BAD_INPUTS=1` makes one again; `BAD_INPUTS=100000` is the long run. */
const from = Number(process.env.BAD_INPUTS_SEED ?? firstSeed(1));
const count = Number(process.env.BAD_INPUTS ?? sized(5_000, 100_000));

describe('generated bad inputs, in process', () => {
  test('cause no defect, no undeclared refusal and no half write', async () => {
    const { faults, codes } = await send({ from, count }, actionNames, await inProcess());
    expect(faults).toEqual([]);
    const refused = Object.entries(codes).filter(([code]) => code !== 'ok');
    expect(refused.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThan(count / 2);
  }, 1_200_000);

  test('a planted defect is found', async () => {
    const planted = await inProcess((company) => {
      company.ports.people.byIds = async () => {
        throw new TypeError('planted');
      };
    });
    const { faults } = await send({ from: 1, count: 500 }, ['repair.dispatch'], planted);
    expect(faults.join()).toMatch(/is a defect/);
  }, 60_000);

  test('a planted half write is found', async () => {
    const planted = await inProcess((company) => {
      company.ports.cases.find = async (id) => {
        company.all('limits').set(id, { _id: id, count: 1, at: 0 });
        return null;
      };
    });
    const { faults } = await send({ from: 1, count: 500 }, ['case.show'], planted);
    expect(faults.join()).toMatch(/something was written/);
  }, 60_000);
});
