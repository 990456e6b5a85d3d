import * as builtIn from 'mingo/operators/expression';
import type { AnyObject, Options } from 'mingo/types';
import { compareValues } from '../compare';
import { dateParts } from './dateParts';

export type Expression = (document: AnyObject, operand: unknown, options: Options) => unknown;

/** An operand's value; `$let` without variables is the public way to ask mingo for it. */
const worth: Expression = (document, operand, options) =>
  builtIn.$let(document, { vars: {}, in: operand } as never, options);

const valuesOf = (document: AnyObject, operand: unknown, options: Options, name: string) => {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new Error(`Expression ${name} takes exactly 2 arguments`);
  }
  return operand.map((one) => worth(document, one, options)) as [unknown, unknown];
};

/** Missing is less than null here, and every type has its place among the others. */
function compare(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Math.sign(compareValues(a, b));
}

const comparison =
  (name: string, answer: (difference: number) => unknown): Expression =>
  (document, operand, options) =>
    answer(compare(...valuesOf(document, operand, options, name)));

const textOf = (value: unknown, name: string): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return String(value);
  throw new Error(`can't convert the operand of ${name} to a string`);
};

const onText =
  (name: string, change: (text: string) => unknown): Expression =>
  (document, operand, options) => {
    const [only] = Array.isArray(operand) ? operand : [operand];
    return change(textOf(worth(document, only, options), name));
  };

/** A length below 0 takes the rest; positions are bytes of UTF-8. */
const bytes: Expression = (document, operand, options) => {
  const [text, start, length] = (operand as unknown[]).map((one) => worth(document, one, options));
  const all = Buffer.from(textOf(text, '$substrBytes'));
  const from = Number(start);
  if (from < 0) return '';
  return all.subarray(from, Number(length) < 0 ? undefined : from + Number(length)).toString();
};

const indexOfCP: Expression = (document, operand, options) => {
  const [text, part, start = 0, end] = (operand as unknown[]).map((one) =>
    worth(document, one, options),
  );
  if (text === null || text === undefined) return null;
  const characters = [...String(text)];
  const wanted = [...String(part)];
  const last = Math.min(characters.length, Number(end ?? characters.length)) - wanted.length;
  for (let i = Number(start); i <= last; i++) {
    if (wanted.every((character, j) => characters[i + j] === character)) return i;
  }
  return -1;
};

const indexOfBytes: Expression = (document, operand, options) => {
  const [text, part, start = 0, end] = (operand as unknown[]).map((one) =>
    worth(document, one, options),
  );
  if (text === null || text === undefined) return null;
  const all = Buffer.from(String(text)).subarray(0, end === undefined ? undefined : Number(end));
  return all.indexOf(Buffer.from(String(part)), Number(start));
};

const size: Expression = (document, operand, options) => {
  const [only] = Array.isArray(operand) ? operand : [operand];
  const value = worth(document, only, options);
  if (Array.isArray(value)) return value.length;
  throw new Error('The argument to $size must be an array');
};

const trunc: Expression = (document, operand, options) =>
  builtIn.$trunc(
    document,
    (Array.isArray(operand) && operand.length === 2
      ? operand
      : [Array.isArray(operand) ? operand[0] : operand, 0]) as never,
    options,
  );

/** What mingo computes otherwise than MongoDB. */
export const expressions: Record<string, Expression> = {
  $cmp: comparison('$cmp', (difference) => difference),
  $eq: comparison('$eq', (difference) => difference === 0),
  $ne: comparison('$ne', (difference) => difference !== 0),
  $gt: comparison('$gt', (difference) => difference > 0),
  $gte: comparison('$gte', (difference) => difference >= 0),
  $lt: comparison('$lt', (difference) => difference < 0),
  $lte: comparison('$lte', (difference) => difference <= 0),
  $toLower: onText('$toLower', (text) => text.toLowerCase()),
  $toUpper: onText('$toUpper', (text) => text.toUpperCase()),
  $substr: bytes,
  $substrBytes: bytes,
  $indexOfCP: indexOfCP,
  $indexOfBytes: indexOfBytes,
  $size: size,
  $trunc: trunc,
  ...dateParts(worth),
};
