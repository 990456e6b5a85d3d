import type { Guesses } from '../ports';
import { _, database, isDuplicate, row, updated } from './cloud';

const collection = database.collection('guesses');

interface Stored {
  count: number;
  until: number;
}

/** Codes tried in vain, one document a person. */
export const guesses: Guesses = {
  async made(who, now) {
    const found = await row<Stored>(collection.doc(who).get());
    return found && found.until > now ? found.count : 0;
  },

  async add(who, until, now) {
    const running = collection.where({ _id: who, until: _.gt(now) });
    if ((await updated(running.update({ data: { count: _.inc(1) } }))) === 1) return;
    try {
      await collection.add({ data: { _id: who, count: 1, until } });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const over = collection.where({ _id: who, until: _.lte(now) });
      await over.update({ data: { count: 1, until } });
    }
  },
};
