import type { Logs } from '../ports';
import { database, isDuplicate, plain } from './cloud';

export const logs: Logs = {
  async add(collection, entry) {
    try {
      await database.collection(collection).add({ data: plain(entry) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  },
};
