import { DAY } from '../../shared/time/shanghai';
import type { Limits } from '../ports';
import { remembered } from './cache';
import { _, database, isDuplicate, updated } from './cloud';

const collection = database.collection('limits');

/** One small document for each person, matter and minute: all instances count in it together. */
export const limits: Limits = {
  async count(key, most, at) {
    try {
      await collection.add({ data: { _id: key, count: 1, at } });
      return most >= 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return more(key, 1, most);
  },

  async share(key, amount, most, at) {
    if (made.get(key)) return more(key, amount, most);
    made.set(key, true);
    try {
      await collection.add({ data: { _id: key, count: amount, at } });
      return amount < most;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return more(key, amount, most);
    }
  },
};

/** Keys of which this instance knows that they are there. */
const made = remembered<true>(DAY);

async function more(key: string, amount: number, most: number): Promise<boolean> {
  const room = collection.where({ _id: key, count: _.lt(most) });
  return (await updated(room.update({ data: { count: _.inc(amount) } }))) === 1;
}
