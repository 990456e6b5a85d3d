/** Documents between the shape in which they are stored and the one that this code knows (`shared/migrations`). */
import { misfit } from '../../shared/documents';
import { current, isOld, isTooNew, type Stored, type Versioned } from '../../shared/migrations';
import type { Shapes } from '../ports';
import { _, database, plain, row, rows, updated } from './cloud';

/** What a document was when it was read: what is written differs from that. */
const read = new WeakMap<object, object>();

/** A document as this code knows it. Refuses one that only a later release can open. */
export function opened<T extends object>(collection: Versioned, stored: T): T {
  const known = current(collection, stored);
  if (known !== stored) read.set(known, stored);
  return known;
}

export const openedOrNull = <T extends object>(collection: Versioned, stored: T | null): T | null =>
  stored && opened(collection, stored);

/** As it lies in the database. */
export const asRead = (document: object): object => read.get(document) ?? document;

/** Fields that differ, each to be set whole: `update` would otherwise flatten objects and drop empty ones. */
export function differences(before: object, after: object): Record<string, unknown> {
  const was = before as Record<string, unknown>;
  const is = after as Record<string, unknown>;
  const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
  const changed = [...keys].filter(
    (key) => key !== '_id' && key !== 'v' && JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  return Object.fromEntries(
    changed.map((key) => [key, is[key] === undefined ? _.remove() : _.set(is[key])]),
  );
}

type Document = Stored & { _id: string; v?: number; kind?: string };

/** Documents of one read; a case may have 100 KB. */
const SLICE = 20;
/** Lost races; whoever was first has written it in this shape, or in that of the release before. */
const RACES = 5;

export const shapes: Shapes = {
  async bringUp(collection, behind = '') {
    const found = await rows<Document>(
      database
        .collection(collection)
        .where({ _id: _.gt(behind) })
        .orderBy('_id', 'asc')
        .limit(SLICE)
        .get(),
    );
    const ours = found.filter(({ kind }) => kind !== 'job');
    let changed = 0;
    const misfits: string[] = [];
    for (const document of ours) {
      const unfit = isTooNew(document) ? null : unfitAs(collection, document);
      if (unfit !== null) misfits.push(`${collection}/${document._id} ${unfit}`);
      else if (await bringUpOne(collection, document)) changed += 1;
    }
    return {
      misfits,
      changed,
      tooNew: ours.filter((document) => isTooNew(document)).length,
      next: found.length === SLICE ? (found.at(-1)?._id ?? null) : null,
    };
  },
};

/** Where the document would be none in its new shape: it stays as it is. */
const unfitAs = (collection: Versioned, document: Document): string | null =>
  isOld(collection, document)
    ? (misfit(collection, plain(current(collection, document)))?.path ?? null)
    : null;

/** Writes one document in its new shape, if nobody else has changed it since. Its version stays: nothing happened to it. */
async function bringUpOne(collection: Versioned, first: Document): Promise<boolean> {
  const documents = database.collection(collection);
  let document: Document | null = first;
  for (let race = 0; document && race < RACES; race++) {
    if (isTooNew(document) || !isOld(collection, document)) return false;
    const { _id, v, schema }: Document = document;
    const same = { _id, v: v ?? _.exists(false), schema: schema ?? _.exists(false) };
    const data = differences(document, plain(current(collection, document)));
    if ((await updated(documents.where(same).update({ data }))) === 1) return true;
    document = await row<Document>(documents.doc(_id).get());
  }
  return false;
}
