import type { Registry } from '../ports';
import { _, database, isDuplicate, row, updated } from './cloud';

const collection = database.collection('registry');

interface Claim {
  _id: string;
  caseId: string;
  at: number;
}

const read = (id: string): Promise<Claim | null> => row<Claim>(collection.doc(id).get());

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

  async holder(kind, number) {
    return (await read(`${kind}:${number}`))?.caseId ?? null;
  },
};
