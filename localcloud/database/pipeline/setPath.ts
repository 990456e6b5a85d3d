import { isPlainObject } from '../extendedJson';

/** A copy with `value` at the path; through a list it is set in every element, as `$addFields` does. */
export function set(target: unknown, path: string, value: unknown): unknown {
  return setAt(target, path.split('.'), value);
}

function setAt(target: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(target)) return target.map((item) => setAt(item, [step, ...rest], value));
  const copy = isPlainObject(target) ? { ...target } : {};
  const below = setAt(copy[step], rest, value);
  if (below === undefined) delete copy[step];
  else copy[step] = below;
  return copy;
}
