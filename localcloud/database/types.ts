/** A stored document. Never changed in place: a write puts a new object in its stead. */
export type Document = Record<string, unknown>;

/** A document's key inside its collection: see `keyOf`. */
export type Key = string;

/** One document before and after a write; no `after` means removed, no `before` means new. */
export type Change = {
  collection: string;
  key: Key;
  before?: Document | undefined;
  after?: Document | undefined;
};

export type Order = Record<string, 1 | -1>;

export type Selection = {
  query: Document;
  order?: Order | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
};

/** A look-up that read many documents because no index serves it. */
export type UnindexedRead = {
  collection: string;
  query: string;
  documents: number;
};
