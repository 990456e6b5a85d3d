import type { Document } from '../../localcloud/database/types';
import { updated } from '../../localcloud/database/update';

describe('an update changes a document as MongoDB does', () => {
  it.each<[string, Document, Document, Document]>([
    ['$set creates what is between', {}, { $set: { 'a.b': 1 } }, { a: { b: 1 } }],
    [
      '$set beyond an array’s end fills with null',
      { a: [1] },
      { $set: { 'a.3': 9 } },
      { a: [1, null, null, 9] },
    ],
    ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$unset of a missing path does nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
    [
      '$inc and $mul of a missing field',
      {},
      { $inc: { 'a.n': 2 }, $mul: { m: 3 } },
      { a: { n: 2 }, m: 0 },
    ],
    ['$min and $max', { a: 5 }, { $min: { a: 3 }, $max: { b: 4 } }, { a: 3, b: 4 }],
    ['$rename', { a: { b: 1 } }, { $rename: { 'a.b': 'c' } }, { a: {}, c: 1 }],
    [
      '$push keeps the last',
      { a: [1] },
      { $push: { a: { $each: [2, 3], $slice: -2 } } },
      { a: [2, 3] },
    ],
    [
      '$push at a position',
      { a: [1] },
      { $push: { a: { $each: [2, 3], $position: 0 } } },
      { a: [2, 3, 1] },
    ],
    [
      '$push sorted',
      { a: [{ k: 2 }] },
      { $push: { a: { $each: [{ k: 1 }], $sort: { k: 1 } } } },
      { a: [{ k: 1 }, { k: 2 }] },
    ],
    ['$push of a list is one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
    [
      '$addToSet beside doubles',
      { a: [1, 2, 2] },
      { $addToSet: { a: { $each: [2, 3, 3] } } },
      { a: [1, 2, 2, 3] },
    ],
    [
      '$addToSet of an object',
      { a: [{ k: 1 }] },
      { $addToSet: { a: { k: 1 } } },
      { a: [{ k: 1 }] },
    ],
    ['$addToSet creates', {}, { $addToSet: { a: 1 } }, { a: [1] }],
    [
      '$pull by fields',
      { a: [{ k: 1, n: 1 }, { k: 2 }] },
      { $pull: { a: { k: 1 } } },
      { a: [{ k: 2 }] },
    ],
    ['$pull by operator', { a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
    [
      '$pullAll and $pop',
      { a: [1, 2, 3], b: [1, 2] },
      { $pullAll: { a: [1, 3] }, $pop: { b: -1 } },
      { a: [2], b: [2] },
    ],
    [
      'every element',
      { a: [{ n: 1 }, {}] },
      { $set: { 'a.$[].n': 7 } },
      { a: [{ n: 7 }, { n: 7 }] },
    ],
  ])('%s', (_name, before, modifier, after) => {
    expect(updated(before, modifier, {})).toEqual(after);
  });

  it('the element that the query found', () => {
    const before = { a: [{ id: 'x' }, { id: 'y' }] };
    expect(updated(before, { $set: { 'a.$.n': 7 } }, { 'a.id': 'y' })).toEqual({
      a: [{ id: 'x' }, { id: 'y', n: 7 }],
    });
  });

  it('the very same object comes back when nothing changes, and the old one is never touched', () => {
    const before = Object.freeze({ a: Object.freeze([1, 2]), b: 1 });
    expect(updated(before, { $set: { b: 1 } }, {})).toBe(before);
    expect(updated(before, { $push: { a: 3 } }, {})).toEqual({ a: [1, 2, 3], b: 1 });
    expect(before.a).toEqual([1, 2]);
  });

  it.each<[string, Document]>([
    ['_id', { $set: { _id: 2 } }],
    ['two operators on one path', { $set: { a: 1 }, $inc: { a: 1 } }],
    ['a path and one below it', { $set: { a: {}, 'a.b': 1 } }],
    ['an unknown operator', { $bogus: { a: 1 } }],
    ['a path with an empty name', { $set: { 'a..b': 1 } }],
  ])('%s is refused', (_name, modifier) => {
    expect(() => updated({ _id: 1 }, modifier, {})).toThrow();
  });
});
