import type { Database } from '../database/database';
import { internal } from '../internalCollections';
import { Records } from '../records';

/** Who uploaded which file: a client cannot overwrite another's. */
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
}
