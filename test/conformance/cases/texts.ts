import { chapter, computes } from '../case';

const at = new Date('2026-11-23T01:30:45.678Z');

/** Texts and dates. */
export const texts = chapter(
  'expressions: texts and dates',
  computes('concat', { a: '装', b: '后' }, ({ $ }) => $.concat(['$a', '$b', '!']), '装后!'),
  computes('concat with null is null', { a: null }, ({ $ }) => $.concat(['$a', 'x']), null),
  computes('split', { t: 'a-b-c' }, ({ $ }) => $.split(['$t', '-']), ['a', 'b', 'c']),
  computes(
    'strLenCP and strLenBytes',
    { t: '装后a' },
    ({ $ }) => [$.strLenCP('$t'), $.strLenBytes('$t')],
    [3, 7],
  ),
  computes('substrCP', { t: '装后无忧' }, ({ $ }) => $.substrCP(['$t', 1, 2]), '后无'),
  computes(
    'substrBytes and substr',
    { t: 'hello' },
    ({ $ }) => [$.substrBytes(['$t', 1, 3]), $.substr(['$t', 2, -1])],
    ['ell', 'llo'],
  ),
  computes(
    'indexOfCP and indexOfBytes',
    { t: '装后无忧' },
    ({ $ }) => [$.indexOfCP(['$t', '无']), $.indexOfBytes(['$t', '无']), $.indexOfCP(['$t', 'x'])],
    [2, 6, -1],
  ),
  computes(
    'toUpper, toLower',
    { t: 'aB' },
    ({ $ }) => [$.toUpper('$t'), $.toLower('$t'), $.toLower(null)],
    ['AB', 'ab', ''],
  ),
  computes(
    'strcasecmp',
    {},
    ({ $ }) => [$.strcasecmp(['A', 'a']), $.strcasecmp(['a', 'B'])],
    [0, -1],
  ),
  computes(
    'year, month, dayOfMonth',
    { at },
    ({ $ }) => [$.year('$at'), $.month('$at'), $.dayOfMonth('$at')],
    [2026, 11, 23],
  ),
  computes(
    'hour, minute, second, millisecond are UTC',
    { at },
    ({ $ }) => [$.hour('$at'), $.minute('$at'), $.second('$at'), $.millisecond('$at')],
    [1, 30, 45, 678],
  ),
  computes(
    'hour in Shanghai',
    { at },
    ({ $ }) => $.hour({ date: '$at', timezone: 'Asia/Shanghai' }),
    9,
  ),
  computes('hour at an offset', { at }, ({ $ }) => $.hour({ date: '$at', timezone: '+0800' }), 9),
  computes(
    'dayOfWeek from Sunday, dayOfYear',
    { at },
    ({ $ }) => [$.dayOfWeek('$at'), $.dayOfYear('$at')],
    [2, 327],
  ),
  computes(
    'isoDayOfWeek, isoWeek, isoWeekYear, week',
    { at },
    ({ $ }) => [$.isoDayOfWeek('$at'), $.isoWeek('$at'), $.isoWeekYear('$at'), $.week('$at')],
    [1, 48, 2026, 47],
  ),
  computes(
    'dateToString',
    { at },
    ({ $ }) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' }),
    '2026-11-23 01:30:45.678',
  ),
  computes(
    'dateToString in Shanghai',
    { at },
    ({ $ }) => $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
    '2026-11-23 09:30',
  ),
  computes(
    'dateToString week and day',
    { at },
    ({ $ }) => $.dateToString({ date: '$at', format: '%G-W%V-%u day %j' }),
    '2026-W48-1 day 327',
  ),
  computes(
    'dateToString of a missing date',
    {},
    ({ $ }) => [
      $.dateToString({ date: '$at', format: '%Y' }),
      $.dateToString({ date: '$at', format: '%Y', onNull: '-' }),
    ],
    [null, '-'],
  ),
  computes(
    'dateFromString',
    {},
    ({ $ }) => $.dateFromString({ dateString: '2026-11-23T01:30:00Z' }),
    new Date('2026-11-23T01:30:00Z'),
  ),
  computes(
    'dateFromString in Shanghai',
    {},
    ({ $ }) => $.dateFromString({ dateString: '2026-11-23T09:30:00', timezone: 'Asia/Shanghai' }),
    new Date('2026-11-23T01:30:00Z'),
  ),
  computes(
    'dateFromParts',
    {},
    ({ $ }) => $.dateFromParts({ year: 2026, month: 11, day: 23, hour: 9, timezone: '+0800' }),
    new Date('2026-11-23T01:00:00Z'),
  ),
  computes('a date part of null is null', { at: null }, ({ $ }) => $.year('$at'), null),
);
