import type { IndexDeclaration } from '../../config/database/types';
import { databaseRefused } from '../errors';
import type { Bounds } from './bounds';
import { compareValues, typeRank, valuesAt } from './compare';
import { SortedList } from './sortedList';
import type { Document, Key } from './types';

type Entry = { values: unknown[]; key: Key };

/** One declared index, in memory: entries in index order, several for a document with an array. */
export class SortedIndex {
  readonly fields: string[];
  readonly directions: number[];
  /** Fields that hold an array in some document: they cannot serve a sort or two bounds at once. */
  readonly multikey = new Set<string>();
  readonly #entries = new SortedList<Entry>((a, b) => this.#compare(a, b));

  constructor(readonly declaration: IndexDeclaration) {
    this.fields = Object.keys(declaration.keys);
    this.directions = Object.values(declaration.keys);
  }

  /** Reads all documents at once: much quicker than adding them one by one. */
  build(documents: Iterable<[Key, Document]>): void {
    const entries: Entry[] = [];
    for (const [key, document] of documents) {
      for (const values of this.#valuesOf(document)) entries.push({ values, key });
    }
    this.#entries.fill(entries);
  }

  add(key: Key, document: Document): void {
    for (const values of this.#valuesOf(document)) this.#entries.add({ values, key });
  }

  remove(key: Key, document: Document): void {
    for (const values of this.#valuesOf(document)) {
      this.#entries.remove({ values, key }, (entry) => entry.key === key);
    }
  }

  /** The key of another document that holds the same values, if the index is unique. */
  clash(key: Key, document: Document): { key: Key; values: unknown[] } | undefined {
    const rows = this.#valuesOf(document); // also refuses what cannot be indexed
    if (!this.declaration.unique) return undefined;
    for (const values of rows) {
      for (const other of this.scan(values, undefined, false)) {
        if (other !== key) return { key: other, values };
      }
    }
    return undefined;
  }

  /** Keys whose leading values equal `prefix` and whose next value lies within `range`, in order. Do not write meanwhile. */
  *scan(prefix: unknown[], range: Bounds | undefined, backwards: boolean): Generator<Key> {
    const place = (entry: Entry) => this.#place(entry, prefix, range);
    const start = this.#entries.first((entry) => place(entry) >= 0);
    const end = this.#entries.first((entry) => place(entry) > 0);
    for (const { key } of this.#entries.between(start, end, backwards)) yield key;
  }

  #place(entry: Entry, prefix: unknown[], range: Bounds | undefined): number {
    for (let i = 0; i < prefix.length; i++) {
      const difference = compareValues(entry.values[i], prefix[i]);
      if (difference !== 0) return difference * this.#direction(i);
    }
    if (!range) return 0;
    const value = entry.values[prefix.length];
    return outside(value, range) * this.#direction(prefix.length);
  }

  #valuesOf(document: Document): unknown[][] {
    const columns = this.fields.map((field) => {
      const values = valuesAt(document, field);
      if (values.length > 1) this.multikey.add(field);
      return values;
    });
    const many = this.fields.filter((_, i) => (columns[i] as unknown[]).length > 1);
    if (many.length > 1 && many[0]?.split('.')[0] !== many[1]?.split('.')[0]) {
      throw databaseRefused(`cannot index parallel arrays [${many[1]}] [${many[0]}]`);
    }
    const rows = columns.reduce<unknown[][]>(
      (all, values) => all.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    );
    return rows.length < 2 ? rows : distinct(rows);
  }

  #direction(i: number): number {
    return this.directions[i] ?? 1;
  }

  #compare(a: Entry, b: Entry): number {
    for (let i = 0; i < this.fields.length; i++) {
      const difference = compareValues(a.values[i], b.values[i]) * this.#direction(i);
      if (difference !== 0) return difference;
    }
    if (a.key === b.key) return 0;
    return a.key < b.key ? -1 : 1;
  }
}

function distinct(rows: unknown[][]): unknown[][] {
  return rows.filter((row, i) => rows.findIndex((other) => compareValues(other, row) === 0) === i);
}

/** Negative below the range, positive above it, 0 inside. A range holds values of one type only. */
function outside(value: unknown, { min, max }: Bounds): number {
  const rank = typeRank(value) - typeRank(min ? min.value : max?.value);
  if (rank !== 0) return rank;
  if (min) {
    const difference = compareValues(value, min.value);
    if (difference < 0 || (difference === 0 && min.open)) return -1;
  }
  if (max) {
    const difference = compareValues(value, max.value);
    if (difference > 0 || (difference === 0 && max.open)) return 1;
  }
  return 0;
}
