import { chapter } from '../case';

const many = Array.from({ length: 12 }, (_, i) => ({
  _id: `d${String(i).padStart(2, '0')}`,
  n: i,
  o: { x: i, y: -i },
}));
const ids = (rows: Record<string, unknown>[]) => rows.map(({ _id }) => _id);

/** Lists: order, pages, fields, counts. */
export const lists = chapter(
  'lists and pages',
  {
    name: 'limit',
    given: many,
    run: async ({ things }) => ids((await things.orderBy('n', 'asc').limit(2).get()).data),
    gives: ['d00', 'd01'],
  },
  {
    name: 'skip and limit',
    given: many,
    run: async ({ things }) =>
      ids((await things.orderBy('n', 'desc').skip(10).limit(5).get()).data),
    gives: ['d01', 'd00'],
  },
  {
    name: 'skip past the end gives nothing',
    given: many,
    run: async ({ things }) => (await things.skip(50).get()).data,
    gives: [],
  },
  {
    name: '100 rows come when nothing is said',
    run: async ({ things }) => {
      await Promise.all(Array.from({ length: 103 }, (_, n) => things.add({ data: { n } })));
      return (await things.get()).data.length;
    },
    gives: 100,
  },
  {
    name: 'field true shows these and _id',
    given: many.slice(0, 1),
    run: async ({ things }) => (await things.field({ n: true }).get()).data,
    gives: [{ _id: 'd00', n: 0 }],
  },
  {
    name: 'field false hides these',
    given: many.slice(0, 1),
    run: async ({ things }) => (await things.field({ o: false }).get()).data,
    gives: [{ _id: 'd00', n: 0 }],
  },
  {
    name: 'field can hide _id',
    given: many.slice(0, 1),
    run: async ({ things }) => (await things.field({ _id: false, n: true }).get()).data,
    gives: [{ n: 0 }],
  },
  {
    name: 'field of a nested path',
    given: many.slice(1, 2),
    run: async ({ things }) => (await things.field({ 'o.x': true }).get()).data,
    gives: [{ _id: 'd01', o: { x: 1 } }],
  },
  {
    name: 'field of a path through a list',
    given: [{ _id: 'a', l: [{ x: 1, y: 2 }, { x: 3 }, 5] }],
    run: async ({ things }) => (await things.field({ 'l.x': true }).get()).data,
    gives: [{ _id: 'a', l: [{ x: 1 }, { x: 3 }] }],
  },
  {
    name: 'field of what is missing leaves it out',
    given: [{ _id: 'a', n: 1 }],
    run: async ({ things }) => (await things.field({ nothing: true }).get()).data,
    gives: [{ _id: 'a' }],
  },
  {
    name: 'project.slice takes a part of a list',
    given: [{ _id: 'a', l: [1, 2, 3, 4] }],
    run: async ({ things, _ }) => (await things.field({ l: _.project.slice(-2) }).get()).data,
    gives: [{ _id: 'a', l: [3, 4] }],
  },
  {
    name: 'project.elemMatch takes the first fitting element',
    given: [{ _id: 'a', l: [{ k: 1 }, { k: 2 }, { k: 2, again: true }] }],
    run: async ({ things, _ }) =>
      (await things.field({ l: _.project.elemMatch({ k: 2 }) }).get()).data,
    gives: [{ _id: 'a', l: [{ k: 2 }] }],
  },
  {
    name: 'count counts what matches, whatever the limit',
    given: many,
    run: async ({ things, _ }) =>
      (
        await things
          .where({ n: _.gte(3) })
          .limit(2)
          .count()
      ).total,
    gives: 9,
  },
  {
    name: 'count of nothing is 0',
    run: async ({ things }) => (await things.count()).total,
    gives: 0,
  },
  {
    name: 'a cursor by _id meets every document once',
    given: many,
    run: async ({ things, _ }) => {
      const seen: unknown[] = [];
      for (let last = ''; ; ) {
        const { data } = await things
          .where({ _id: _.gt(last) })
          .orderBy('_id', 'asc')
          .limit(5)
          .get();
        if (data.length === 0) return seen.length;
        seen.push(...ids(data));
        last = String(data.at(-1)?._id);
      }
    },
    gives: 12,
  },
  {
    name: 'where().where(): the SDK takes the last',
    given: many,
    run: async ({ things }) => ids((await things.where({ n: 1 }).where({ n: 2 }).get()).data),
    gives: ['d02'],
  },
  {
    name: 'an unknown direction is refused',
    given: many,
    run: ({ things }) => things.orderBy('n', 'up').get(),
    refused: '排序字符不合法',
  },
);
