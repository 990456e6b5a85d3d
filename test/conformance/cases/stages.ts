import { chapter, pipes } from '../case';

const rows = [
  { _id: 1, k: 'a', n: 5, t: ['x', 'y'] },
  { _id: 2, k: 'b', n: 3, t: ['x'] },
  { _id: 3, k: 'a', n: 1, t: [] },
  { _id: 4, k: 'c', n: 9 },
];

/** Every stage of the SDK. */
export const stages = chapter(
  'aggregation stages',
  pipes('match', rows, (p, { _ }) => p.match({ n: _.gt(3) }).project({ _id: 1 }), [
    { _id: 1 },
    { _id: 4 },
  ]),
  pipes(
    'match after another stage',
    rows,
    (p) => p.sort({ _id: 1 }).match({ k: 'a' }).project({ _id: 1 }),
    [{ _id: 1 }, { _id: 3 }],
  ),
  pipes(
    'project shows, renames and computes',
    rows.slice(0, 1),
    (p, { $ }) => p.project({ _id: 0, key: '$k', twice: $.multiply(['$n', 2]) }),
    [{ key: 'a', twice: 10 }],
  ),
  pipes('project hides', rows.slice(0, 1), (p) => p.project({ t: 0, n: 0 }), [{ _id: 1, k: 'a' }]),
  pipes(
    'project of a nested field',
    [{ _id: 1, o: { x: 1, y: 2 } }],
    (p) => p.project({ 'o.x': 1 }),
    [{ _id: 1, o: { x: 1 } }],
  ),
  pipes('addFields', rows.slice(1, 2), (p) => p.addFields({ m: '$n', 'o.deep': 'text' }), [
    { _id: 2, k: 'b', n: 3, t: ['x'], m: 3, o: { deep: 'text' } },
  ]),
  pipes(
    'addFields on objects in a list',
    [{ _id: 1, l: [{ x: 1 }, { x: 2 }] }],
    (p) => p.addFields({ 'l.y': 5 }),
    [
      {
        _id: 1,
        l: [
          { x: 1, y: 5 },
          { x: 2, y: 5 },
        ],
      },
    ],
  ),
  pipes('sort, skip, limit', rows, (p) => p.sort({ n: -1 }).skip(1).limit(2).project({ _id: 1 }), [
    { _id: 1 },
    { _id: 2 },
  ]),
  pipes('sort by two fields', rows, (p) => p.sort({ k: -1, n: 1 }).project({ _id: 1 }), [
    { _id: 4 },
    { _id: 2 },
    { _id: 3 },
    { _id: 1 },
  ]),
  pipes(
    'group sums, counts and averages',
    rows,
    (p, { $ }) =>
      p.group({ _id: '$k', sum: $.sum('$n'), many: $.sum(1), mean: $.avg('$n') }).sort({ _id: 1 }),
    [
      { _id: 'a', sum: 6, many: 2, mean: 3 },
      { _id: 'b', sum: 3, many: 1, mean: 3 },
      { _id: 'c', sum: 9, many: 1, mean: 9 },
    ],
  ),
  pipes(
    'group of everything',
    rows,
    (p, { $ }) => p.group({ _id: null, least: $.min('$n'), most: $.max('$n') }),
    [{ _id: null, least: 1, most: 9 }],
  ),
  pipes(
    'group first, last, push',
    rows,
    (p, { $ }) =>
      p
        .sort({ _id: 1 })
        .group({ _id: null, first: $.first('$n'), last: $.last('$n'), all: $.push('$n') }),
    [{ _id: null, first: 5, last: 9, all: [5, 3, 1, 9] }],
  ),
  pipes(
    'group addToSet',
    rows,
    (p, { $ }) =>
      p.group({ _id: null, keys: $.addToSet('$k') }).project({ _id: 0, many: $.size('$keys') }),
    [{ many: 3 }],
  ),
  pipes(
    'group by several fields',
    rows,
    (p, { $ }) =>
      p
        .group({ _id: { k: '$k', many: $.size($.ifNull(['$t', []])) } })
        .sort({ '_id.k': 1, '_id.many': 1 })
        .limit(2),
    [{ _id: { k: 'a', many: 0 } }, { _id: { k: 'a', many: 2 } }],
  ),
  pipes(
    'group: a missing key is null',
    [{ _id: 1 }, { _id: 2, k: null }, { _id: 3, k: 1 }],
    (p, { $ }) => p.group({ _id: '$k', many: $.sum(1) }).sort({ _id: 1 }),
    [
      { _id: null, many: 2 },
      { _id: 1, many: 1 },
    ],
  ),
  pipes(
    'group sum skips what is no number',
    [{ _id: 1, n: '5' }, { _id: 2, n: 2 }, { _id: 3 }],
    (p, { $ }) => p.group({ _id: null, sum: $.sum('$n'), mean: $.avg('$n') }),
    [{ _id: null, sum: 2, mean: 2 }],
  ),
  pipes(
    'group avg of nothing is null',
    [{ _id: 1 }],
    (p, { $ }) => p.group({ _id: null, mean: $.avg('$n') }),
    [{ _id: null, mean: null }],
  ),
  pipes(
    'group stdDevPop and stdDevSamp',
    [
      { _id: 1, n: 2 },
      { _id: 2, n: 4 },
    ],
    (p, { $ }) =>
      p
        .group({ _id: null, pop: $.stdDevPop('$n'), samp: $.stdDevSamp('$n') })
        .project({ _id: 0, pop: 1, samp: $.floor($.multiply(['$samp', 1000])) }),
    [{ pop: 1, samp: 1414 }],
  ),
  pipes(
    'group mergeObjects',
    [
      { _id: 1, o: { a: 1 } },
      { _id: 2, o: { b: 2 } },
    ],
    (p, { $ }) => p.sort({ _id: 1 }).group({ _id: null, all: $.mergeObjects('$o') }),
    [{ _id: null, all: { a: 1, b: 2 } }],
  ),
  pipes('unwind', rows, (p) => p.unwind('$t').sort({ _id: 1, t: 1 }).project({ t: 1 }), [
    { _id: 1, t: 'x' },
    { _id: 1, t: 'y' },
    { _id: 2, t: 'x' },
  ]),
  pipes(
    'unwind keeps empty and missing when asked',
    rows,
    (p) =>
      p
        .unwind({ path: '$t', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' })
        .match({ _id: { $gte: 2 } })
        .sort({ _id: 1 })
        .project({ k: 0, n: 0 }),
    [
      { _id: 2, t: 'x', i: 0 },
      { _id: 3, i: null },
      { _id: 4, i: null },
    ],
  ),
  pipes('unwind of a single value', [{ _id: 1, t: 'x' }], (p) => p.unwind('$t'), [
    { _id: 1, t: 'x' },
  ]),
  pipes('count', rows, (p) => p.match({ k: 'a' }).count('many'), [{ many: 2 }]),
  pipes('count of nothing gives no row', rows, (p) => p.match({ k: 'z' }).count('many'), []),
  pipes('sortByCount', rows, (p) => p.sortByCount('$k').limit(1), [{ _id: 'a', count: 2 }]),
  pipes('replaceRoot', [{ _id: 1, o: { x: 1 } }], (p) => p.replaceRoot({ newRoot: '$o' }), [
    { x: 1 },
  ]),
  pipes(
    'bucket',
    rows,
    (p) => p.bucket({ groupBy: '$n', boundaries: [0, 4, 8], default: 'more' }),
    [
      { _id: 0, count: 2 },
      { _id: 4, count: 1 },
      { _id: 'more', count: 1 },
    ],
  ),
  pipes(
    'bucket with outputs',
    rows,
    (p, { $ }) => p.bucket({ groupBy: '$n', boundaries: [0, 10], output: { sum: $.sum('$n') } }),
    [{ _id: 0, sum: 18 }],
  ),
  pipes('bucketAuto', rows, (p) => p.bucketAuto({ groupBy: '$n', buckets: 2 }), [
    { _id: { min: 1, max: 5 }, count: 2 },
    { _id: { min: 5, max: 9 }, count: 2 },
  ]),
  pipes('sample', rows, (p) => p.sample({ size: 3 }).count('many'), [{ many: 3 }]),
  {
    name: 'a group id that is no expression is refused',
    given: rows,
    run: ({ aggregate }) => aggregate((p) => p.group({ _id: { $bogus: 1 } })),
    refused: '$bogus',
  },
  {
    name: 'an accumulator that does not exist is refused',
    given: rows,
    run: ({ aggregate }) => aggregate((p) => p.group({ _id: null, n: { $bogus: 1 } })),
    refused: '$bogus',
  },
  {
    name: 'bucket without a place for a value is refused',
    given: rows,
    run: ({ aggregate }) => aggregate((p) => p.bucket({ groupBy: '$n', boundaries: [0, 2] })),
    refused: -1,
  },
);
