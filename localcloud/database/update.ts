import { updateOne } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseRefused } from '../errors';
import { withoutAddToSet } from './addToSet';
import { isPlainObject } from './extendedJson';
import { assertApplicable } from './strictUpdate';
import type { Document } from './types';

/**
 * The document after the modifier (`$set`, `$inc`, …), or the very same object when nothing changes.
 * `query` is what found it: positional paths (`photos.$.checked`) need it.
 */
export function updated(document: Document, modifier: Document, query: Document): Document {
  const { $setOnInsert: _onlyForNew, ...wanted } = modifier;
  if (Object.keys(wanted).length === 0) return document;
  assertApplicable(document, wanted);
  const applied = withoutAddToSet(document, wanted);
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
    return modifiedCount > 0 ? (deepCopy(copy) as Document) : document;
  } catch (error) {
    const { message } = error as Error;
    throw databaseRefused(
      message.includes("array field for '.$'")
        ? 'The positional operator did not find the match needed from the query.'
        : message,
    );
  }
}

/** A copy of its own, in which the holes of arrays are null. */
function deepCopy(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, (item) => deepCopy(item) ?? null);
  if (!isPlainObject(value)) return value;
  const copy: Document = {};
  for (const [key, item] of Object.entries(value)) copy[key] = deepCopy(item);
  return copy;
}
