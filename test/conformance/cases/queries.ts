import { chapter, finds, refusesQuery } from '../case';

const numbers = [1, 2, 3, 4, 5].map((n) => ({ _id: `n${n}`, n }));
const tagged = [
  { _id: 'none' },
  { _id: 'empty', tags: [] },
  { _id: 'a', tags: ['a'] },
  { _id: 'ab', tags: ['a', 'b'] },
  { _id: 'text', tags: 'a' },
];
const listed = [
  {
    _id: 'x',
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 1 },
    ],
  },
  {
    _id: 'y',
    items: [
      { k: 1, v: 1 },
      { k: 2, v: 5 },
    ],
  },
  { _id: 'z', items: [] },
];

export const queries = chapter(
  'query operators',
  finds('a plain value is equality', numbers, () => ({ n: 3 }), ['n3']),
  finds('eq', numbers, ({ _ }) => ({ n: _.eq(3) }), ['n3']),
  finds(
    'eq of an object takes the whole object',
    [
      { _id: 'a', o: { x: 1 } },
      { _id: 'b', o: { x: 1, y: 2 } },
    ],
    ({ _ }) => ({ o: _.eq({ x: 1 }) }),
    ['a'],
  ),
  finds(
    'an object in a condition is flattened into paths',
    [
      { _id: 'a', o: { x: 1 } },
      { _id: 'b', o: { x: 1, y: 2 } },
    ],
    () => ({ o: { x: 1 } }),
    ['a', 'b'],
  ),
  finds('neq', numbers, ({ _ }) => ({ n: _.neq(3) }), ['n1', 'n2', 'n4', 'n5']),
  finds('neq also finds what has no such field', tagged, ({ _ }) => ({ tags: _.neq('a') }), [
    'empty',
    'none',
  ]),
  finds('lt', numbers, ({ _ }) => ({ n: _.lt(3) }), ['n1', 'n2']),
  finds('lte', numbers, ({ _ }) => ({ n: _.lte(2) }), ['n1', 'n2']),
  finds('gt', numbers, ({ _ }) => ({ n: _.gt(3) }), ['n4', 'n5']),
  finds('gte', numbers, ({ _ }) => ({ n: _.gte(4) }), ['n4', 'n5']),
  finds('in', numbers, ({ _ }) => ({ n: _.in([1, 5, 9]) }), ['n1', 'n5']),
  finds('in of nothing finds nothing', numbers, ({ _ }) => ({ n: _.in([]) }), []),
  finds('in with null finds what has no such field', tagged, ({ _ }) => ({ tags: _.in([null]) }), [
    'none',
  ]),
  finds(
    'in takes patterns',
    [
      { _id: 'a', t: '王一' },
      { _id: 'b', t: '李二' },
    ],
    ({ _ }) => ({ t: _.in([/^王/]) }),
    ['a'],
  ),
  finds('nin', numbers, ({ _ }) => ({ n: _.nin([1, 2, 3, 4]) }), ['n5']),
  finds('nin also finds what has no such field', tagged, ({ _ }) => ({ tags: _.nin(['a', 'b']) }), [
    'empty',
    'none',
  ]),
  finds('and chained on one field', numbers, ({ _ }) => ({ n: _.gt(1).and(_.lt(4)) }), [
    'n2',
    'n3',
  ]),
  finds('or chained on one field', numbers, ({ _ }) => ({ n: _.lt(2).or(_.gt(4)) }), ['n1', 'n5']),
  finds('and of conditions', numbers, ({ _ }) => _.and([{ n: _.gt(1) }, { n: _.lt(3) }]), ['n2']),
  finds('or of conditions', numbers, ({ _ }) => _.or([{ n: 1 }, { n: 5 }]), ['n1', 'n5']),
  finds('or within and', numbers, ({ _ }) => _.and([_.or([{ n: 1 }, { n: 2 }]), { n: _.gte(2) }]), [
    'n2',
  ]),
  finds('nor', numbers, ({ _ }) => _.nor([{ n: 1 }, { n: _.gte(3) }]), ['n2']),
  finds('not', numbers, ({ _ }) => ({ n: _.not(_.gt(2)) }), ['n1', 'n2']),
  finds(
    'not also finds what has no such field',
    [{ _id: 'a', n: 1 }, { _id: 'b' }],
    ({ _ }) => ({ n: _.not(_.eq(1)) }),
    ['b'],
  ),
  finds(
    'not of a pattern',
    [
      { _id: 'a', t: 'xa' },
      { _id: 'b', t: 'xb' },
    ],
    ({ _ }) => ({ t: _.not(/b$/) }),
    ['a'],
  ),
  finds('exists true', tagged, ({ _ }) => ({ tags: _.exists(true) }), ['a', 'ab', 'empty', 'text']),
  finds('exists false', tagged, ({ _ }) => ({ tags: _.exists(false) }), ['none']),
  finds(
    'exists counts a field that is null',
    [{ _id: 'a', n: null }, { _id: 'b' }],
    ({ _ }) => ({ n: _.exists(true) }),
    ['a'],
  ),
  finds('mod', numbers, ({ _ }) => ({ n: _.mod(2, 1) }), ['n1', 'n3', 'n5']),
  finds(
    'mod skips null, text and missing',
    [{ _id: 'a', n: null }, { _id: 'b', n: '0' }, { _id: 'c' }, { _id: 'd', n: 0 }],
    ({ _ }) => ({ n: _.mod(2, 0) }),
    ['d'],
  ),
  finds(
    'mod of negative numbers keeps the sign',
    [
      { _id: 'a', n: -3 },
      { _id: 'b', n: 3 },
    ],
    ({ _ }) => ({ n: _.mod(2, -1) }),
    ['a'],
  ),
  finds('all', tagged, ({ _ }) => ({ tags: _.all(['a', 'b']) }), ['ab']),
  finds('all of one value takes a plain value too', tagged, ({ _ }) => ({ tags: _.all(['a']) }), [
    'a',
    'ab',
    'text',
  ]),
  finds('all of nothing finds nothing', tagged, ({ _ }) => ({ tags: _.all([]) }), []),
  finds('size', tagged, ({ _ }) => ({ tags: _.size(2) }), ['ab']),
  finds('size 0 takes empty lists only', tagged, ({ _ }) => ({ tags: _.size(0) }), ['empty']),
  finds(
    'elemMatch of one element',
    listed,
    ({ _ }) => ({ items: _.elemMatch({ k: 1, v: _.gt(3) }) }),
    ['x'],
  ),
  finds(
    'without elemMatch several elements may do it together',
    listed,
    ({ _ }) => ({ 'items.k': 1, 'items.v': _.gt(3) }),
    ['x', 'y'],
  ),
  finds(
    'elemMatch of plain values',
    [
      { _id: 'a', n: [1, 9] },
      { _id: 'b', n: [5] },
    ],
    ({ _ }) => ({ n: _.elemMatch({ $gt: 2, $lt: 8 }) }),
    ['b'],
  ),
  finds(
    'two bounds on a list may be met by two elements',
    [
      { _id: 'a', n: [1, 9] },
      { _id: 'b', n: [5] },
    ],
    ({ _ }) => ({ n: _.gt(2).and(_.lt(8)) }),
    ['a', 'b'],
  ),
  finds(
    'a pattern',
    [
      { _id: 'a', t: 'Hello' },
      { _id: 'b', t: 'help' },
    ],
    () => ({ t: /^hel/ }),
    ['b'],
  ),
  finds(
    'a pattern without case',
    [
      { _id: 'a', t: 'Hello' },
      { _id: 'b', t: 'help' },
    ],
    ({ db }) => ({ t: db.RegExp({ regexp: '^hel', options: 'i' }) }),
    ['a', 'b'],
  ),
  finds(
    'a pattern over lines with s',
    [{ _id: 'a', t: 'x\ny' }],
    ({ db }) => ({ t: db.RegExp({ regexp: 'x.y', options: 's' }) }),
    ['a'],
  ),
  finds('a pattern looks into lists', tagged, () => ({ tags: /^b/ }), ['ab']),
  finds('a pattern never finds numbers', numbers, () => ({ n: /1/ }), []),
  finds(
    'expr compares two fields',
    [
      { _id: 'a', x: 1, y: 2 },
      { _id: 'b', x: 3, y: 2 },
    ],
    ({ _, $ }) => _.expr($.gt(['$x', '$y'])),
    ['b'],
  ),
  finds(
    'expr beside a plain condition',
    [
      { _id: 'a', k: 1, x: 5, y: 2 },
      { _id: 'b', k: 2, x: 3, y: 2 },
    ],
    ({ $ }) => ({ k: 2, $expr: $.gt(['$x', '$y']) }),
    ['b'],
  ),
  finds(
    'expr sees a missing field below every number',
    [
      { _id: 'a', y: 2 },
      { _id: 'b', x: 3, y: 2 },
    ],
    ({ _, $ }) => _.expr($.lt(['$x', '$y'])),
    ['a'],
  ),
  refusesQuery('an unknown operator is refused', numbers, () => ({ n: { $bogus: 1 } }), -502001),
  refusesQuery('in that is no list is refused', numbers, () => ({ n: { $in: 1 } }), -502001),
  refusesQuery('or that is no list is refused', numbers, () => ({ $or: { n: 1 } }), -502001),
  refusesQuery('or of nothing is refused', numbers, () => ({ $or: [] }), -502001),
  refusesQuery(
    'size that is no whole number is refused',
    tagged,
    () => ({ tags: { $size: 'x' } }),
    -502001,
  ),
);
