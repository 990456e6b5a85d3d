import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

/** Who created which file. A function that overwrites one does not become its creator (W12). */
export class FileOwners {
  readonly #records: Records<{ openid: string }>;

  constructor(database: Database) {
    this.#records = new Records(database, internal.owners);
  }

  of = (path: string): string | undefined => this.#records.get(path)?.openid;

  async set(path: string, openid: string): Promise<void> {
    this.#records.put(path, { openid });
    await this.#records.settled();
  }

  /** A function makes a file anew where one was: it is no client's. */
  async forget(path: string): Promise<void> {
    if (this.of(path) === undefined) return;
    this.#records.remove(path);
    await this.#records.settled();
  }
}
