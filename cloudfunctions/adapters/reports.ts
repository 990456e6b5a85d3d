import type { Report } from '../../shared/domain/report';
import type { Reports } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('reports');

export const reports: Reports = {
  find: (id) => row<Report>(collection.doc(id).get()),

  findAll: (ids) =>
    rows<Report>(
      collection
        .where({ _id: _.in([...ids]) })
        .limit(ids.length)
        .get(),
    ),

  async put(before, { _id, ...after }) {
    if (!before) {
      try {
        await collection.add({ data: plain({ _id, ...after }) });
        return true;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return false;
      }
    }
    const data = Object.fromEntries(
      Object.entries(plain(after)).map(([key, value]) => [key, _.set(value)]),
    );
    return (await updated(collection.where({ _id, v: before.v }).update({ data }))) === 1;
  },
};
