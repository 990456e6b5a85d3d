import type { Import, Imports } from '../ports';
import { _, database, isDuplicate, plain, row, rows, updated } from './cloud';

const collection = database.collection('imports');

export const imports: Imports = {
  async add(one) {
    try {
      await collection.add({ data: plain(one) });
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  },

  find: (id) => row<Import>(collection.doc(id).get()),

  latest: (limit) => rows<Import>(collection.orderBy('at', 'desc').limit(limit).get()),

  async start(id, by, at) {
    const waiting = collection.where({ _id: id, state: 'checked' });
    const data = { state: 'running', confirmedBy: _.set(by), startedAt: at };
    return (await updated(waiting.update({ data }))) === 1;
  },

  async announce(id, loneAt, until) {
    const waiting = collection.where({ _id: id, state: 'checked' });
    return (await updated(waiting.update({ data: { loneAt, until } }))) === 1;
  },

  async advance(id, from, to, refused, done) {
    const here = collection.where({ _id: id, state: 'running', done: from });
    const data = {
      done: to,
      ...(done ? { state: 'done' } : {}),
      ...(refused.length > 0 ? { refused: _.push(plain([...refused])) } : {}),
    };
    return (await updated(here.update({ data }))) === 1;
  },
};
