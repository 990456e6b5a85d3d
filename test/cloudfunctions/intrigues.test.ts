/** Random companies: seeded plots of people who are all permitted what they do, and what must be so whatever they do. */
import { firstSeed, sized } from '../tools/ring';
import { faults } from './intrigues/faults';
import { inForce, plotsInForce } from './intrigues/inForce';
import { find } from './intrigues/planted';
import { intrigues, told } from './intrigues/run';
import { inMemory } from './intrigues/world';

describe('random companies', () => {
  test('no plot of one or two gets round money, person or home (H15, H16, H50, H61, H62)', async () => {
    const sums = { calls: 0, yes: 0 };
    const found = await intrigues(
      {
        from: firstSeed(1),
        count: sized(250, 20_000),
        invariants: inForce,
        plots: plotsInForce,
      },
      () => inMemory(),
      (_seed, { calls, yes }) => {
        sums.calls += calls;
        sums.yes += yes;
      },
    );
    expect(found && told(found)).toBeNull();
    // Not because everything was refused.
    expect(sums.yes).toBeGreaterThan(sums.calls / 3);
  }, 7_200_000);

  test('a fault that was there once is found when it is put back', async () => {
    for (const planted of faults.filter((_, place) => place % 3 === 0)) {
      const { sequences } = await find(planted, { most: 200 });
      expect({ fault: planted.fault, found: sequences !== null }).toEqual({
        fault: planted.fault,
        found: true,
      });
    }
  }, 300_000);
});
