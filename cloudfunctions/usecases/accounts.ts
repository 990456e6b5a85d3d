/**
 * What one WeChat account may cost, over all actions. An instance counts in its own memory, which costs nothing; once an
 * account has done much there, it tells the other instances by a small document, one operation for many calls. Whoever
 * is over is refused before anything is read.
 */
import type { PerAccount } from '../../shared/policy/settings';
import { DAY, dayStart, MINUTE } from '../../shared/time/shanghai';

/** What instances count in together; see `Limits.share`. */
export interface Shared {
  share(key: string, amount: number, most: number, at: number): Promise<boolean>;
}

export type Over = 'minute' | 'day';

/** What a run came to. */
export interface Spent {
  /** Database and storage operations, and what else is billed, reckoned in them. */
  operations: number;
  /** Nobody whom the company knows. */
  stranger: boolean;
}

/** Shares of a limit that an instance counts by itself before it tells the others: the first soon, then more. */
const FIRST = 500;
const NEXT = 100;
const CALLS = 5;
/** Accounts that an instance remembers; the one met longest ago is forgotten first. */
const MOST = 2_000;
/** A stranger who calls faster than any page does rests longer. */
const STRANGERS_REST = 10 * MINUTE;

interface Counter {
  /** Beginning of the minute or day that it counts. */
  since: number;
  own: number;
  untold: number;
  told: boolean;
}

interface Account {
  calls: Counter;
  operations: Counter;
  over?: { what: Over; until: number };
}

const begun = (since: number): Counter => ({ since, own: 0, untold: 0, told: false });

export interface Accounts {
  /** What the account is over, until its time has passed; null: it may go on. No operation. */
  over(who: string, now: number): Over | null;
  /** Counts a run. Answers what the account has just gone over. At most one operation or two, once in many calls. */
  spent(who: string, run: Spent, limits: PerAccount, now: number): Promise<Over | null>;
}

export function newAccounts(shared: Shared): Accounts {
  const accounts = new Map<string, Account>();

  function accountOf(who: string, now: number): Account {
    const known = accounts.get(who) ?? { calls: begun(0), operations: begun(0) };
    accounts.delete(who);
    accounts.set(who, known);
    for (const oldest of accounts.keys()) {
      if (accounts.size <= MOST) break;
      accounts.delete(oldest);
    }
    const minute = Math.floor(now / MINUTE) * MINUTE;
    if (known.calls.since !== minute) known.calls = begun(minute);
    if (known.operations.since !== dayStart(now)) known.operations = begun(dayStart(now));
    return known;
  }

  /** Whether it is still within; tells the others when much has come together. */
  async function count(
    key: string,
    counter: Counter,
    amount: number,
    { most, part }: { most: number; part: number },
    now: number,
  ): Promise<boolean> {
    counter.own += amount;
    counter.untold += amount;
    const full = counter.own >= most;
    if (counter.untold < part && !full) return true;
    const { untold } = counter;
    counter.untold = 0;
    counter.told = true;
    return (await shared.share(key, untold, most, now)) && !full;
  }

  return {
    over(who, now) {
      const { over } = accounts.get(who) ?? {};
      // A clock that was set back ends it as well.
      return over && over.until > now && over.until - now <= DAY ? over.what : null;
    },

    async spent(who, { operations, stranger }, limits, now) {
      const account = accountOf(who, now);
      const rest = (what: Over, until: number): Over => {
        account.over = { what, until };
        return what;
      };
      const calls = { most: limits.callsPerMinute, part: limits.callsPerMinute / CALLS };
      const minute = account.calls.since;
      if (!(await count(`calls:${who}:${minute / MINUTE}`, account.calls, 1, calls, now)))
        return rest('minute', stranger ? now + STRANGERS_REST : minute + MINUTE);
      const most = stranger ? limits.strangersPerDay : limits.operationsPerDay;
      const day = account.operations;
      const part = Math.max(1, most / (day.told ? NEXT : FIRST));
      const key = `operations:${who}:${day.since / DAY}`;
      if (operations > 0 && !(await count(key, day, operations, { most, part }, now)))
        return rest('day', day.since + DAY);
      return null;
    },
  };
}
