import { CloudError } from '../errors';
import type { Change, Key } from './types';

/** A plain write met a document that an open transaction has written: wait, then try again. */
export class Locked extends Error {
  constructor(readonly released: Promise<void>) {
    super('the document is locked by a transaction');
  }
}

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please retry your request.',
  );

type Lock = { owner: object; released: Promise<void>; release: () => void };

/** Which transaction has written which document and not ended yet. */
export class Locks {
  readonly #locks = new Map<string, Lock>();

  /** For a transaction: a document that another one holds is refused at once. */
  take(owner: object, changes: Change[]): void {
    for (const { collection, key } of changes) {
      const lock = this.#locks.get(nameOf(collection, key));
      if (lock && lock.owner !== owner) throw transactionConflict();
    }
    for (const { collection, key } of changes) {
      const name = nameOf(collection, key);
      if (this.#locks.has(name)) continue;
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      this.#locks.set(name, { owner, released, release });
    }
  }

  /** For a plain write: throws `Locked` while a transaction holds one of the documents. */
  assertFree(changes: Change[]): void {
    for (const { collection, key } of changes) {
      const lock = this.#locks.get(nameOf(collection, key));
      if (lock) throw new Locked(lock.released);
    }
  }

  drop(owner: object): void {
    for (const [name, lock] of this.#locks) {
      if (lock.owner !== owner) continue;
      this.#locks.delete(name);
      lock.release();
    }
  }
}

const nameOf = (collection: string, key: Key) => `${collection}/${key}`;
