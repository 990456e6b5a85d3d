import { isPlainObject } from '../extendedJson';

/** MongoDB's types by name and number; there is one kind of number here. */
const tests: [string[], (value: unknown) => boolean][] = [
  [['double', '1', 'int', '16', 'long', '18', 'number'], (value) => typeof value === 'number'],
  [['string', '2'], (value) => typeof value === 'string'],
  [['object', '3'], isPlainObject],
  [['array', '4'], Array.isArray],
  [['bool', '8'], (value) => typeof value === 'boolean'],
  [['date', '9'], (value) => value instanceof Date],
  [['null', '10'], (value) => value === null],
  [['regex', '11'], (value) => value instanceof RegExp],
];

/** Whether a value has the type; throws on a type that MongoDB does not know. */
export function isOfType(value: unknown, type: unknown): boolean {
  const found = tests.find(([names]) => names.includes(String(type)));
  if (!found) throw new Error(`Unknown type name alias: ${String(type)}`);
  return found[1](value);
}
