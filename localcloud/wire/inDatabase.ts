import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database';
import { Locked } from '../database/locks';
import { transactionBusy } from '../database/transactions';
import type { View } from '../database/view';
import { CloudError } from '../errors';
import { isInternal } from '../internalCollections';
import type { ControlBody } from './action';

/** A plain write waits this long for a transaction that holds its document; real milliseconds. */
const LONGEST_WAIT = 10_000;

/** As long as an operation inside a transaction takes: what makes two at once meet. */
const TRANSACTION_LATENCY = 3;

type Work<T> = (view: View, collection: string) => T;

/** Reads, then waits until all that was read is on disk. */
export async function reading<T>(database: Database, body: ControlBody, work: Work<T>): Promise<T> {
  const name = nameOf(database, body);
  if (body.transactionId) return inTransaction(database, body, name, work);
  const result = work(database, name);
  await database.settled();
  return result;
}

/** Writes, and answers once it is on disk. A transaction's writes reach the disk at its commit. */
export async function writing<T>(database: Database, body: ControlBody, work: Work<T>): Promise<T> {
  const name = nameOf(database, body);
  if (body.transactionId) return inTransaction(database, body, name, work);
  const result = await whenFree(() => work(database, name));
  await database.settled();
  return result;
}

async function whenFree<T>(work: () => T): Promise<T> {
  const until = performance.now() + LONGEST_WAIT;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      const left = until - performance.now();
      if (left <= 0) {
        throw new CloudError(
          'SERVER_TIMEOUT',
          'the document is held by a transaction for too long',
        );
      }
      await Promise.race([error.released, sleep(left, undefined, { ref: false })]);
    }
  }
}

async function inTransaction<T>(
  database: Database,
  body: ControlBody,
  name: string,
  work: Work<T>,
): Promise<T> {
  const transaction = database.transactions.get(body.transactionId);
  if (transaction.busy) throw transactionBusy();
  transaction.busy = true;
  try {
    await sleep(TRANSACTION_LATENCY);
    return work(transaction, name);
  } catch (error) {
    // As in MongoDB: a conflict ends the transaction there and then.
    if (error instanceof CloudError && error.code === 'DATABASE_TRANSACTION_CONFLICT') {
      database.transactions.abort(transaction.id);
    }
    throw error;
  } finally {
    transaction.busy = false;
  }
}

function nameOf(database: Database, { collectionName: name }: ControlBody): string {
  return database.collection(isInternal(name) ? `(${String(name)})` : name).name;
}
