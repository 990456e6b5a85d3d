import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Parts } from '../parts';

/** Ends what runs and removes every document and file; the collections stay. */
export async function empty({ database, storage, host, users, faults }: Parts): Promise<void> {
  host.stopAll('everything was reset');
  database.transactions.close();
  faults.clear();
  users.forget();
  const changes = database
    .names()
    .flatMap((collection) =>
      [...database.collection(collection).documents.keys()].map((key) => ({ collection, key })),
    );
  database.commit(changes);
  await database.settled();
  const files = join(storage.folder, 'files');
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files, { recursive: true });
}
