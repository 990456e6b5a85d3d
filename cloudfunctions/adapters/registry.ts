import { randomBytes } from 'node:crypto';
import type { Registry } from '../ports';
import { _, database, hundreds, isDuplicate, row, rows, updated } from './cloud';

const collection = database.collection('registry');

interface Claim {
  _id: string;
  caseId: string;
  at: number;
}

const read = (id: string): Promise<Claim | null> => row<Claim>(collection.doc(id).get());

/** Of people: `at` is missing where the claim is as old as the person. */
interface Holding {
  personId: string;
  at?: number;
}

let known: string | undefined;

export const registry: Registry = {
  async claim(kind, number, caseId, now) {
    const id = `${kind}:${number}`;
    try {
      await collection.add({ data: { _id: id, caseId, at: now } });
      return caseId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await read(id))?.caseId ?? caseId;
    }
  },

  async takeOver(kind, number, from, to, olderThan, now) {
    const stale = collection.where({ _id: `${kind}:${number}`, caseId: from, at: _.lt(olderThan) });
    return (await updated(stale.update({ data: { caseId: to, at: now } }))) === 1;
  },

  async hold(kind, key, personId, now) {
    const id = `${kind}:${key}`;
    try {
      await collection.add({ data: { _id: id, personId, at: now } });
      return personId;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return (await row<Holding>(collection.doc(id).get()))?.personId ?? personId;
    }
  },

  async passOn(kind, key, from, to, olderThan, now) {
    const id = `${kind}:${key}`;
    const stale = collection.where(
      _.or([
        { _id: id, personId: from, at: _.lt(olderThan) },
        { _id: id, personId: from, at: _.exists(false) },
      ]),
    );
    return (await updated(stale.update({ data: { personId: to, at: now } }))) === 1;
  },

  async release(kind, key, personId) {
    await collection.where({ _id: `${kind}:${key}`, personId }).remove();
  },

  async prospectAmong(mobiles) {
    const [held] = await rows<Holding>(
      collection
        .where({ _id: _.in(mobiles.map((mobile) => `prospect:${mobile}`)) })
        .orderBy('_id', 'asc')
        .limit(1)
        .get(),
    );
    return held?.personId ?? null;
  },

  async secret() {
    if (known) return known;
    const made = randomBytes(32).toString('hex');
    try {
      await collection.add({ data: { _id: 'secret:codes', secret: made } });
      known = made;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      known = (await row<{ secret: string }>(collection.doc('secret:codes').get()))?.secret;
    }
    return known ?? made;
  },

  async holders(kind, numbers) {
    const held = new Map<string, string>();
    for (const some of hundreds(numbers.map((number) => `${kind}:${number}`)))
      for (const { _id, caseId } of await rows<Claim>(
        collection
          .where({ _id: _.in(some) })
          .limit(some.length)
          .get(),
      ))
        held.set(_id.slice(kind.length + 1), caseId);
    return held;
  },

  async holder(kind, number) {
    return (await read(`${kind}:${number}`))?.caseId ?? null;
  },
};
