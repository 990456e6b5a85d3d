import { compareValues, typeRank } from '../compare';
import { isPlainObject } from '../extendedJson';
import { isOfType } from './bsonType';
import { some } from './reach';

/** A condition on the values that its path reaches. */
export type Test = (values: unknown[]) => boolean;

/** Makes the test of `{$operator: operand}`; `beside` is the whole condition (`$options`). */
export type Operator = (operand: unknown, beside: Record<string, unknown>) => Test;

export const equals = (wanted: unknown): Test => {
  if (wanted instanceof RegExp) return some(matchesPattern(wanted));
  return some((value) => compareValues(value, wanted) === 0);
};

const matchesPattern = (pattern: RegExp) => (value: unknown) =>
  (typeof value === 'string' && pattern.test(value)) ||
  (value instanceof RegExp && String(value) === String(pattern));

/** Compares within one type only: `{$lt: 5}` never finds a text, and nothing is less than NaN. */
const compares =
  (fits: (difference: number) => boolean): Operator =>
  (wanted) =>
    some((value) => {
      if (typeRank(value) !== typeRank(wanted)) return false;
      if (Number.isNaN(value) !== Number.isNaN(wanted)) return false;
      return fits(compareValues(value, wanted));
    });

const not =
  (test: Test): Test =>
  (values) =>
    !test(values);

const listOf = (operand: unknown, name: string): unknown[] => {
  if (!Array.isArray(operand)) throw new Error(`${name} needs an array`);
  return operand;
};

const isIn: Operator = (operand) => {
  const tests = listOf(operand, '$in').map(equals);
  return (values) => tests.some((test) => test(values));
};

function $regex(pattern: unknown, { $options }: Record<string, unknown>): Test {
  if (!(pattern instanceof RegExp) && typeof pattern !== 'string') {
    throw new Error('$regex has to be a string');
  }
  const source = pattern instanceof RegExp ? pattern.source : pattern;
  const given = $options ?? (pattern instanceof RegExp ? pattern.flags : '');
  return some(matchesPattern(new RegExp(source, String(given).replace(/[^imsu]/g, ''))));
}

function $mod(operand: unknown): Test {
  const list = Array.isArray(operand) ? operand : [];
  if (list.length !== 2 || list.some((part) => typeof part !== 'number')) {
    throw new Error('malformed mod, needs to be an array of two numbers');
  }
  const [divisor, remainder] = list.map(Math.trunc) as [number, number];
  if (divisor === 0) throw new Error('divisor cannot be 0');
  return some(
    (value) =>
      typeof value === 'number' &&
      Number.isFinite(value) &&
      Math.trunc(value) % divisor === remainder,
  );
}

function $size(operand: unknown): Test {
  if (!Number.isInteger(operand) || Number(operand) < 0) {
    throw new Error('Failed to parse $size. Expected a non-negative whole number');
  }
  return (values) => values.some((value) => Array.isArray(value) && value.length === operand);
}

/** The operators on one field; those that hold further conditions are in `compile.ts`. */
export const operators: Record<string, Operator> = {
  $eq: equals,
  $ne: (wanted) => {
    if (wanted instanceof RegExp) throw new Error("Can't have regex as arg to $ne.");
    return not(equals(wanted));
  },
  $gt: compares((difference) => difference > 0),
  $gte: compares((difference) => difference >= 0),
  $lt: compares((difference) => difference < 0),
  $lte: compares((difference) => difference <= 0),
  $in: isIn,
  $nin: (operand, beside) => not(isIn(listOf(operand, '$nin'), beside)),
  $exists: (wanted) => (values) =>
    values.some((value) => value !== undefined) === (wanted !== false && wanted !== 0),
  $regex,
  $options: (_options, beside) => {
    if (beside.$regex === undefined) throw new Error('$options needs a $regex');
    return () => true;
  },
  $mod,
  $size,
  $type: (wanted) => {
    const types = Array.isArray(wanted) ? wanted : [wanted];
    return some((value) => types.some((type) => isOfType(value, type)));
  },
};

/** Whether a condition is made of operators, rather than a value to be equal to. */
export const isOperators = (condition: unknown): condition is Record<string, unknown> =>
  isPlainObject(condition) && Object.keys(condition)[0]?.startsWith('$') === true;
