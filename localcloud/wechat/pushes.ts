import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

export type Push = { openid: string; event: Record<string, unknown> };

/** Messages that WeChat pushes to the function `events` a moment later; kept until they are. */
export class Pushes {
  readonly #records: Records<Push>;
  readonly #timers = new Set<NodeJS.Timeout>();
  #held = false;

  constructor(
    database: Database,
    readonly deliver: (push: Push) => Promise<void>,
    /** Real milliseconds until a push arrives. */
    readonly delay = 1000,
  ) {
    this.#records = new Records(database, internal.pushes);
  }

  async add(openid: string, event: Record<string, unknown>): Promise<void> {
    const id = `${Date.now()}-${randomBytes(4).toString('hex')}`;
    this.#records.put(id, { openid, event });
    await this.#records.settled();
    this.#schedule(id);
  }

  /** WeChat takes its time: nothing is pushed until it is told to. */
  hold(): void {
    this.#held = true;
  }

  /** Pushes what was held, one after another, and answers how many that were. */
  async release(): Promise<number> {
    this.#held = false;
    // Those whose moment is about to come go with the others.
    this.close();
    this.#timers.clear();
    const waiting = this.#records.list() as unknown as (Push & { _id: string })[];
    for (const { _id } of waiting) await this.#send(_id);
    return waiting.length;
  }

  /** Takes up what was left when the local cloud ended. */
  resume(): void {
    for (const record of this.#records.list()) {
      this.#schedule((record as Push & { _id: string })._id);
    }
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #schedule(id: string): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (!this.#held) void this.#send(id);
    }, this.delay);
    timer.unref();
    this.#timers.add(timer);
  }

  async #send(id: string): Promise<void> {
    const push = this.#records.get(id);
    if (!push) return;
    this.#records.remove(id);
    await this.deliver(push);
  }
}
