/** A mistake of the application that the real cloud would not point out. */
export type Warning = {
  kind: 'unindexed' | 'outsideTransaction' | 'emptyUpdate' | 'droppedObject' | 'misfit';
  /** What it is about: a collection, a path. */
  subject: string;
  text: string;
  /** The action or function it happened in. */
  label: string;
  times: number;
};

/** The mistakes seen, each once, with how often. */
export class Warnings {
  readonly #seen = new Map<string, Warning>();

  constructor(readonly tell: (text: string) => void) {}

  add(warning: Omit<Warning, 'times'>): void {
    const key = `${warning.kind} ${warning.subject} ${warning.label}`;
    const times = (this.#seen.get(key)?.times ?? 0) + 1;
    this.#seen.set(key, { ...warning, times });
    if (times === 1) this.tell(`[${warning.label}] ${warning.text}`);
  }

  list = (): Warning[] => [...this.#seen.values()].reverse();

  clear = (): void => this.#seen.clear();
}

export const outsideTransaction = (collection: string) =>
  `where().update(), remove() and count() on ${collection} run outside the transaction that is open: ` +
  'the SDK sends no transaction id with them, nothing of it is rolled back. ' +
  'Inside a transaction use doc(id).update(), read first what where() would find.';

export const emptyUpdate = (collection: string) =>
  `an update of ${collection} arrived with nothing in it: the SDK drops empty objects, and flattens ` +
  'others into paths. To replace a field use _.set({…}), to remove it _.remove().';

export const droppedObject = (path: string) =>
  `update({ data }): the empty object at ${path} is dropped by the SDK and changes nothing. ` +
  'To empty the field use _.set({}), to remove it _.remove().';

export const noDocument = (collection: string, id: string, why: string) =>
  `${collection}/${id} as it was written is no document of that collection: ${why}. ` +
  'What each collection holds is said once, by its schema.';

export const noIndex = (collection: string, query: string, documents: number) =>
  `no index serves ${collection} ${query}: ${documents} documents read. ` +
  'Declare an index whose first fields the query compares.';
