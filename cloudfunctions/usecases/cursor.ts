/** Where a page of a log ended: the instant and the id of its last entry. */

interface Entry {
  at: number;
  _id: string;
}

/** Undefined without a cursor, or with one that is none. */
export function behind(cursor: string | undefined): Entry | undefined {
  const match = cursor === undefined ? null : /^(\d{1,16}):([A-Za-z0-9_-]{2,60})$/.exec(cursor);
  return match ? { at: Number(match[1]), _id: match[2] ?? '' } : undefined;
}

/** Null: the page was not full, so there is no next one. */
export function cursorOf(entries: readonly Entry[], page: number): string | null {
  const last = entries.at(-1);
  return entries.length === page && last ? `${last.at}:${last._id}` : null;
}
