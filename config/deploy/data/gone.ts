/**
 * Deleted accounts, known by a hash alone, so that a backup older than the deletion does not bring anybody back (H62).
 * The environment keeps them among its registry; every export has them.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { goneId, goneMark } from '../../../cloudfunctions/usecases/gone';
import { each } from './documents';
import type { Document, EnvironmentData } from './environmentData';
import { documentsIn, linesOf, readManifest } from './manifest';

/** The registry's entries of accounts that were deleted. */
export type Gone = Map<string, Document>;

const isGone = ({ _id }: Document): boolean => _id.startsWith(goneMark);

/** From this export and from those that lie beside it, whichever is the later. */
export function goneIn(folder: string): Gone {
  const found: Gone = new Map();
  const parent = dirname(resolve(folder));
  const beside = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(parent, name));
  for (const one of beside) {
    const path = documentsIn(one, 'registry');
    if (!readManifest(one) || !existsSync(path)) continue;
    for (const document of linesOf<Document>(path))
      if (isGone(document)) found.set(document._id, document);
  }
  return found;
}

/** Of an environment that still runs. */
export async function goneOf(data: EnvironmentData): Promise<Gone> {
  const found: Gone = new Map();
  for await (const document of each(data, 'registry'))
    if (isGone(document)) found.set(document._id, document);
  return found;
}

export const isDeleted = (gone: Gone, personId: string): boolean => gone.has(goneId(personId));

/** The job by which the clock takes the person out of everything, as it did before. */
export const deletedAgain = (personId: string): Document => ({
  _id: `delete:${personId}`,
  kind: 'job',
  wakeAt: 0,
  job: { kind: 'delete', personId, again: true },
});

/** A prospect who was forgotten before the backup came back (H57): the clock does it once more. */
export function forgottenAgain(document: Document, gone: Gone): Document | null {
  const [one] = (document.kind === 'prospect' ? document.members : []) as { personId: string }[];
  if (!one || !isDeleted(gone, one.personId)) return null;
  const errands = [{ id: 'forget', what: 'forget', at: 0 }];
  return { ...document, state: 'forgotten', open: false, errands, wakeAt: 0 };
}
