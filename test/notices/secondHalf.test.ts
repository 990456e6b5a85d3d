import { firstSeed, sized } from '../tools/ring';
import { histories, report } from './history/many';

/** Half of ten thousand; the other half runs beside it. One alone: `SEED=5001 npx jest test/notices/secondHalf`. */
const one = process.env.SEED;
const count = one ? 1 : sized(250, 5000);

test('whatever goes wrong: no notice lost, none doubled, none starved, no ledger overdrawn', async () => {
  const { totals, broken } = await histories(Number(one ?? firstSeed(5001)), count);
  report('histories in process', totals);
  expect(broken).toEqual([]);
  expect(totals).toMatchObject({ lost: 0, doubled: 0 });
  // They can only show it if enough went wrong.
  if (!one) {
    expect(totals.kills).toBeGreaterThan(count / 5);
    expect(totals.killsInWindow).toBeGreaterThan(count / 10);
    expect(totals.lostRaces).toBeGreaterThan(count / 10);
    expect(totals.unsent).toBeGreaterThan(count / 10);
    expect(totals.texted).toBeGreaterThan(count / 20);
  }
}, 1_800_000);
