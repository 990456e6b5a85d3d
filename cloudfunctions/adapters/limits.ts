import type { Limits } from '../ports';
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
    const room = collection.where({ _id: key, count: _.lt(most) });
    return (await updated(room.update({ data: { count: _.inc(1) } }))) === 1;
  },
};
