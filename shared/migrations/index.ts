/** Documents carry their version; what is older is brought up when it is read, and by a job of the clock after a release. */
import { refuse } from '../errors';
import { members } from './0002-members';
import { groups } from './0003-groups';
import { receipts } from './0004-receipts';
import { search } from './0005-search';
import { parties } from './0006-parties';
import type { Migration, Stored, Versioned } from './types';

export { type Migration, type Stored, type Versioned, versioned } from './types';

/** All steps, in their order. A new one is a file of its own, and nobody changes one that has been released. */
export const migrations: readonly Migration[] = [members, groups, receipts, search, parties];

const top = (steps: readonly Migration[]): number => steps.at(-1)?.version ?? 1;

/** What this code makes of documents. */
export const schemaVersion = top(migrations);

/** The lowest version of the code that may open a document which this code writes. */
const needsOf = (collection: Versioned, steps: readonly Migration[]): number =>
  Math.max(1, ...steps.filter(({ up }) => up[collection]).map(({ needs = 1 }) => needs));

const marks = (collection: Versioned, steps: readonly Migration[]): Stored => {
  const needs = needsOf(collection, steps);
  return { schema: top(steps), ...(needs > 1 ? { needs } : {}) };
};

/** Steps that a document still lacks. */
const missing = (collection: Versioned, { schema = 1 }: Stored, steps: readonly Migration[]) =>
  steps.filter(({ version, up }) => version > schema && up[collection] !== undefined);

/** Written by a release that came after this one, in a shape that this one would break. */
export const isTooNew = ({ needs = 1 }: Stored, steps = migrations): boolean => needs > top(steps);

/** Whether a step is missing. */
export const isOld = (collection: Versioned, document: Stored, steps = migrations): boolean =>
  missing(collection, document, steps).length > 0;

/** A new document, through all steps, with the version that made it. */
export const stamped = <T extends object>(
  collection: Versioned,
  document: T,
  steps = migrations,
): T & Stored => ({ ...current(collection, document, steps), ...marks(collection, steps) });

/**
 * The document as this code knows it; itself where nothing is missing. Refuses one that this code is too old for, rather
 * than to break it.
 */
export function current<T extends object>(
  collection: Versioned,
  document: T & Stored,
  steps = migrations,
): T & Stored {
  if (isTooNew(document, steps))
    refuse('busy', '系统正在更新,这份资料暂时打不开,没有丢失。请过几分钟再试,一直这样请联系客服');
  const { schema = 1 } = document;
  // A later release has written it in a way that this one can deal with: what is written now is this one's.
  if (schema > top(steps)) return { ...document, ...marks(collection, steps) };
  const steps_ = missing(collection, document, steps);
  if (steps_.length === 0) return document;
  let up = { ...document } as Record<string, unknown>;
  for (const step of steps_) up = step.up[collection]?.(up) ?? up;
  return { ...up, ...marks(collection, steps) } as T & Stored;
}
