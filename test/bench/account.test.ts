import { defaultSettings, perAccountBounds } from '../../shared/policy/settings';
import { type Day, deskDay, stranger } from './account';

/** CNY an operation. */
const PRICE = 0.5 / 10_000;

/** `npm run bench` goes through an owner's day as well, which takes minutes. */
describe('what one account can cost in a day at ten calls a second', () => {
  let day: Day;
  beforeAll(async () => {
    day = await stranger();
  }, 300_000);

  test('a stranger: 2 CNY at most beyond the bare invocations, one operation a call after the first minute', () => {
    expect(day.price).toBeLessThanOrEqual(2);
    expect(day.refused).toBe(0);
    // All of a day's operations, over the calls of a single minute.
    expect(day.operations).toBeLessThan(defaultSettings.perAccount.strangersPerDay * 1.6);
  });

  test('whatever a company sets within the bounds, an account stays below 2 CNY', () => {
    const [, most] = perAccountBounds.operationsPerDay;
    // As many instances as `account.ts` reckons with, each of which lets a little through before it asks.
    const worst = most * 1.03 + 240 * (most / 500 + 10);
    expect(worst * PRICE).toBeLessThanOrEqual(2);
  });

  test('a busy day at the desk stays below a third of every limit, as it is set and at the least it can be set to', async () => {
    const { calls, operations } = await deskDay();
    const { perAccount, perMinute } = defaultSettings;
    expect(operations).toBeLessThan(perAccount.operationsPerDay / 3);
    expect(operations).toBeLessThan(perAccountBounds.operationsPerDay[0] / 3);
    // Eight hours; the busiest minute has five times as much as any.
    const busiest = (times: number) => (5 * times) / (8 * 60);
    expect(busiest(calls)).toBeLessThan(perAccountBounds.callsPerMinute[0] / 3);
    // Each of the 300 calls looks at a number; one in three opens a case.
    expect(busiest(300)).toBeLessThan(perMinute.reveal / 3);
    expect(busiest(100)).toBeLessThan(perMinute.create / 3);
  }, 300_000);
});
