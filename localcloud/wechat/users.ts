import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

const ACTIVE_FOR = 2 * 3_600_000;

/** The WeChat users that have used the mini-program. */
export class Users {
  readonly #visitors: Records<{ since: number }>;
  readonly #lastSeen = new Map<string, number>();

  constructor(
    database: Database,
    readonly now: () => number,
  ) {
    this.#visitors = new Records(database, internal.visitors);
  }

  /** The user did something just now. */
  saw(openid: string): void {
    this.#lastSeen.set(openid, this.now());
    this.know(openid);
  }

  /** Nobody has been here lately. */
  forget(): void {
    this.#lastSeen.clear();
  }

  know(openid: string): void {
    if (!this.knows(openid)) this.#visitors.put(openid, { since: this.now() });
  }

  knows = (openid: string): boolean => this.#visitors.get(openid) !== undefined;

  /** Whether the user was active within the last two hours, which content checks ask for. */
  isActive(openid: string): boolean {
    const seen = this.#lastSeen.get(openid);
    return seen !== undefined && this.now() - seen <= ACTIVE_FOR;
  }
}
