import { histories, report } from './history/many';
import { naiveClock } from './naive';

const said = (broken: { rules: string[] }[], rule: RegExp): number =>
  broken.filter(({ rules }) => rules.some((one) => rule.test(one))).length;

test('a naive sender loses, doubles and wakes owners in the same histories', async () => {
  const { totals, broken } = await histories(1, 300, { clock: naiveClock });
  report('a naive sender in the same histories', { ...totals, broken: broken.length });
  expect(totals.doubled).toBeGreaterThan(0);
  expect(totals.lost).toBeGreaterThan(0);
  expect(said(broken, /an owner was woken/)).toBeGreaterThan(0);
}, 120_000);

test('even if nothing fails but two ticks overlap', async () => {
  const { totals } = await histories(1, 100, { clock: naiveClock, perThousand: 0 });
  expect(totals.doubled).toBeGreaterThan(0);
}, 120_000);

test('a broken history is broken again under its seed', async () => {
  const first = await histories(1, 40, { clock: naiveClock });
  const again = await histories(1, 40, { clock: naiveClock });
  expect(first.broken.length).toBeGreaterThan(0);
  expect(again).toEqual(first);
}, 120_000);
