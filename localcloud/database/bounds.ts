import { isPlainObject } from './extendedJson';
import type { Document } from './types';

/** What a condition says about one field, as far as an index can use it. */
export type Bounds = {
  equals?: unknown[];
  min?: { value: unknown; open: boolean };
  max?: { value: unknown; open: boolean };
};

/** The conditions every match must fulfil, by field; `$or`, `$ne` and the like are left to the test. */
export function boundsOf(query: Document): Map<string, Bounds> {
  const bounds = new Map<string, Bounds>();
  collect(query, '', bounds);
  return bounds;
}

function collect(query: Document, prefix: string, bounds: Map<string, Bounds>): void {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isPlainObject(part)) collect(part, prefix, bounds);
    } else if (!key.startsWith('$')) {
      merge(bounds, prefix + key, boundsFrom(condition));
      if (isPlainObject(condition) && isPlainObject(condition.$elemMatch)) {
        collect(condition.$elemMatch, `${prefix}${key}.`, bounds);
      }
    }
  }
}

function merge(bounds: Map<string, Bounds>, field: string, found: Bounds): void {
  if (Object.keys(found).length > 0) bounds.set(field, { ...found, ...bounds.get(field) });
}

function boundsFrom(condition: unknown): Bounds {
  if (condition instanceof RegExp) return prefixOf(condition);
  if (!isPlainObject(condition)) return Array.isArray(condition) ? {} : { equals: [condition] };
  if (!Object.keys(condition).some((key) => key.startsWith('$'))) return { equals: [condition] };
  const bounds: Bounds = {};
  for (const [operator, value] of Object.entries(condition)) {
    if (operator === '$eq') Object.assign(bounds, boundsFrom(value));
    if (operator === '$in' && Array.isArray(value) && value.every(indexable)) bounds.equals = value;
    if (operator === '$gt' || operator === '$gte') bounds.min = { value, open: operator === '$gt' };
    if (operator === '$lt' || operator === '$lte') bounds.max = { value, open: operator === '$lt' };
    if (operator === '$regex') Object.assign(bounds, prefixOf(value, condition.$options));
  }
  return bounds;
}

const indexable = (value: unknown) => !Array.isArray(value) && !(value instanceof RegExp);

/** A pattern anchored at its start is a range; `^138` reads from '138' up to '139'. */
function prefixOf(pattern: unknown, options: unknown = ''): Bounds {
  const source = pattern instanceof RegExp ? pattern.source : String(pattern);
  const flags = pattern instanceof RegExp ? pattern.flags : String(options);
  const prefix = /^\^([^\\^$.*+?()[\]{}|]+)/.exec(source)?.[1];
  if (!prefix || flags.includes('i') || flags.includes('m') || source.includes('|')) return {};
  const rest = source.slice(prefix.length + 1);
  const safe = /^[*?{]/.test(rest) ? prefix.slice(0, -1) : prefix;
  if (!safe) return {};
  return { min: { value: safe, open: false }, max: { value: `${safe}\uffff`, open: true } };
}
