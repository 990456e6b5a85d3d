import { isPlainObject } from './extendedJson';
import type { Document, Order } from './types';

/** What a list without elements is in an index and in a sort: it comes before null. */
export const EMPTY_LIST = Symbol('empty list');

/** MongoDB's order of types; a missing field sorts as null. */
export function typeRank(value: unknown): number {
  if (value === EMPTY_LIST) return 0;
  if (value === undefined || value === null) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 3;
  if (Array.isArray(value)) return 5;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  if (value instanceof RegExp) return 11;
  return 4;
}

/** MongoDB's order of values: by type first, then by value. */
export function compareValues(a: unknown, b: unknown): number {
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case 0:
    case 1:
      return 0;
    case 2:
      return compareNumbers(a as number, b as number);
    case 3:
      return compareTexts(a as string, b as string);
    case 4:
      return compareObjects(a as Document, b as Document);
    case 5:
      return compareLists(a as unknown[], b as unknown[]);
    case 11:
      return compareTexts(String(a), String(b));
    default:
      return compareScalars(a as number, b as number);
  }
}

function compareScalars<T extends string | number>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** NaN is less than every other number, and equal to itself. */
function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return compareScalars(a, b);
}

/** By code point: JavaScript's `<` puts 😀 before \uffee. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  if (i === length) return a.length - b.length;
  const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
  const [high, low] = [isSurrogate(left), isSurrogate(right)];
  return high === low ? left - right : Number(high) - Number(low);
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

function compareLists(a: unknown[], b: unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareObjects(a: Document, b: Document): number {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [nameA, valueA] = left[i] as [string, unknown];
    const [nameB, valueB] = right[i] as [string, unknown];
    const difference =
      typeRank(valueA) - typeRank(valueB) ||
      compareTexts(nameA, nameB) ||
      compareValues(valueA, valueB);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/**
 * Every value a path reaches, going through arrays: what a multikey index holds.
 * `undefined` stands for a place where the field is missing.
 */
export function valuesAt(document: unknown, path: string): unknown[] {
  return reach(document, path.split('.'));
}

function reach(value: unknown, path: string[]): unknown[] {
  const [head, ...rest] = path;
  if (head === undefined) {
    if (!Array.isArray(value)) return [value];
    return value.length === 0 ? [EMPTY_LIST] : value;
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [undefined];
    const byPosition = /^\d+$/.test(head) ? reach(value[Number(head)], rest) : [];
    return [
      ...byPosition,
      ...value.flatMap((item) => (isPlainObject(item) ? reach(item, path) : [undefined])),
    ];
  }
  return isPlainObject(value) ? reach(value[head], rest) : [undefined];
}

/** Sorts as MongoDB: an array counts by its least value ascending, by its greatest descending. */
export function byOrder(order: Order): (a: Document, b: Document) => number {
  const fields = Object.entries(order);
  return (a, b) => {
    for (const [path, direction] of fields) {
      const difference =
        direction * compareValues(extreme(a, path, direction), extreme(b, path, direction));
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function extreme(document: Document, path: string, direction: 1 | -1): unknown {
  const [first, ...others] = valuesAt(document, path);
  return others.reduce(
    (best, value) => (direction * compareValues(value, best) < 0 ? value : best),
    first,
  );
}
