import { chapter } from '../case';

/** Single documents: added, read, set, removed. */
export const documents = chapter(
  'documents',
  {
    name: 'add answers the given _id',
    run: async ({ things }) => (await things.add({ data: { _id: 'x', n: 1 } }))._id,
    gives: 'x',
  },
  {
    name: 'add without _id makes 32 hexadecimal digits',
    run: async ({ things }) =>
      /^[0-9a-f]{32}$/.test(String((await things.add({ data: { n: 1 } }))._id)),
    gives: true,
  },
  {
    name: 'a number can be the _id and is not the text of it',
    run: async ({ things, all }) => {
      await things.add({ data: { _id: 7, n: 1 } });
      await things.add({ data: { _id: '7', n: 2 } });
      return (await all()).map(({ _id }) => _id);
    },
    gives: [7, '7'],
  },
  {
    name: 'add of a taken _id is E11000',
    given: [{ _id: 'x', n: 1 }],
    run: ({ things }) => things.add({ data: { _id: 'x' } }),
    refused: { errCode: -502001, message: 'E11000 duplicate key' },
  },
  {
    name: 'a refused add leaves what was there',
    given: [{ _id: 'x', n: 1 }],
    run: async ({ things, errorOf, all }) => {
      await errorOf(() => things.add({ data: { _id: 'x', n: 2 } }));
      return all();
    },
    gives: [{ _id: 'x', n: 1 }],
  },
  {
    name: 'add takes a list',
    run: async ({ things, all }) => {
      await things.add({ data: [{ _id: 'x' }, { _id: 'y' }] });
      return (await all()).map(({ _id }) => _id);
    },
    gives: ['x', 'y'],
  },
  {
    name: 'doc().get answers the document',
    given: [{ _id: 'x', a: { b: [1, { c: null }] } }],
    run: async ({ things }) => (await things.doc('x').get()).data,
    gives: { _id: 'x', a: { b: [1, { c: null }] } },
  },
  {
    name: 'doc().get of a missing document is refused',
    run: ({ things }) => things.doc('nobody').get(),
    refused: 'does not exist',
  },
  {
    name: 'doc().get of a missing document is null with throwOnNotFound false',
    run: async ({ cloud }) =>
      (
        await cloud
          .database({ throwOnNotFound: false })
          .collection('conformance')
          .doc('nobody')
          .get()
      ).data,
    gives: null,
  },
  {
    name: 'doc().field shows just these fields and _id',
    given: [{ _id: 'x', a: 1, b: { c: 2, d: 3 } }],
    run: async ({ things }) => (await things.doc('x').field({ 'b.c': true }).get()).data,
    gives: { _id: 'x', b: { c: 2 } },
  },
  {
    name: 'doc().set puts a new document and says so',
    run: async ({ things }) => {
      const { _id, stats } = await things.doc('x').set({ data: { a: 1 } });
      return { _id, stats, data: (await things.doc('x').get()).data };
    },
    gives: { _id: 'x', stats: { updated: 0, created: 1 }, data: { _id: 'x', a: 1 } },
  },
  {
    name: 'doc().set replaces a document whole',
    given: [{ _id: 'x', a: 1, b: 2 }],
    run: async ({ things, all }) => {
      const { stats } = await things.doc('x').set({ data: { c: 3 } });
      return [stats, await all()];
    },
    gives: [{ updated: 1, created: 0 }, [{ _id: 'x', c: 3 }]],
  },
  {
    name: 'doc().update counts what it changed',
    given: [{ _id: 'x', a: 1 }],
    run: async ({ things }) => [
      (await things.doc('x').update({ data: { a: 2 } })).stats,
      (await things.doc('x').update({ data: { a: 2 } })).stats,
      (await things.doc('y').update({ data: { a: 2 } })).stats,
    ],
    gives: [{ updated: 1 }, { updated: 0 }, { updated: 0 }],
  },
  {
    name: 'doc().remove counts',
    given: [{ _id: 'x' }],
    run: async ({ things }) => [
      (await things.doc('x').remove()).stats,
      (await things.doc('x').remove()).stats,
    ],
    gives: [{ removed: 1 }, { removed: 0 }],
  },
  {
    name: 'where().update changes all that match and counts them',
    given: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ],
    run: async ({ things, all }) => {
      const { stats } = await things.where({ n: 1 }).update({ data: { seen: true } });
      return [stats, await all()];
    },
    gives: [
      { updated: 2 },
      [
        { _id: 'a', n: 1, seen: true },
        { _id: 'b', n: 1, seen: true },
        { _id: 'c', n: 2 },
      ],
    ],
  },
  {
    name: 'where().remove removes all that match and counts them',
    given: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
      { _id: 'c', n: 2 },
    ],
    run: async ({ things, all }) => {
      const { stats } = await things.where({ n: 1 }).remove();
      return [stats, await all()];
    },
    gives: [{ removed: 2 }, [{ _id: 'c', n: 2 }]],
  },
  {
    name: 'where() on the version seen lets one of two writers through',
    given: [{ _id: 'a', v: 1 }],
    run: async ({ things, _ }) => {
      const write = async () =>
        (await things.where({ _id: 'a', v: 1 }).update({ data: { v: _.inc(1) } })).stats.updated;
      return (await Promise.all([write(), write(), write(), write()])).sort();
    },
    gives: [0, 0, 0, 1],
  },
  {
    name: 'a collection that does not exist is refused by name',
    run: ({ db }) => db.collection('conformance_nowhere').get(),
    refused: { errCode: -502005, message: 'conformance_nowhere' },
  },
  {
    name: 'createCollection of a name that is taken is refused',
    run: ({ db }) => db.createCollection('conformance'),
    refused: 'conformance',
  },
  {
    name: 'createCollection makes one that can be used at once',
    run: async ({ db, errorOf }) => {
      await errorOf(() => db.createCollection('conformance_new'));
      return (await db.collection('conformance_new').count()).total;
    },
    gives: 0,
  },
  {
    name: 'documents come back with their fields in the order they were written',
    given: [{ _id: 'x', z: 1, a: 2, m: { y: 1, b: 2 } }],
    run: async ({ things }) => JSON.stringify((await things.doc('x').get()).data),
    gives: '{"_id":"x","z":1,"a":2,"m":{"y":1,"b":2}}',
  },
  {
    name: 'a document of 300 KB is kept',
    given: [{ _id: 'x', text: '长'.repeat(100_000) }],
    run: async ({ things }) => ((await things.doc('x').get()).data as { text: string }).text.length,
    gives: 100_000,
  },
);
