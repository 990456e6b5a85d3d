import { Collection } from '../../localcloud/database/collection';
import { byOrder } from '../../localcloud/database/compare';
import { keyOf } from '../../localcloud/database/key';
import { compile } from '../../localcloud/database/query';
import type { Document, Order, UnindexedRead } from '../../localcloud/database/types';

/** Small numbers from a fixed sequence: a failure can be run again. */
function randomness(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const declaration = {
  name: 'things',
  indexes: [
    { name: 'a_b', keys: { a: 1, b: -1 } as const },
    { name: 'tags_at', keys: { tags: 1, at: 1 } as const },
    { name: 'nested', keys: { 'list.k': 1 } as const },
  ],
};

function randomDocument(random: (below: number) => number, id: number): Document {
  const values = [null, 0, 1, 2, 'x', 'y', true, new Date(5), { deep: 1 }];
  return {
    _id: `d${id}`,
    ...(random(4) && { a: values[random(values.length)] }),
    ...(random(5) && { b: random(4) }),
    ...(random(5) && { tags: Array.from({ length: random(4) }, () => `t${random(4)}`) }),
    at: random(6),
    ...(random(3) && { list: Array.from({ length: random(3) }, () => ({ k: random(3) })) }),
  };
}

function randomQuery(random: (below: number) => number): Document {
  const conditions: [string, unknown[]][] = [
    [
      'a',
      [
        1,
        null,
        'x',
        { $in: [0, 'y', null] },
        { $gt: 0 },
        { $gte: 1, $lte: 2 },
        { $ne: 1 },
        { $exists: true },
      ],
    ],
    ['b', [0, 2, { $lt: 2 }, { $gte: 1 }, { $in: [1, 3] }]],
    [
      'tags',
      [
        't1',
        { $in: ['t0', 't2'] },
        { $all: ['t1', 't3'] },
        { $gte: 't1', $lte: 't2' },
        null,
        { $size: 2 },
      ],
    ],
    ['at', [3, { $gt: 1, $lt: 4 }]],
    ['list.k', [1, null, { $gt: 0 }]],
    ['list', [{ $elemMatch: { k: 2 } }]],
    ['_id', ['d3', { $gt: 'd2' }, { $regex: '^d1' }]],
  ];
  const query: Document = {};
  for (let i = random(3); i >= 0; i--) {
    const [field, choices] = conditions[random(conditions.length)] as [string, unknown[]];
    query[field] = choices[random(choices.length)];
  }
  if (random(6) === 0) return { $or: [query, { at: 2 }] };
  return random(6) === 0 ? { $and: [query, { at: { $gte: 0 } }] } : query;
}

function randomOrder(random: (below: number) => number): Order {
  const orders: Order[] = [
    {},
    {},
    { a: 1, b: -1 },
    { a: -1, b: 1 },
    { a: 1, b: 1 },
    { b: -1 },
    { _id: -1 },
    { tags: 1 },
    { at: 1 },
    { tags: -1, at: -1 },
  ];
  return orders[random(orders.length)] as Order;
}

describe('an indexed look-up', () => {
  it('finds just what reading everything finds, in an order as asked: 3,000 random queries', () => {
    const random = randomness(7);
    for (let round = 0; round < 30; round++) {
      const collection = new Collection(declaration, () => {});
      for (let i = 0; i < 60; i++) collection.apply(keyOf(`d${i}`), randomDocument(random, i));
      for (let i = 0; i < 30; i++) {
        const id = random(60);
        collection.apply(keyOf(`d${id}`), random(3) ? randomDocument(random, id) : undefined);
      }
      const all = [...collection.documents.values()];
      for (let i = 0; i < 100; i++) {
        const [query, order] = [randomQuery(random), randomOrder(random)];
        const found = collection.select({ query, order });
        const expected = all.filter(compile(query));
        const ids = (documents: Document[]) => documents.map(({ _id }) => _id).sort();
        expect({ query, ids: ids(found) }).toEqual({ query, ids: ids(expected) });
        const compare = byOrder(order);
        const unsorted = found.findIndex(
          (one, at) => at > 0 && compare(found[at - 1] as Document, one) > 0,
        );
        expect({ query, order, unsorted }).toEqual({ query, order, unsorted: -1 });
        const page = collection.select({ query, order, offset: 2, limit: 3 });
        expect(page).toHaveLength(Math.min(3, Math.max(0, expected.length - 2)));
      }
    }
  });

  it('reads only what the index points to, and stops at the limit', () => {
    const reports: UnindexedRead[] = [];
    const collection = new Collection(declaration, (read) => reports.push(read));
    for (let i = 0; i < 5000; i++)
      collection.apply(keyOf(`d${i}`), { _id: `d${i}`, a: i % 10, b: i });
    const page = collection.select({ query: { a: 3 }, order: { b: -1 }, limit: 2 });
    expect(page.map(({ b }) => b)).toEqual([4993, 4983]);
    expect(reports).toEqual([]);
    collection.select({ query: { b: 3 } });
    expect(reports).toMatchObject([{ collection: 'things', documents: 5000 }]);
  });

  it('refuses two arrays in one index, as MongoDB does', () => {
    const collection = new Collection(
      { name: 'things', indexes: [{ name: 'both', keys: { a: 1, b: 1 } }] },
      () => {},
    );
    expect(() => collection.assertUnique('sx', { _id: 'x', a: [1, 2], b: [3, 4] })).toThrow(
      'parallel arrays',
    );
  });
});
