import { CloudError } from '../errors';
import { textOf } from './extendedJson';
import { type Connection, openExclusively, park, type Row } from './sqlite';
import type { Change } from './types';

/**
 * The documents on disk: SQLite in WAL mode with synchronous=FULL, one row a document.
 * Writes queue up for one turn of the event loop and are committed together; `settled()` resolves
 * when everything queued before it is on disk. Only one process can hold the file.
 */
export class Store {
  readonly #sqlite: Connection;
  #queue: Change[] = [];
  #flush: Promise<void> = Promise.resolve();
  #scheduled = false;
  #failure: CloudError | undefined;

  /** Throws `DataInUse` when another process holds the file. */
  constructor(
    readonly path: string,
    /** The disk counts as full beyond so many pages of 4 KB. */
    { mostPages }: { mostPages?: number } = {},
  ) {
    this.#sqlite = openExclusively(path);
    if (mostPages !== undefined) this.#sqlite.pragma(`max_page_count = ${mostPages}`);
    this.#sqlite.exec(`
      CREATE TABLE IF NOT EXISTS documents (
        collection TEXT NOT NULL, key TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (collection, key)) WITHOUT ROWID`);
  }

  rows(): Iterable<Row> {
    return this.#sqlite.prepare('SELECT collection, key, document FROM documents').all() as Row[];
  }

  collections(): string[] {
    const rows = this.#sqlite.prepare('SELECT name FROM collections').all() as { name: string }[];
    return rows.map((row) => row.name);
  }

  addCollection(name: string): void {
    this.#sqlite.prepare('INSERT OR IGNORE INTO collections VALUES (?)').run(name);
  }

  /** A copy of what is on disk, in a new file. */
  copyTo(path: string): void {
    this.#sqlite.prepare('VACUUM INTO ?').run(path);
  }

  write(changes: Change[]): void {
    this.#queue.push(...changes);
    if (this.#scheduled || changes.length === 0) return;
    this.#scheduled = true;
    this.#flush = new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#scheduled = false;
        try {
          this.#commit();
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
    this.#flush.catch(() => undefined);
  }

  /** Writes at once, on disk when it returns. */
  writeNow(changes: Change[]): void {
    this.#queue.push(...changes);
    this.#commit();
  }

  async settled(): Promise<void> {
    await this.#flush;
    if (this.#failure) throw this.#failure;
  }

  #commit(): void {
    if (this.#failure) throw this.#failure;
    const changes = this.#queue;
    this.#queue = [];
    if (changes.length === 0) return;
    try {
      const put = this.#sqlite.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)');
      const drop = this.#sqlite.prepare('DELETE FROM documents WHERE collection = ? AND key = ?');
      this.#sqlite.exec('BEGIN IMMEDIATE');
      for (const { collection, key, after } of changes) {
        if (after) put.run(collection, key, textOf(after));
        else drop.run(collection, key);
      }
      this.#sqlite.exec('COMMIT');
    } catch (error) {
      this.#rollBack();
      // Memory is ahead of the disk now; answering anything more would be a lie.
      this.#failure = new CloudError(
        'SYS_ERR',
        `cannot write to disk: ${(error as Error).message}`,
      );
      console.error(`local cloud: ${this.#failure.message}; restart it once there is room`);
      throw this.#failure;
    }
  }

  #rollBack(): void {
    try {
      this.#sqlite.exec('ROLLBACK');
    } catch {
      // SQLite has done so itself: a full disk ends the transaction.
    }
  }

  close(): void {
    if (!this.#failure) this.#commit();
    park(this.path, this.#sqlite);
  }
}
