import type { Database } from './database/database';
import { keyOf } from './database/key';
import type { Document } from './database/types';

/** One of the local cloud's own collections, as a durable map from id to record. */
export class Records<T extends object> {
  constructor(
    readonly database: Database,
    readonly collection: string,
  ) {}

  get(id: string): T | undefined {
    return this.database.get(this.collection, keyOf(id)) as T | undefined;
  }

  /** In the order of their ids. */
  list(): T[] {
    return this.database.select(this.collection, { query: {}, order: { _id: 1 } }) as T[];
  }

  get size(): number {
    return this.database.collection(this.collection).documents.size;
  }

  /** Queued at once; on disk when `settled()` resolves. */
  put(id: string, record: T): void {
    const after: Document = { ...record, _id: id };
    this.database.write([{ collection: this.collection, key: keyOf(id), after }]);
  }

  remove(id: string): void {
    this.database.write([{ collection: this.collection, key: keyOf(id) }]);
  }

  settled = (): Promise<void> => this.database.settled();
}
