import { keyOf } from './database/key';
import { insert } from './database/operations';
import type { Document } from './database/types';
import type { Demonstration } from './demonstration.types';
import { internal } from './internalCollections';
import type { Parts } from './parts';
import { Records } from './records';

/** Whether the data folder has been filled already, with or without a demonstration. */
export const isSeeded = ({ database }: Parts): boolean =>
  new Records(database, internal.state).get('seeded') !== undefined;

/** Puts the demonstration into an empty data folder; a start that is cut short begins anew. */
export async function seed(parts: Parts, demonstration: Demonstration | undefined): Promise<void> {
  const { database, storage, people, users, subscriptions, robots, phones } = parts;
  if (demonstration) {
    for (const { path, bytes } of demonstration.files) await storage.write(path, bytes);
    clear(parts, [...Object.keys(demonstration.documents), internal.people]);
    for (const [collection, documents] of Object.entries(demonstration.documents)) {
      insert(database, collection, documents as Document[]);
    }
    for (const person of demonstration.people) {
      people.add(person);
      users.know(person.openid);
    }
    for (const { openid, template, count } of demonstration.subscriptions) {
      subscriptions.accept(openid, template, count);
    }
    for (const robot of demonstration.robots ?? []) robots.add(robot);
    for (const { openid, mobile, code } of demonstration.phoneCodes ?? []) {
      await phones.issue(openid, mobile, code);
    }
  }
  new Records(database, internal.state).put('seeded', { at: parts.now() });
  await database.settled();
}

function clear({ database }: Parts, collections: string[]): void {
  for (const collection of collections) {
    const documents = database.select(collection, { query: {} });
    database.write(documents.map(({ _id }) => ({ collection, key: keyOf(_id) })));
  }
}
