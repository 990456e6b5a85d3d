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

  async countCalls(from, to, by) {
    const $ = database.command.aggregate;
    const { list } = (await database
      .collection('calls')
      .aggregate()
      .match({ ...(by === undefined ? {} : { by }), at: _.gte(from).and(_.lte(to)) })
      .group({ _id: '$direction', calls: $.sum(1), seconds: $.sum('$durationSeconds') })
      .end()) as unknown as { list: { _id: string; calls: number; seconds: number }[] };
    const of = (direction: string): number => list.find(({ _id }) => _id === direction)?.calls ?? 0;
    const seconds = list.reduce((all, one) => all + one.seconds, 0);
    return {
      in: of('in'),
      out: of('out'),
      missed: of('missed'),
      minutes: Math.round(seconds / 60),
    };
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

  async latest(collection, from, to, limit, before) {
    const upTo = before
      ? _.or([{ at: _.gte(from).and(_.lt(before.at)) }, { at: before.at, _id: _.lt(before._id) }])
      : { at: _.gte(from).and(_.lte(to)) };
    return rows(
      database
        .collection(collection)
        .where(upTo)
        .orderBy('at', 'desc')
        .orderBy('_id', 'desc')
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
