import { isPlainObject } from './extendedJson';
import type { Document, Order } from './types';

/** MongoDB's order of types; a missing field sorts as null. */
export function typeRank(value: unknown): number {
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
    case 1:
      return 0;
    case 4:
      return compareObjects(a as Document, b as Document);
    case 5:
      return compareLists(a as unknown[], b as unknown[]);
    case 11:
      return compareScalars(String(a), String(b));
    default:
      return compareScalars(a as number, b as number);
  }
}

function compareScalars<T extends string | number>(a: T, b: T): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

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
      compareScalars(nameA, nameB) ||
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
    return value.length === 0 ? [undefined] : value;
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
