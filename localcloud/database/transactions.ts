import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import type { Database } from './database';
import { Transaction } from './transaction';

/** A transaction left open this long (real milliseconds) is rolled back. */
const LIFETIME = 30_000;

/** The open transactions. */
export class Transactions {
  readonly #open = new Map<
    string,
    { transaction: Transaction; timer: NodeJS.Timeout; run: string | undefined }
  >();

  constructor(readonly database: Database) {}

  /** `run`: the run of a function that it ends with, should that be killed. */
  begin(run?: string): string {
    const id = randomUUID();
    const transaction = new Transaction(id, this.database.openSnapshot(), this.database);
    const timer = setTimeout(() => this.abort(id), LIFETIME);
    timer.unref();
    this.#open.set(id, { transaction, timer, run });
    return id;
  }

  get(id: unknown): Transaction {
    const found = this.#open.get(String(id));
    if (!found) {
      throw new CloudError(
        'DATABASE_TRANSACTION_NOT_EXIST',
        '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, it was committed, aborted or timed out.',
      );
    }
    return found.transaction;
  }

  /** Writes everything at once; the transaction is over whether it succeeds or not. */
  commit(id: unknown): void {
    const transaction = this.get(id);
    try {
      this.database.commit(transaction.changes(), transaction);
    } finally {
      this.abort(transaction.id);
    }
  }

  abort(id: string): void {
    const found = this.#open.get(id);
    if (!found) return;
    clearTimeout(found.timer);
    this.#open.delete(id);
    this.database.locks.drop(found.transaction);
    this.database.closeSnapshot(found.transaction.snapshot);
  }

  /** Whether the run has a transaction open. */
  isOpen(run: string): boolean {
    return [...this.#open.values()].some((open) => open.run === run);
  }

  /** Rolls back everything of a run that was killed. */
  abortAll(run: string): void {
    for (const [id, open] of [...this.#open]) if (open.run === run) this.abort(id);
  }

  close(): void {
    for (const id of [...this.#open.keys()]) this.abort(id);
  }
}

export const transactionBusy = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionBusy] Transaction is busy, operations of one transaction must run one after another.',
  );
