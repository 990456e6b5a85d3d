import { resolve } from 'mingo/util';
import { databaseRefused } from '../errors';
import { compareValues } from './compare';
import { isPlainObject } from './extendedJson';
import type { Document } from './types';

/**
 * Says `$addToSet` as the `$push` of what is missing: mingo's own loses additions when the array
 * already holds something twice. Positional paths stay as they are.
 */
export function withoutAddToSet(document: Document, modifier: Document): Document {
  const { $addToSet, ...others } = modifier;
  if (!isPlainObject($addToSet)) return modifier;
  const pushed: Document = { ...(others.$push as Document | undefined) };
  const left: Document = {};
  for (const [path, value] of Object.entries($addToSet)) {
    if (path in pushed) {
      throw databaseRefused(`Updating the path '${path}' would create a conflict at '${path}'`);
    }
    if (path.includes('$')) left[path] = value;
    else pushed[path] = { $each: missing(resolve(document, path), value) };
  }
  return {
    ...others,
    ...(Object.keys(pushed).length > 0 && { $push: pushed }),
    ...(Object.keys(left).length > 0 && { $addToSet: left }),
  };
}

function missing(present: unknown, value: unknown): unknown[] {
  const all = Array.isArray(present) ? [...present] : [];
  const wanted = isPlainObject(value) && Array.isArray(value.$each) ? value.$each : [value];
  return wanted.filter((item) => {
    if (all.some((other) => compareValues(other, item) === 0)) return false;
    all.push(item);
    return true;
  });
}
