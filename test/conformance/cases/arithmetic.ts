import { chapter, computes } from '../case';

/** As a name in brackets: nobody takes these objects for promises. */
const THEN = 'then';

/** Arithmetic, comparison, logic, conditions. */
export const arithmetic = chapter(
  'expressions: numbers and logic',
  computes('abs', { n: -5 }, ({ $ }) => $.abs('$n'), 5),
  computes('add', { n: 2 }, ({ $ }) => $.add(['$n', 3, 0.5]), 5.5),
  computes(
    'add of milliseconds to a date',
    { at: new Date(1000) },
    ({ $ }) => $.add(['$at', 500]),
    new Date(1500),
  ),
  computes('add with null is null', { n: null }, ({ $ }) => $.add(['$n', 3]), null),
  computes('ceil', { n: 1.2 }, ({ $ }) => $.ceil('$n'), 2),
  computes('floor', { n: -1.2 }, ({ $ }) => $.floor('$n'), -2),
  computes('trunc', { n: -1.7 }, ({ $ }) => $.trunc('$n'), -1),
  computes('divide', { n: 5 }, ({ $ }) => $.divide(['$n', 2]), 2.5),
  {
    name: 'divide by zero is refused',
    given: [{ _id: 'a', n: 5 }],
    run: ({ aggregate, $ }) => aggregate((p) => p.project({ x: $.divide(['$n', 0]) })),
    refused: 'divide by zero',
  },
  computes('multiply', { n: 5 }, ({ $ }) => $.multiply(['$n', 2, 3]), 30),
  computes('subtract', { n: 5 }, ({ $ }) => $.subtract(['$n', 7]), -2),
  computes(
    'subtract of two dates is milliseconds',
    { a: new Date(5000), b: new Date(2000) },
    ({ $ }) => $.subtract(['$a', '$b']),
    3000,
  ),
  computes('mod', { n: -7 }, ({ $ }) => $.mod(['$n', 3]), -1),
  computes('pow and sqrt', { n: 3 }, ({ $ }) => $.sqrt($.pow(['$n', 4])), 9),
  computes('exp and ln', {}, ({ $ }) => $.ln($.exp(2)), 2),
  computes('log and log10', {}, ({ $ }) => [$.log([8, 2]), $.log10(1000)], [3, 3]),
  computes('cmp', {}, ({ $ }) => [$.cmp([1, 2]), $.cmp(['b', 'a']), $.cmp([1, 1])], [-1, 1, 0]),
  computes(
    'comparison across types follows the order of types',
    {},
    ({ $ }) => [$.gt(['a', 9]), $.lt([null, 0]), $.gt([true, 'z'])],
    [true, true, true],
  ),
  computes(
    'eq and neq',
    { n: 1 },
    ({ $ }) => [$.eq(['$n', 1]), $.neq(['$n', 1]), $.eq(['$n', '1'])],
    [true, false, false],
  ),
  computes(
    'eq: missing is not null',
    { n: null },
    ({ $ }) => [$.eq(['$n', null]), $.eq(['$none', null])],
    [true, false],
  ),
  computes(
    'and, or, not',
    { t: true, f: false },
    ({ $ }) => [$.and(['$t', '$f']), $.or(['$t', '$f']), $.not(['$t'])],
    [false, true, false],
  ),
  computes(
    '0, null and missing are false; text and lists are true',
    {},
    ({ $ }) => [$.and([0]), $.and([null]), $.and(['$none']), $.and(['']), $.and([[]])],
    [false, false, false, true, true],
  ),
  computes(
    'cond',
    { n: 5 },
    ({ $ }) => [
      $.cond({ if: $.gt(['$n', 3]), [THEN]: 'much', else: 'little' }),
      $.cond([false, 1, 2]),
    ],
    ['much', 2],
  ),
  computes(
    'ifNull',
    { n: null },
    ({ $ }) => [$.ifNull(['$n', 'x']), $.ifNull(['$none', 'y']), $.ifNull([0, 'z'])],
    ['x', 'y', 0],
  ),
  computes(
    'switch',
    { n: 5 },
    ({ $ }) =>
      $.switch({
        branches: [
          { case: $.gt(['$n', 9]), [THEN]: 'a' },
          { case: $.gt(['$n', 3]), [THEN]: 'b' },
        ],
        default: 'c',
      }),
    'b',
  ),
  computes(
    'let',
    { n: 5 },
    ({ $ }) => $.let({ vars: { twice: $.multiply(['$n', 2]) }, in: $.add(['$$twice', '$n']) }),
    15,
  ),
  computes('literal', {}, ({ $ }) => $.literal('$n'), '$n'),
  computes('a path through a list', { l: [{ x: 1 }, { y: 2 }, { x: 3 }] }, () => '$l.x', [1, 3]),
  computes('$$ROOT', { n: 1 }, () => '$$ROOT', { _id: 'a', n: 1 }),
);
