/** A reviewer's account ends: what they were shown goes, and they with it. */
import type { Case } from '../../shared/domain/case';
import { uploadsIn } from '../../shared/domain/deletion';
import { pageId, type RecordPage } from '../../shared/domain/pages';
import type { Job, Person } from '../ports';
import { hasEnded } from './apart';
import { sha256 } from './ids';
import type { Work } from './jobs';
import { eachCase } from './spread';

type Review = Extract<Job, { kind: 'review' }>;

/** Every step finds nothing to do where it has been done; the person's document goes last. */
export async function endReview({ ports, timeLeft }: Work, job: Review): Promise<boolean> {
  const person = await ports.people.find(job.personId);
  if (person && !hasEnded(person, ports.now())) return false;
  if (person?.openid)
    await ports.registry.release('openid', sha256(person.openid), person.personId);
  const done = await eachCase(
    (behind) => ports.reviewCases.inHome(job.homeId, behind),
    timeLeft,
    async (kase) => {
      const ids = Array.from({ length: kase.paged?.pages ?? 0 }, (_, at) =>
        pageId(kase._id, at + 1),
      );
      const files = filesOf(kase, await ports.pages.read(ids), job.personId);
      if (files.length > 0) await ports.files.remove(files);
      await ports.pages.remove(ids);
      await ports.reviewCases.remove(kase._id);
    },
  );
  if (!done) return false;
  if (person) await forgetReviewer(ports, person);
  return true;
}

async function forgetReviewer(ports: Work['ports'], person: Person): Promise<void> {
  const { personId, openid } = person;
  const copies = person.copy?.files.map(({ fileId }) => fileId) ?? [];
  if (copies.length > 0) await ports.files.remove(copies);
  await ports.invitations.forget(personId, openid ? sha256(openid) : '');
  await ports.ledger.forget(personId);
  await ports.people.remove(personId, openid);
}

/** What the reviewer uploaded and what was signed; words that look like a file's address name none. */
function filesOf(kase: Case, pages: readonly RecordPage[], personId: string): string[] {
  const signed = kase.kind === 'repair' && kase.confirmation ? [kase.confirmation.fileId] : [];
  return [
    ...signed.filter(Boolean),
    ...uploadsIn('cases', kase, personId),
    ...pages.flatMap((page) => uploadsIn('pages', page, personId)),
  ];
}
