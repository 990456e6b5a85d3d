import type { Job, Jobs } from '../ports';
import { database, plain, row } from './cloud';

/**
 * Jobs lie among the cases, under the index that wakes them: a tick with nothing due asks once for both. They have
 * nothing that any other list looks for.
 */
export interface JobDocument {
  _id: string;
  kind: 'job';
  wakeAt: number;
  job: Omit<Job, '_id' | 'at'>;
}

const collection = database.collection('cases');

export const jobOf = ({ _id, wakeAt, job }: JobDocument): Job =>
  ({ ...job, _id, at: wakeAt }) as Job;

export const jobs: Jobs = {
  async put({ _id, at, ...job }) {
    await collection.doc(_id).set({ data: plain({ kind: 'job', wakeAt: at, job }) });
  },

  async find(id) {
    const found = await row<JobDocument>(collection.doc(id).get());
    return found && jobOf(found);
  },

  async remove(id) {
    await collection.where({ _id: id, kind: 'job' }).remove();
  },
};
