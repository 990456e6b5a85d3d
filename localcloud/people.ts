import type { Database } from './database/database';
import type { Demonstration } from './demonstration.types';
import { internal } from './internalCollections';
import { Records } from './records';

export type Person = Demonstration['people'][number];

/** The demonstration's people, in its order. */
export class People {
  readonly #records: Records<Person>;

  constructor(database: Database) {
    this.#records = new Records(database, internal.people);
  }

  add(person: Person): void {
    this.#records.put(String(this.#records.size).padStart(6, '0'), person);
  }

  list(): Person[] {
    return this.#records.list().map(({ openid, name, role, mobile }) => ({
      openid,
      name,
      role,
      ...(mobile !== undefined && { mobile }),
    }));
  }

  find = (openid: string): Person | undefined =>
    this.list().find((person) => person.openid === openid);
}
