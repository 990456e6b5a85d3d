/** What migrating would change, counted on a copy. Nothing is written. */
import { current, isOld, isTooNew, migrations, type Stored, type Versioned } from './index';

export interface Rehearsed {
  all: number;
  old: number;
  tooNew: number;
  /** Fields that come, go or change, and in how many documents: '+needs', '-x', '~members'. */
  fields: Record<string, number>;
  /** Documents on which a step failed, or that came out otherwise a second time. */
  failed: { id: string; why: string }[];
}

export function rehearse(
  collection: Versioned,
  documents: Iterable<Record<string, unknown> & Stored>,
  steps = migrations,
): Rehearsed {
  const found: Rehearsed = { all: 0, old: 0, tooNew: 0, fields: {}, failed: [] };
  for (const document of documents) {
    found.all += 1;
    if (isTooNew(document, steps)) found.tooNew += 1;
    else if (isOld(collection, document, steps)) {
      found.old += 1;
      tryOne(collection, document, steps, found);
    }
  }
  return found;
}

function tryOne(
  collection: Versioned,
  document: Record<string, unknown> & Stored,
  steps: typeof migrations,
  found: Rehearsed,
): void {
  try {
    const once = current(collection, document, steps) as Record<string, unknown>;
    const { schema: _schema, needs: _needs, ...again } = once;
    const twice = current(collection, again, steps);
    if (JSON.stringify(ordered(once)) !== JSON.stringify(ordered(twice)))
      throw new Error('a second time makes something else');
    for (const field of differing(document, once))
      found.fields[field] = (found.fields[field] ?? 0) + 1;
  } catch (error) {
    found.failed.push({ id: String(document._id), why: String(error).slice(0, 200) });
  }
}

const ordered = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));

function differing(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => key !== 'schema' && key !== 'needs')
    .flatMap((key) => {
      if (!(key in before)) return [`+${key}`];
      if (!(key in after)) return [`-${key}`];
      return JSON.stringify(before[key]) === JSON.stringify(after[key]) ? [] : [`~${key}`];
    });
}
