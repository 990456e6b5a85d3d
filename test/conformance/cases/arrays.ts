import { chapter, computes } from '../case';

/** Lists, sets and objects. */
export const arrays = chapter(
  'expressions: lists, sets and objects',
  computes(
    'arrayElemAt',
    { l: [1, 2, 3] },
    ({ $ }) => [$.arrayElemAt(['$l', 0]), $.arrayElemAt(['$l', -1])],
    [1, 3],
  ),
  computes(
    'arrayToObject',
    { l: [{ k: 'a', v: 1 }] },
    ({ $ }) => [$.arrayToObject('$l'), $.arrayToObject([[['b', 2]]])],
    [{ a: 1 }, { b: 2 }],
  ),
  computes('objectToArray', { o: { a: 1, b: 2 } }, ({ $ }) => $.objectToArray('$o'), [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ]),
  computes('concatArrays', { l: [1] }, ({ $ }) => $.concatArrays(['$l', [2], []]), [1, 2]),
  computes(
    'concatArrays with null is null',
    { l: null },
    ({ $ }) => $.concatArrays(['$l', [2]]),
    null,
  ),
  computes(
    'filter',
    { l: [1, 5, 9] },
    ({ $ }) => $.filter({ input: '$l', as: 'n', cond: $.gt(['$$n', 3]) }),
    [5, 9],
  ),
  computes('in', { l: [1, 5] }, ({ $ }) => [$.in([5, '$l']), $.in([6, '$l'])], [true, false]),
  computes(
    'indexOfArray',
    { l: ['a', 'b'] },
    ({ $ }) => [$.indexOfArray(['$l', 'b']), $.indexOfArray(['$l', 'z'])],
    [1, -1],
  ),
  computes('isArray', { l: [], n: 1 }, ({ $ }) => [$.isArray('$l'), $.isArray('$n')], [
    true,
    false,
  ]),
  computes(
    'map',
    { l: [1, 2] },
    ({ $ }) => $.map({ input: '$l', as: 'n', in: $.multiply(['$$n', 10]) }),
    [10, 20],
  ),
  computes('range', {}, ({ $ }) => [$.range([0, 5, 2]), $.range([3, 0, -1])], [
    [0, 2, 4],
    [3, 2, 1],
  ]),
  computes(
    'reduce',
    { l: [1, 2, 3] },
    ({ $ }) => $.reduce({ input: '$l', initialValue: 0, in: $.add(['$$value', '$$this']) }),
    6,
  ),
  computes('reverseArray', { l: [1, 2, 3] }, ({ $ }) => $.reverseArray('$l'), [3, 2, 1]),
  computes('size', { l: [1, 2] }, ({ $ }) => $.size('$l'), 2),
  {
    name: 'size of what is no list is refused',
    given: [{ _id: 'a' }],
    run: ({ aggregate, $ }) => aggregate((p) => p.project({ x: $.size('$l') })),
    refused: 'array',
  },
  computes(
    'slice',
    { l: [1, 2, 3, 4] },
    ({ $ }) => [$.slice(['$l', 2]), $.slice(['$l', -2]), $.slice(['$l', 1, 2])],
    [
      [1, 2],
      [3, 4],
      [2, 3],
    ],
  ),
  computes(
    'zip',
    { a: [1, 2], b: ['x'] },
    ({ $ }) => [
      $.zip({ inputs: ['$a', '$b'] }),
      $.zip({ inputs: ['$a', '$b'], useLongestLength: true, defaults: [0, '-'] }),
    ],
    [
      [[1, 'x']],
      [
        [1, 'x'],
        [2, '-'],
      ],
    ],
  ),
  computes(
    'allElementsTrue and anyElementTrue',
    { l: [1, 0] },
    ({ $ }) => [$.allElementsTrue(['$l']), $.anyElementTrue(['$l'])],
    [false, true],
  ),
  computes(
    'setDifference',
    { a: [1, 2, 3], b: [2] },
    ({ $ }) => $.setDifference(['$a', '$b']),
    [1, 3],
  ),
  computes('setEquals', { a: [1, 2, 2], b: [2, 1] }, ({ $ }) => $.setEquals(['$a', '$b']), true),
  computes(
    'setIntersection and setUnion',
    { a: [1, 2], b: [2, 3] },
    ({ $ }) => [$.setIntersection(['$a', '$b']), $.size($.setUnion(['$a', '$b']))],
    [[2], 3],
  ),
  computes(
    'setIsSubset',
    { a: [1], b: [2, 1] },
    ({ $ }) => [$.setIsSubset(['$a', '$b']), $.setIsSubset(['$b', '$a'])],
    [true, false],
  ),
  computes(
    'mergeObjects',
    { a: { x: 1, y: 1 }, b: { y: 2 } },
    ({ $ }) => $.mergeObjects(['$a', '$b', null]),
    { x: 1, y: 2 },
  ),
  computes(
    'sum and avg over a list',
    { l: [1, 2, 'x'] },
    ({ $ }) => [$.sum('$l'), $.avg('$l'), $.max('$l')],
    [3, 1.5, 'x'],
  ),
);
