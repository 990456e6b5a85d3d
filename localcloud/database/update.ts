import { updateOne } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseRefused } from '../errors';
import { isPlainObject } from './extendedJson';
import { assertApplicable } from './strictUpdate';
import type { Document } from './types';

/**
 * The document after the modifier (`$set`, `$inc`, …), or the very same object when nothing changes.
 * `query` is what found it: positional paths (`photos.$.checked`) need it.
 */
export function updated(document: Document, modifier: Document, query: Document): Document {
  const { $setOnInsert: _onlyForNew, ...applied } = modifier;
  if (Object.keys(applied).length === 0) return document;
  assertApplicable(document, applied);
  const copy = deepCopy(document) as Document;
  try {
    const positional = Object.values(applied).some((fields) =>
      Object.keys(fields as object).some((path) => /\.\$(\.|$)/.test(path)),
    );
    const { modifiedCount } = updateOne(
      [copy],
      (positional ? query : {}) as AnyObject,
      applied as AnyObject,
      { cloneMode: 'deep' },
    );
    return modifiedCount > 0 ? copy : document;
  } catch (error) {
    throw databaseRefused((error as Error).message);
  }
}

function deepCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepCopy);
  if (!isPlainObject(value)) return value;
  const copy: Document = {};
  for (const [key, item] of Object.entries(value)) copy[key] = deepCopy(item);
  return copy;
}
