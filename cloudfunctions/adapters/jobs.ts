import type { Job, Jobs } from '../ports';
import { _, database, plain, row, rows } from './cloud';

const collection = database.collection('jobs');

export const jobs: Jobs = {
  async put({ _id, ...job }) {
    await collection.doc(_id).set({ data: plain(job) });
  },

  find: (id) => row<Job>(collection.doc(id).get()),

  async due(now, limit) {
    return rows<Job>(
      collection
        .where({ at: _.lte(now) })
        .orderBy('at', 'asc')
        .limit(limit)
        .get(),
    );
  },

  async remove(id) {
    await collection.where({ _id: id }).remove();
  },
};
