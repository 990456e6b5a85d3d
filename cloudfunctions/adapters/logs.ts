import type { Logs } from '../ports';
import { _, database, isDuplicate, plain, rows } from './cloud';

/** Documents one read answers. */
const PAGE = 100;

const filterOf = (about: Parameters<Logs['about']>[1]): Record<string, unknown> =>
  'caseIds' in about ? { caseId: _.in([...about.caseIds]) } : about;

export const logs: Logs = {
  async add(collection, entry) {
    try {
      await database.collection(collection).add({ data: plain(entry) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  },

  async callsOf(caseIds, limit) {
    return rows(
      database
        .collection('calls')
        .where({ caseId: _.in([...caseIds]) })
        .orderBy('at', 'desc')
        .limit(limit)
        .get(),
    );
  },

  async about(collection, about, behind) {
    return rows(
      database
        .collection(collection)
        .where({ ...filterOf(about), ...(behind ? { _id: _.gt(behind) } : {}) })
        .orderBy('_id', 'asc')
        .limit(PAGE)
        .get(),
    );
  },

  async madeBy(by, from, to, behind) {
    const span = behind
      ? _.or([
          { by, at: _.gt(behind.at).and(_.lte(to)) },
          { by, at: behind.at, _id: _.gt(behind._id) },
        ])
      : { by, at: _.gte(from).and(_.lte(to)) };
    return rows(
      database
        .collection('calls')
        .where(span)
        .orderBy('at', 'asc')
        .orderBy('_id', 'asc')
        .limit(PAGE)
        .get(),
    );
  },

  async between(collection, from, to, limit, behind) {
    const after = behind
      ? _.or([{ at: _.gt(behind.at).and(_.lte(to)) }, { at: behind.at, _id: _.gt(behind._id) }])
      : { at: _.gte(from).and(_.lte(to)) };
    return rows(
      database
        .collection(collection)
        .where(after)
        .orderBy('at', 'asc')
        .orderBy('_id', 'asc')
        .limit(limit)
        .get(),
    );
  },

  async change(collection, id, data) {
    await database
      .collection(collection)
      .where({ _id: id })
      .update({
        data: Object.fromEntries(
          Object.entries(plain(data)).map(([key, value]) => [key, _.set(value)]),
        ),
      });
  },
};
