import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';

export type Row = { collection: string; key: string; document: string };

export type Connection = InstanceType<typeof Sqlite>;

/** Another process has the data folder open. */
export class DataInUse extends Error {
  constructor(readonly path: string) {
    super(`${path} is in use by another local cloud`);
    this.name = 'DataInUse';
  }
}

/** The data folder cannot be written. */
export class CannotWrite extends Error {
  readonly code = 'SQLITE_CANTOPEN';

  constructor(readonly path: string) {
    super(`${path} cannot be opened for writing`);
  }
}

/**
 * libsql lets go of a file, and of its lock, not when it is closed but when memory is collected.
 * So a connection that is done is kept for whoever opens the path again in this process.
 */
const parked = new Map<string, Connection>();

/**
 * Opens a database that only this process can use: WAL, every commit synced. The lock is the
 * kernel's, so kill -9 releases it. Throws `DataInUse`.
 */
export function openExclusively(path: string): Connection {
  const kept = parked.get(path);
  parked.delete(path);
  if (kept && existsSync(path)) return kept;
  mkdirSync(dirname(path), { recursive: true });
  const connection = opened(path);
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.exec('CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY) WITHOUT ROWID');
    return connection;
  } catch (error) {
    connection.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DataInUse(path);
    throw error;
  }
}

/** libsql names SQLite's number only: 8 and 14 are what a read-only folder gives. */
function opened(path: string): Connection {
  try {
    return new Sqlite(path);
  } catch (error) {
    const number = /: (\d+)"?\)/.exec((error as Error).message)?.[1];
    if (number === '8' || number === '14') throw new CannotWrite(path);
    throw error;
  }
}

/** All documents of a database that nobody has open. */
export function readRows(path: string): Row[] {
  const connection = new Sqlite(path);
  try {
    return connection.prepare('SELECT collection, key, document FROM documents').all() as Row[];
  } finally {
    connection.close();
  }
}

/** Done with it for now; the process keeps the file. */
export function park(path: string, connection: Connection): void {
  parked.set(path, connection);
}
