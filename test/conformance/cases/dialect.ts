import { type Case, chapter, finds } from '../case';

const mixed = [
  { _id: 'missing' },
  { _id: 'null', a: null },
  { _id: 'zero', a: 0 },
  { _id: 'one', a: 1 },
  { _id: 'text', a: '1' },
  { _id: 'false', a: false },
  { _id: 'list', a: [1, 2] },
  { _id: 'object', a: { b: 1 } },
  { _id: 'date', a: new Date(1) },
];

const sorts = (
  name: string,
  rows: Record<string, unknown>[],
  orders: [string, 'asc' | 'desc'][],
  gives: string[],
): Case => ({
  name,
  given: rows,
  gives,
  run: async ({ things }) => {
    let query = things.where({});
    for (const [field, way] of orders) query = query.orderBy(field, way);
    return (await query.get()).data.map(({ _id }) => _id);
  },
});

/** Where MongoDB's answers surprise. */
export const dialect = chapter(
  'dialect',
  finds('null finds null and missing', mixed, () => ({ a: null }), ['missing', 'null']),
  finds('neq null finds what has a value', mixed, ({ _ }) => ({ a: _.neq(null) }), [
    'date',
    'false',
    'list',
    'object',
    'one',
    'text',
    'zero',
  ]),
  finds('1 finds numbers and lists with it, not the text', mixed, () => ({ a: 1 }), [
    'list',
    'one',
  ]),
  finds('1.0 is 1', mixed, () => ({ a: 1.0 }), ['list', 'one']),
  finds('0 is not false', mixed, () => ({ a: 0 }), ['zero']),
  finds('lt compares within one type', mixed, ({ _ }) => ({ a: _.lt(5) }), ['list', 'one', 'zero']),
  finds('gt of a text takes texts only', mixed, ({ _ }) => ({ a: _.gt('') }), ['text']),
  finds('gte null finds null and missing', mixed, ({ _ }) => ({ a: _.gte(null) }), [
    'missing',
    'null',
  ]),
  finds('lt of a date takes dates only', mixed, ({ _ }) => ({ a: _.lt(new Date(5)) }), ['date']),
  finds(
    'gt false takes booleans only',
    [...mixed, { _id: 'true', a: true }],
    ({ _ }) => ({ a: _.gt(false) }),
    ['true'],
  ),
  finds(
    'a list as value finds the same list, and it as an element',
    [
      { _id: 'a', l: [1, 2] },
      { _id: 'b', l: [[1, 2]] },
      { _id: 'c', l: [2, 1] },
    ],
    ({ _ }) => ({ l: _.eq([1, 2]) }),
    ['a', 'b'],
  ),
  finds(
    'an empty list as value finds empty lists',
    [{ _id: 'a', l: [] }, { _id: 'b' }, { _id: 'c', l: [[]] }],
    ({ _ }) => ({ l: _.eq([]) }),
    ['a', 'c'],
  ),
  finds(
    'an object as value minds the order of its fields',
    [
      { _id: 'a', o: { x: 1, y: 2 } },
      { _id: 'b', o: { y: 2, x: 1 } },
    ],
    ({ _ }) => ({ o: _.eq({ x: 1, y: 2 }) }),
    ['a'],
  ),
  finds(
    'an object inside a list',
    [
      { _id: 'a', l: [{ x: 1 }] },
      { _id: 'b', l: [{ x: 1, y: 1 }] },
    ],
    ({ _ }) => ({ l: _.eq({ x: 1 }) }),
    ['a'],
  ),
  finds(
    'a dotted path goes through lists',
    [
      { _id: 'a', l: [{ x: 1 }, { x: 2 }] },
      { _id: 'b', l: [{ x: 3 }] },
    ],
    () => ({ 'l.x': 2 }),
    ['a'],
  ),
  finds(
    'a dotted path goes through one list at a time',
    [{ _id: 'a', l: [[{ x: 1 }]] }],
    () => ({ 'l.x': 1 }),
    [],
  ),
  finds(
    'a dotted path with a position',
    [
      { _id: 'a', l: [5, 6] },
      { _id: 'b', l: [6, 5] },
    ],
    () => ({ 'l.1': 6 }),
    ['a'],
  ),
  finds(
    'a dotted path with a position and a field',
    [
      { _id: 'a', l: [{ x: 1 }, { x: 2 }] },
      { _id: 'b', l: [{ x: 2 }, { x: 1 }] },
    ],
    () => ({ 'l.0.x': 2 }),
    ['b'],
  ),
  finds(
    'a digit is a field name in an object',
    [
      { _id: 'a', o: { 0: 'x' } },
      { _id: 'b', o: ['x'] },
    ],
    () => ({ 'o.0': 'x' }),
    ['a', 'b'],
  ),
  finds(
    'null below a list: an element without the field does',
    [
      { _id: 'a', l: [{ x: 1 }, {}] },
      { _id: 'b', l: [{ x: 1 }] },
      { _id: 'c', l: [] },
    ],
    () => ({ 'l.x': null }),
    ['a'],
  ),
  finds(
    'null below a scalar',
    [
      { _id: 'a', o: 5 },
      { _id: 'b', o: { x: 1 } },
    ],
    () => ({ 'o.x': null }),
    ['a'],
  ),
  finds(
    'exists below a list',
    [
      { _id: 'a', l: [{ x: 1 }, {}] },
      { _id: 'b', l: [{}] },
      { _id: 'c', l: [] },
    ],
    ({ _ }) => ({ 'l.x': _.exists(true) }),
    ['a'],
  ),
  finds(
    'neq below a list: no element may have it',
    [
      { _id: 'a', l: [{ x: 1 }, { x: 2 }] },
      { _id: 'b', l: [{ x: 2 }] },
    ],
    ({ _ }) => ({ 'l.x': _.neq(1) }),
    ['b'],
  ),
  finds(
    'size sees the list, not its elements',
    [
      { _id: 'a', l: [[1, 2]] },
      { _id: 'b', l: [1, 2] },
    ],
    ({ _ }) => ({ l: _.size(2) }),
    ['b'],
  ),
  finds(
    'all with nested lists',
    [
      { _id: 'a', l: [[1], 2] },
      { _id: 'b', l: [1, 2] },
    ],
    ({ _ }) => ({ l: _.all([[1]]) }),
    ['a'],
  ),
  finds(
    'NaN equals NaN',
    [
      { _id: 'a', n: Number.NaN },
      { _id: 'b', n: 1 },
    ],
    () => ({ n: Number.NaN }),
    ['a'],
  ),
  finds('-0 equals 0', [{ _id: 'a', n: -0 }], () => ({ n: 0 }), ['a']),
  finds(
    'dates are equal by their time',
    [
      { _id: 'a', at: new Date(5) },
      { _id: 'b', at: 5 },
    ],
    () => ({ at: new Date(5) }),
    ['a'],
  ),
  finds(
    'text is compared by code point',
    [
      { _id: 'a', t: 'Z' },
      { _id: 'b', t: 'a' },
      { _id: 'c', t: '啊' },
      { _id: 'd', t: '😀' },
      { _id: 'e', t: '\uffee' },
    ],
    ({ _ }) => ({ t: _.gt('\uffed') }),
    ['d', 'e'],
  ),
  sorts(
    'sort: missing and null, numbers, texts, objects, booleans, dates',
    [
      { _id: 'date', a: new Date(0) },
      { _id: 'true', a: true },
      { _id: 'object', a: { x: 1 } },
      { _id: 'text', a: 'x' },
      { _id: 'number', a: 9e9 },
      { _id: 'null', a: null },
    ],
    [['a', 'asc']],
    ['null', 'number', 'text', 'object', 'true', 'date'],
  ),
  sorts(
    'sort descending turns it round',
    [{ _id: 'date', a: new Date(0) }, { _id: 'text', a: 'x' }, { _id: 'missing' }],
    [['a', 'desc']],
    ['date', 'text', 'missing'],
  ),
  sorts(
    'sort of lists ascending takes the least element',
    [
      { _id: 'a', n: [5, 1] },
      { _id: 'b', n: 2 },
      { _id: 'c', n: [0, 9] },
    ],
    [['n', 'asc']],
    ['c', 'a', 'b'],
  ),
  sorts(
    'sort of lists descending takes the greatest',
    [
      { _id: 'a', n: [5, 1] },
      { _id: 'b', n: 2 },
      { _id: 'c', n: [0, 9] },
    ],
    [['n', 'desc']],
    ['c', 'a', 'b'],
  ),
  sorts(
    'an empty list sorts before null',
    [
      { _id: 'null', n: null },
      { _id: 'empty', n: [] },
      { _id: 'one', n: 1 },
    ],
    [['n', 'asc']],
    ['empty', 'null', 'one'],
  ),
  sorts(
    'sort by two fields',
    [
      { _id: 'a', x: 1, y: 1 },
      { _id: 'b', x: 1, y: 2 },
      { _id: 'c', x: 0, y: 0 },
    ],
    [
      ['x', 'desc'],
      ['y', 'desc'],
    ],
    ['b', 'a', 'c'],
  ),
  sorts(
    'sort by a nested field',
    [
      { _id: 'a', o: { n: 2 } },
      { _id: 'b', o: { n: 1 } },
    ],
    [['o.n', 'asc']],
    ['b', 'a'],
  ),
  sorts(
    'numbers sort by value',
    [
      { _id: 'a', n: 10 },
      { _id: 'b', n: 9 },
      { _id: 'c', n: -1 },
    ],
    [['n', 'asc']],
    ['c', 'b', 'a'],
  ),
  sorts(
    'texts sort by code point, not by pinyin',
    [
      { _id: 'a', t: '一' },
      { _id: 'b', t: '丁' },
      { _id: 'c', t: 'Z' },
      { _id: 'd', t: 'a' },
    ],
    [['t', 'asc']],
    ['c', 'd', 'a', 'b'],
  ),
);
