import { isPlainObject } from '../extendedJson';

/**
 * What a condition on `path` looks at: every value the path reaches, through lists on the way;
 * `undefined` where an object lacks the field. A list at the end is one value.
 */
export function reach(value: unknown, path: readonly string[], from = 0): unknown[] {
  const step = path[from];
  if (step === undefined) return [value];
  if (Array.isArray(value)) return reachThroughList(value, path, from, step);
  if (!isPlainObject(value)) return [undefined];
  return Object.hasOwn(value, step) ? reach(value[step], path, from + 1) : [undefined];
}

function reachThroughList(
  list: unknown[],
  path: readonly string[],
  from: number,
  step: string,
): unknown[] {
  const position = /^\d+$/.test(step) ? Number(step) : undefined;
  const found: unknown[] = [];
  if (position !== undefined && position < list.length) {
    found.push(...reach(list[position], path, from + 1));
  }
  for (const item of list) {
    if (!isPlainObject(item)) continue;
    if (position === undefined || Object.hasOwn(item, step)) found.push(...reach(item, path, from));
  }
  return found;
}

/** Whether a value, or an element of it if it is a list, passes. */
export const some =
  (test: (value: unknown) => boolean) =>
  (values: unknown[]): boolean =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));
