import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

export type Subscription = { openid: string; template: string; left: number; banned?: boolean };

/** How many messages each person still accepts, per template: one for every time they agreed. */
export class Subscriptions {
  readonly #records: Records<Subscription>;

  constructor(database: Database) {
    this.#records = new Records(database, internal.subscriptions);
  }

  get(openid: string, template: string): Subscription {
    return this.#records.get(`${openid}|${template}`) ?? { openid, template, left: 0 };
  }

  /** The person agreed `count` times. */
  accept(openid: string, template: string, count: number): void {
    const { left } = this.get(openid, template);
    this.#put({ openid, template, left: left + count });
  }

  use(openid: string, template: string): void {
    const found = this.get(openid, template);
    this.#put({ ...found, left: found.left - 1 });
  }

  /** The person refused the template for good in WeChat's settings. */
  ban(openid: string, template: string): void {
    this.#put({ openid, template, left: 0, banned: true });
  }

  settled = (): Promise<void> => this.#records.settled();

  #put(subscription: Subscription): void {
    this.#records.put(`${subscription.openid}|${subscription.template}`, subscription);
  }
}
