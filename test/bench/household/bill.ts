import type { LocalCloud } from '../../../localcloud';
import type { Cost } from '../measure';

/** What was billed for each part of the script, in the order in which parts first came up. */
export class Bill {
  readonly parts = new Map<string, Cost & { times: number }>();
  /** Inside a part: what is done there is its own. */
  #part: string | undefined;

  constructor(readonly cloud: LocalCloud) {}

  async part<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (this.#part !== undefined) return work();
    this.#part = name;
    const { meter } = this.cloud.parts;
    meter.reset();
    try {
      return await work();
    } finally {
      this.#part = undefined;
      this.add(name, meter.read().total);
    }
  }

  add(name: string, cost: Cost): void {
    const sum = this.parts.get(name) ?? { calls: 0, database: 0, storage: 0, times: 0 };
    this.parts.set(name, {
      calls: sum.calls + cost.calls,
      database: sum.database + cost.database,
      storage: sum.storage + cost.storage,
      times: sum.times + 1,
    });
  }

  get total(): Cost {
    const total = { calls: 0, database: 0, storage: 0 };
    for (const { calls, database, storage } of this.parts.values()) {
      total.calls += calls;
      total.database += database;
      total.storage += storage;
    }
    return total;
  }
}

export const operations = ({ calls, database, storage }: Cost): number =>
  calls + database + storage;
