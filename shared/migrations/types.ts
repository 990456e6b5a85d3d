/** How documents of an older release become those of this one. Pure: a document in, a document out. */

/** Collections whose documents carry the version that made them (`schema`; missing: 1). */
export const versioned = ['cases', 'pages', 'people', 'settings'] as const;
export type Versioned = (typeof versioned)[number];

export interface Stored {
  _id?: string | undefined;
  /** The version of the code that brought it into this shape; missing: 1. */
  schema?: number;
  /** The lowest version of the code that may open it; missing: 1. */
  needs?: number;
}

/**
 * One step up. Changes nothing of what it is given. Repeatable: what has the new shape already comes out as it is. Only adds, unless `needs` says that older
 * code must not touch what came out – then there is no way back for that document without a restored backup.
 */
export interface Migration {
  /** The version that it makes; each one more than the one before. */
  version: number;
  /** What changes, in a Chinese line for whoever deploys. */
  says: string;
  needs?: number;
  up: { [C in Versioned]?: (document: Record<string, unknown>) => Record<string, unknown> };
}
