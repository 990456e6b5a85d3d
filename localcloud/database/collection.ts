import type { CollectionDeclaration, IndexDeclaration } from '../../config/database/types';
import { databaseRefused } from '../errors';
import { planFor } from './plan';
import { compile, orderFor } from './query';
import { SortedIndex } from './sortedIndex';
import { noteRead } from './trace';
import type { Change, Document, Key, Selection, UnindexedRead } from './types';

/** The documents of one collection as last committed, with its indexes. */
export class Collection {
  readonly name: string;
  readonly documents = new Map<Key, Document>();
  readonly #indexes: SortedIndex[];

  constructor(
    declaration: CollectionDeclaration,
    readonly report: (read: UnindexedRead) => void,
    /** MongoDB reads everything when no index serves; beyond this many documents that is reported. */
    readonly reportScansOver = 1000,
  ) {
    this.name = declaration.name;
    this.#indexes = [{ name: '_id_', keys: { _id: 1 as const } }, ...declaration.indexes].map(
      (index) => new SortedIndex(index),
    );
  }

  get indexes(): IndexDeclaration[] {
    return this.#indexes.map(({ declaration }) => declaration);
  }

  /** Takes in what was on disk. Call once, before anything is written. */
  load(documents: Map<Key, Document>): void {
    for (const [key, document] of documents) this.documents.set(key, document);
    for (const index of this.#indexes) index.build(this.documents);
  }

  /** Puts or removes a document; uniqueness has been checked. */
  apply(key: Key, after: Document | undefined): void {
    const before = this.documents.get(key);
    for (const index of this.#indexes) {
      if (before) index.remove(key, before);
      if (after) index.add(key, after);
    }
    if (after) this.documents.set(key, after);
    else this.documents.delete(key);
  }

  /**
   * Refuses a document that a unique index already holds under another key.
   * `leaving` are keys that the same write removes or changes.
   */
  assertUnique(key: Key, document: Document, leaving: ReadonlySet<Key> = new Set()): void {
    for (const index of this.#indexes) {
      const clash = index.clash(key, document);
      if (clash && !leaving.has(clash.key)) {
        throw duplicateKey(this.name, index.declaration.name, index.fields, clash.values);
      }
    }
  }

  /** Refuses changes that clash with one another on a unique index. */
  assertDistinct(changes: Change[]): void {
    for (const { declaration } of this.#indexes) {
      if (!declaration.unique) continue;
      const fresh = new SortedIndex(declaration);
      for (const { key, after } of changes) {
        const clash = after && fresh.clash(key, after);
        if (clash) throw duplicateKey(this.name, declaration.name, fresh.fields, clash.values);
        if (after) fresh.add(key, after);
      }
    }
  }

  /** Matching documents, in order. */
  select({
    query,
    order = {},
    offset = 0,
    limit = Number.POSITIVE_INFINITY,
  }: Selection): Document[] {
    const matches = compile(query);
    const plan = planFor(query, order, this.#indexes);
    const compare = orderFor(query, order);
    const sorted = compare === undefined || (plan.ordered && Object.keys(order).length > 0);
    const enough = sorted ? offset + limit : Number.POSITIVE_INFINITY;
    const found: Document[] = [];
    const seen = new Set<Key>();
    let read = 0;
    for (const key of plan.keys?.() ?? this.documents.keys()) {
      if (found.length >= enough) break;
      if (seen.has(key)) continue;
      seen.add(key);
      read++;
      const document = this.documents.get(key);
      if (document && matches(document)) found.push(document);
    }
    noteRead({
      collection: this.name,
      index: plan.keys && plan.name,
      examined: read,
      found: found.length,
    });
    // Everything, in no order: that is what was asked for.
    const whole = Object.keys(query).length === 0 && Object.keys(order).length === 0;
    if (!plan.keys && !whole && read > this.reportScansOver) {
      this.report({
        collection: this.name,
        query: JSON.stringify({ query, order }),
        documents: read,
      });
    }
    if (!sorted) found.sort(compare);
    return found.slice(offset, offset + limit);
  }
}

export function duplicateKey(
  collection: string,
  index: string,
  fields: string[],
  values: unknown[],
) {
  const shown = fields
    .map((field, i) => `${field}: ${JSON.stringify(values[i] ?? null)}`)
    .join(', ');
  return databaseRefused(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { ${shown} }`,
  );
}
