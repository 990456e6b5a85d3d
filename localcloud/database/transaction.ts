import type { Database } from './database';
import { keyOf } from './key';
import { transactionConflict } from './locks';
import { compile, orderFor } from './query';
import type { Change, Document, Key, Selection } from './types';
import type { View } from './view';

/**
 * Snapshot isolation: reads see the database as it was at the start plus the transaction's own
 * writes; writing a document that somebody else wrote since then is a conflict.
 */
export class Transaction implements View {
  readonly #written = new Map<string, Map<Key, Change>>();
  /** The SDK must wait for each answer: two operations at once are refused. */
  busy = false;

  constructor(
    readonly id: string,
    readonly snapshot: number,
    readonly database: Database,
  ) {}

  get(collection: string, key: Key): Document | undefined {
    const own = this.#written.get(collection)?.get(key);
    return own ? own.after : this.database.at(this.snapshot, collection, key);
  }

  select(collection: string, selection: Selection): Document[] {
    const { query, order = {}, offset = 0, limit = Number.POSITIVE_INFINITY } = selection;
    const matches = compile(query);
    const keys = new Set<Key>([
      ...this.database.select(collection, { query }).map((document) => keyOf(document._id)),
      ...this.database.writtenSince(this.snapshot, collection),
      ...(this.#written.get(collection)?.keys() ?? []),
    ]);
    const found = [...keys]
      .map((key) => this.get(collection, key))
      .filter((document): document is Document => document !== undefined && matches(document));
    const compare = orderFor(query, order);
    if (compare) found.sort(compare);
    return found.slice(offset, offset + limit);
  }

  write(changes: Change[]): void {
    for (const { collection, key } of changes) {
      if (this.database.writtenSince(this.snapshot, collection).includes(key)) {
        throw transactionConflict();
      }
    }
    this.database.locks.take(this, changes);
    this.database.assertUnique([...this.changes(), ...changes]);
    for (const change of changes) {
      const own = this.#written.get(change.collection) ?? new Map<Key, Change>();
      this.#written.set(change.collection, own);
      own.set(change.key, { ...change, before: this.database.get(change.collection, change.key) });
    }
  }

  changes(): Change[] {
    return [...this.#written.values()].flatMap((own) => [...own.values()]);
  }
}
