import type { UnindexedRead } from './database/types';

export type Counts = { calls: number; database: number; storage: number };
export type ActionCounts = Counts & { runs: number };

export type MeterReading = {
  total: Counts;
  actions: Record<string, ActionCounts>;
  /** Reads of more than 1,000 documents that no index serves. */
  unindexed: (UnindexedRead & { times: number })[];
};

/** Counts what the real cloud would bill, by the client's action or the function's name. */
export class Meter {
  #actions = new Map<string, ActionCounts>();
  #unindexed = new Map<string, UnindexedRead & { times: number }>();

  /** A run of a function: one billed call. */
  run(label: string): void {
    const action = this.#action(label);
    action.runs++;
    action.calls++;
  }

  database(label: string, operations = 1): void {
    this.#action(label).database += operations;
  }

  storage(label: string, operations = 1): void {
    this.#action(label).storage += operations;
  }

  unindexed(read: UnindexedRead): void {
    const key = `${read.collection} ${read.query}`;
    this.#unindexed.set(key, { ...read, times: (this.#unindexed.get(key)?.times ?? 0) + 1 });
  }

  reset(): void {
    this.#actions = new Map();
    this.#unindexed = new Map();
  }

  read(): MeterReading {
    const total: Counts = { calls: 0, database: 0, storage: 0 };
    for (const action of this.#actions.values()) {
      total.calls += action.calls;
      total.database += action.database;
      total.storage += action.storage;
    }
    return {
      total,
      actions: Object.fromEntries(
        [...this.#actions].map(([label, counts]) => [label, { ...counts }]),
      ),
      unindexed: [...this.#unindexed.values()],
    };
  }

  #action(label: string): ActionCounts {
    const found = this.#actions.get(label) ?? { runs: 0, calls: 0, database: 0, storage: 0 };
    this.#actions.set(label, found);
    return found;
  }
}
