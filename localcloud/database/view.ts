import type { Change, Document, Key, Selection } from './types';

/** What one caller sees of the database and writes to: the committed state, or a transaction. */
export type View = {
  get(collection: string, key: Key): Document | undefined;
  select(collection: string, selection: Selection): Document[];
  /** Checks locks and uniqueness, then takes the changes all together or not at all. */
  write(changes: Change[]): void;
};
