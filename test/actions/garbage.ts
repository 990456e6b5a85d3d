/** Inputs that no client of ours sends: each is the valid one with one thing wrong. */
export interface Garbage {
  what: string;
  input: unknown;
}

const huge = '漏'.repeat(20_000);
const wrongs: [string, unknown][] = [
  ['null', null],
  ['a number', -1.5],
  ['a huge number', 1e300],
  ['an empty text', ''],
  ['a huge text', huge],
  ['control characters', '\u0000\u0007\u001b[31m'],
  ['an operator', { $ne: null }],
  ['a list', [[]]],
  ['true', true],
  ['a regular expression', { $regex: '.*' }],
];

/** Text with `__proto__` as a key of its own, which an object literal cannot have. */
const poisoned = (input: object) => {
  const fields = JSON.stringify(input).slice(1, -1);
  return JSON.parse(`{"__proto__":{"roles":["manager"]}${fields && `,${fields}`}}`);
};

/** For a valid input: every field missing and of wrong kinds, extra fields, and no object at all. */
export function garbageFor(valid: Record<string, unknown>): Garbage[] {
  const fields = Object.keys(valid);
  return [
    ...[null, 7, 'text', [], [valid]].map((input) => ({
      what: `input ${JSON.stringify(input)}`.slice(0, 40),
      input,
    })),
    { what: 'an extra field', input: { ...valid, extra: 1 } },
    { what: 'a field named constructor', input: { ...valid, constructor: { name: 'x' } } },
    { what: 'a poisoned prototype', input: poisoned(valid) },
    ...fields.flatMap((field) =>
      wrongs.map(([what, wrong]) => ({
        what: `${field}: ${what}`,
        input: { ...valid, [field]: wrong },
      })),
    ),
    ...fields.map((field) => {
      const { [field]: _, ...rest } = valid;
      return { what: `without ${field}`, input: rest };
    }),
  ];
}

/** Events that are not even a call. */
export const brokenEvents: Garbage[] = [
  { what: '{}', input: {} },
  ...[
    '',
    'nothing',
    '__proto__',
    'constructor',
    'toString',
    'home',
    'home.show ',
    7,
    null,
    {},
    ['home.show'],
  ].map((action) => ({ what: `action ${JSON.stringify(action)}`, input: { action, input: {} } })),
  ...['', ' ', huge, 7, null, {}, ['a'], '../../x', '$where'].map((requestId) => ({
    what: `requestId ${JSON.stringify(requestId).slice(0, 20)}`,
    input: { action: 'home.show', input: {}, requestId },
  })),
];
