import { histories, report } from './history/many';

/** Half of ten thousand; the other half runs beside it. One alone: `SEED=1 npx jest test/notices/firstHalf`. */
const one = process.env.SEED;

test('whatever goes wrong: no notice lost, none doubled, none starved, no ledger overdrawn', async () => {
  const { totals, broken } = await histories(Number(one ?? 1), one ? 1 : 5000);
  report('histories in process', totals);
  expect(broken).toEqual([]);
  expect(totals).toMatchObject({ lost: 0, doubled: 0 });
  // They can only show it if enough went wrong.
  if (!one) {
    expect(totals.kills).toBeGreaterThan(1000);
    expect(totals.killsInWindow).toBeGreaterThan(500);
    expect(totals.lostRaces).toBeGreaterThan(500);
    expect(totals.unsent).toBeGreaterThan(500);
    expect(totals.texted).toBeGreaterThan(250);
  }
}, 1_800_000);
