import type { Digests } from '../ports';
import { database, isDuplicate, row } from './cloud';

const collection = database.collection('digests');
const idOf = (day: string, personId: string): string => `${day}:${personId}`;

/** `digests/{day}`: that day is done; `digests/{day}:{person}`: claimed, and what became of it. */
export const digests: Digests = {
  async isDone(day) {
    return (await row(collection.doc(day).get())) !== null;
  },

  async finish(day, at) {
    await collection.doc(day).set({ data: { at } });
  },

  async claim(day, personId, at) {
    try {
      await collection.add({ data: { _id: idOf(day, personId), at, outcome: 'sending' } });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },

  async settle(day, personId, outcome) {
    const claim = collection.doc(idOf(day, personId));
    if (outcome === 'retry') await claim.remove();
    else await claim.update({ data: { outcome } });
  },
};
