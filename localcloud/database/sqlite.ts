import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';

export type Connection = InstanceType<typeof Sqlite>;

/** Another process has the data folder open. */
export class DataInUse extends Error {
  constructor(readonly path: string) {
    super(`${path} is in use by another local cloud`);
    this.name = 'DataInUse';
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
  const connection = new Sqlite(path);
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

/** Done with it for now; the process keeps the file. */
export function park(path: string, connection: Connection): void {
  parked.set(path, connection);
}
