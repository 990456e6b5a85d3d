import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../database/extendedJson';
import { readRows } from '../database/sqlite';
import type { Change } from '../database/types';
import { HttpError } from '../http/reply';
import type { Parts } from '../parts';
import { empty } from './empty';

const KEPT = ['clock.json', 'secret'];

/**
 * A copy of the data folder as of one moment, while everything goes on. Files are copied after the
 * documents: what a document names was there before. `to` must not exist or be empty; it is
 * complete once it is there.
 */
export async function backUp({ database, storage }: Parts, to: string): Promise<void> {
  if (existsSync(to) && readdirSync(to).length > 0) {
    throw new HttpError(400, `${to} is not empty`);
  }
  const fresh = `${to}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await database.settled();
  database.store.copyTo(join(fresh, 'documents.db'));
  for (const name of KEPT) cpSync(join(storage.folder, name), join(fresh, name));
  cpSync(join(storage.folder, 'files'), join(fresh, 'files'), { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(fresh, to);
}

/** Puts everything back as it was when the copy was made, clock included, while everything goes on. */
export async function restore(parts: Parts, from: string): Promise<void> {
  const source = join(from, 'documents.db');
  if (!existsSync(source)) throw new HttpError(400, `${from} holds no copy of a data folder`);
  const rows = readRows(source);
  await empty(parts);
  const { database, storage, clock } = parts;
  for (const { collection } of rows) database.ensure(collection);
  const changes = rows.map(
    ({ collection, key, document }): Change => ({ collection, key, after: documentOf(document) }),
  );
  database.commit(changes);
  cpSync(join(from, 'files'), join(storage.folder, 'files'), { recursive: true });
  const kept = clock.readFrom(join(from, 'clock.json'));
  if (kept) clock.set(kept);
  await database.settled();
}
