import { databaseRefused } from '../errors';
import { duplicateKey } from './collection';
import { keyOf, newId } from './key';
import type { Change, Document, Selection } from './types';
import { updated } from './update';
import type { View } from './view';

/** Adds documents, all or none; gives each its _id. Refuses a taken _id with E11000. */
export function insert(view: View, collection: string, documents: Document[]): unknown[] {
  const changes = documents.map((document): Change => {
    const after = { _id: document._id ?? newId(), ...withoutId(document) };
    const key = keyOf(after._id);
    if (view.get(collection, key)) throw duplicateKey(collection, '_id_', ['_id'], [after._id]);
    return { collection, key, after };
  });
  const twice = changes.find((change, i) => changes.findIndex((c) => c.key === change.key) !== i);
  if (twice) throw duplicateKey(collection, '_id_', ['_id'], [twice.after?._id]);
  view.write(changes);
  return changes.map((change) => change.after?._id);
}

/** How many documents really changed: a write of what is there already counts 0, as in MongoDB. */
export function modify(
  view: View,
  collection: string,
  selection: Selection,
  modifier: Document,
): number {
  const changes = view.select(collection, selection).flatMap((before): Change[] => {
    const after = updated(before, modifier, selection.query);
    return after === before ? [] : [{ collection, key: keyOf(before._id), before, after }];
  });
  view.write(changes);
  return changes.length;
}

/** Puts the document under `id`, whether or not one is there. */
export function replace(
  view: View,
  collection: string,
  id: unknown,
  document: Document,
): { updated: number; upserted?: unknown } {
  if (Object.keys(document).some((field) => field.startsWith('$'))) {
    throw databaseRefused('a document that replaces another cannot contain update operators');
  }
  const key = keyOf(id);
  const before = view.get(collection, key);
  view.write([{ collection, key, before, after: { _id: id, ...withoutId(document) } }]);
  return before ? { updated: 1 } : { updated: 0, upserted: id };
}

/** How many documents were removed. */
export function remove(view: View, collection: string, selection: Selection): number {
  const changes = view
    .select(collection, selection)
    .map((before): Change => ({ collection, key: keyOf(before._id), before }));
  view.write(changes);
  return changes.length;
}

function withoutId(document: Document): Document {
  const { _id, ...rest } = document;
  return rest;
}
