import { newAccounts } from '../../cloudfunctions/usecases/accounts';
import { defaultSettings } from '../../shared/policy/settings';
import { DAY, dayStart, MINUTE } from '../../shared/time/shanghai';
import { monday } from '../builders';

const limits = defaultSettings.perAccount;
const owner = (operations = 2) => ({ operations, stranger: false });
const stranger = (operations = 2) => ({ operations, stranger: true });

/** What the instances count in together, and how many operations that took. */
function together() {
  const counts = new Map<string, number>();
  const shared = {
    operations: 0,
    async share(key: string, amount: number, most: number) {
      shared.operations += 1;
      const count = counts.get(key) ?? 0;
      if (count >= most) return false;
      counts.set(key, count + amount);
      return true;
    },
  };
  return shared;
}

describe('what one account may cost', () => {
  test('a day of an owner, and a minute of somebody in a hurry, cost no operation', async () => {
    const shared = together();
    const accounts = newAccounts(shared);
    for (let call = 0; call < 19; call++) await accounts.spent('wang', owner(), limits, monday);
    expect(shared.operations).toBe(0);
    expect(accounts.over('wang', monday)).toBeNull();
  });

  test('too many calls in a minute rest until it is over, and cost nothing meanwhile', async () => {
    const shared = together();
    const accounts = newAccounts(shared);
    let calls = 0;
    while (accounts.over('wang', monday) === null) {
      await accounts.spent('wang', owner(0), limits, monday);
      calls += 1;
    }
    expect(calls).toBe(limits.callsPerMinute);
    expect(shared.operations).toBeLessThanOrEqual(5);
    expect(accounts.over('wang', monday + MINUTE - 1)).toBe('minute');
    expect(accounts.over('wang', monday + MINUTE)).toBeNull();
    // Nobody else is held up.
    expect(accounts.over('li', monday)).toBeNull();
  });

  test('a stranger rests ten minutes', async () => {
    const accounts = newAccounts(together());
    for (let call = 0; call < limits.callsPerMinute; call++)
      await accounts.spent('x', stranger(0), limits, monday);
    expect(accounts.over('x', monday + 9 * MINUTE)).toBe('minute');
    expect(accounts.over('x', monday + 10 * MINUTE)).toBeNull();
  });

  test.each([
    ['an owner', owner, limits.operationsPerDay],
    ['a stranger', stranger, limits.strangersPerDay],
  ])('%s rests until midnight when the day’s operations are used up', async (_, run, most) => {
    const accounts = newAccounts(together());
    let now = monday;
    let used = 0;
    while (accounts.over('x', now) !== 'day') {
      await accounts.spent('x', run(4), limits, now);
      used += 4;
      now += 1_000;
    }
    expect(used).toBeGreaterThanOrEqual(most);
    expect(used).toBeLessThan(most + most / 100 + 4);
    const midnight = dayStart(now) + DAY;
    expect(accounts.over('x', midnight - 1)).toBe('day');
    expect(accounts.over('x', midnight)).toBeNull();
    await accounts.spent('x', run(4), limits, midnight);
    expect(accounts.over('x', midnight)).toBeNull();
  });

  test('ten instances count together: none gives what all have given before', async () => {
    const shared = together();
    const instances = Array.from({ length: 10 }, () => newAccounts(shared));
    let used = 0;
    for (let call = 0; call < 100_000; call++) {
      const now = monday + call * 100;
      const instance = instances[call % 10];
      if (!instance || instance.over('x', now) !== null) continue;
      await instance.spent('x', owner(4), limits, now);
      used += 4;
    }
    expect(used).toBeGreaterThan(limits.operationsPerDay * 0.9);
    expect(used).toBeLessThan(limits.operationsPerDay * 1.15);
    // What the counting itself costs.
    expect(shared.operations).toBeLessThan(1_000);
  });

  test('an instance that is new asks after a few calls whether the day is used up', async () => {
    const shared = together();
    const used = newAccounts(shared);
    for (let now = monday; used.over('x', now) !== 'day'; now += 1_000)
      await used.spent('x', owner(4), limits, now);
    const fresh = newAccounts(shared);
    let leaked = 0;
    for (let now = monday; fresh.over('x', now) !== 'day'; now += 1_000) {
      await fresh.spent('x', owner(4), limits, now);
      leaked += 4;
    }
    expect(leaked).toBeLessThanOrEqual(limits.operationsPerDay / 500 + 4);
  });

  test('a clock set back ends a rest that would last for days', async () => {
    const accounts = newAccounts(together());
    for (let call = 0; call < limits.callsPerMinute; call++)
      await accounts.spent('x', owner(0), limits, monday + 5 * DAY);
    expect(accounts.over('x', monday)).toBeNull();
  });
});
