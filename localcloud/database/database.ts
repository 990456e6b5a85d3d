import type { CollectionDeclaration } from '../../config/database/types';
import { CloudError, databaseRefused, invalidParameter } from '../errors';
import { Collection } from './collection';
import { documentOf } from './extendedJson';
import { History } from './history';
import { Locks } from './locks';
import type { Store } from './store';
import { Transactions } from './transactions';
import type { Change, Document, Key, Selection, UnindexedRead } from './types';
import type { View } from './view';

const NAME = /^[A-Za-z][\w-]{0,31}$/;

/** All collections: committed state in memory, every write queued for the disk. */
export class Database implements View {
  readonly locks = new Locks();
  readonly transactions = new Transactions(this);
  readonly #history = new History();
  readonly #collections = new Map<string, Collection>();

  /** Told of each document that a function writes, with the function's label. */
  onWritten?: (collection: string, document: Document, label: string) => void;
  #writer: string | undefined;

  constructor(
    readonly store: Store,
    declared: CollectionDeclaration[],
    readonly report: (read: UnindexedRead) => void = () => {},
    readonly reportScansOver?: number,
    /** A collection is made when it is first used. */
    readonly open = false,
  ) {
    for (const declaration of declared) {
      this.#collections.set(declaration.name, this.#made(declaration));
    }
    for (const name of store.collections()) this.#add(name);
    this.#load();
  }

  #add(name: string): void {
    if (this.#collections.has(name)) return;
    this.#collections.set(name, this.#made({ name, indexes: [] }));
  }

  #made = (declaration: CollectionDeclaration): Collection =>
    new Collection(declaration, this.report, this.reportScansOver);

  #load(): void {
    const loaded = new Map<string, Map<Key, Document>>();
    for (const { collection, key, document } of this.store.rows()) {
      const documents = loaded.get(collection) ?? new Map<Key, Document>();
      loaded.set(collection, documents);
      documents.set(key, documentOf(document));
    }
    for (const [name, documents] of loaded) {
      this.#add(name);
      this.collection(name).load(documents);
    }
  }

  /** Makes the collection unless it is there. */
  ensure(name: string): void {
    if (this.#collections.has(name)) return;
    this.#add(name);
    this.store.addCollection(name);
  }

  /** Makes a collection without indexes; refuses a name that is taken. */
  addCollection(name: unknown): void {
    if (typeof name !== 'string' || !NAME.test(name)) {
      throw invalidParameter(`${JSON.stringify(name)} is no name for a collection`);
    }
    if (this.#collections.has(name)) throw databaseRefused(`Table exist: ${name}`);
    this.#add(name);
    this.store.addCollection(name);
  }

  collection(name: unknown): Collection {
    const found = typeof name === 'string' ? this.#collections.get(name) : undefined;
    if (found) return found;
    if (this.open && typeof name === 'string' && NAME.test(name)) {
      this.ensure(name);
      return this.collection(name);
    }
    throw new CloudError(
      'DATABASE_COLLECTION_NOT_EXIST',
      `[ResourceNotFound] Db or Table not exist: ${String(name)}. Declare it in config/database/collections.ts.`,
    );
  }

  names = (): string[] => [...this.#collections.keys()].sort();

  get(collection: string, key: Key): Document | undefined {
    return this.collection(collection).documents.get(key);
  }

  select(collection: string, selection: Selection): Document[] {
    return this.collection(collection).select(selection);
  }

  /** What is written while `work` runs is written by the function of this label. */
  writtenBy<T>(label: string, work: () => T): T {
    this.#writer = label;
    try {
      return work();
    } finally {
      this.#writer = undefined;
    }
  }

  write(changes: Change[]): void {
    this.locks.assertFree(changes);
    this.commit(changes);
  }

  /** Takes all changes or none. `transaction` is set when its own locks cover them. */
  commit(changes: Change[], transaction?: object): void {
    if (transaction) this.locks.take(transaction, changes);
    this.assertUnique(changes);
    for (const { collection, key, after } of changes) {
      this.#history.note(collection, key, this.get(collection, key));
      this.collection(collection).apply(key, after);
      if (after && this.#writer !== undefined) this.onWritten?.(collection, after, this.#writer);
    }
    this.store.write(changes);
  }

  assertUnique(changes: Change[]): void {
    for (const name of new Set(changes.map((change) => change.collection))) {
      const own = changes.filter((change) => change.collection === name);
      const leaving = new Set(own.map((change) => change.key));
      const collection = this.collection(name);
      for (const { key, after } of own) if (after) collection.assertUnique(key, after, leaving);
      if (own.length > 1) collection.assertDistinct(own);
    }
  }

  openSnapshot = (): number => this.#history.open();
  closeSnapshot = (snapshot: number): void => this.#history.close(snapshot);
  writtenSince = (snapshot: number, collection: string): Key[] =>
    this.#history.writtenSince(snapshot, collection);

  /** The document as it was when the snapshot was taken. */
  at(snapshot: number, collection: string, key: Key): Document | undefined {
    return this.#history.at(snapshot, collection, key, this.get(collection, key));
  }

  /** Resolves when every write so far is on disk. */
  settled = (): Promise<void> => this.store.settled();

  close(): void {
    this.transactions.close();
    this.store.close();
  }
}
