/**
 * Accounts for WeChat's own reviewers 审核体验账号: a made-up owner with a demonstration of their own, which ends by
 * itself. Made for each account, so that nobody finds what another has changed.
 */
import type { Output, Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { uploadsIn } from '../../shared/domain/deletion';
import { pageId, type RecordPage } from '../../shared/domain/pages';
import { demonstrate, REVIEWER } from '../../shared/domain/reviewing';
import { refuse } from '../../shared/errors';
import { DAY, MINUTE } from '../../shared/time/shanghai';
import type { Job, Person } from '../ports';
import { hasEnded } from './apart';
import { changePerson } from './changePerson';
import { idsFor, sha256 } from './ids';
import { issue } from './invitations';
import type { Work } from './jobs';
import { limit } from './limits';
import type { Call } from './run';
import { eachCase } from './spread';

type Review = Extract<Job, { kind: 'review' }>;

const jobOf = (personId: string, homeId: string, at: number): Review => ({
  _id: `review:${personId}`,
  kind: 'review',
  personId,
  homeId,
  at,
});

/** What it needs is written in an order in which a call cut short leaves nothing that does not end by itself. */
export async function invite(
  call: Call,
  input: Parsed<'reviewer.invite'>,
): Promise<Output<'reviewer.invite'>> {
  await limit(call, 'invite');
  const { personId, until } = input.personId ? await known(call, input.personId) : await made(call);
  return { ...(await issue(call, { kind: 'bind', personId }, until)), personId };
}

async function known(call: Call, personId: string) {
  const person = await reviewerOf(call, personId);
  if (hasEnded(person, call.now)) refuse('wrong_state', '这个演示账号已经结束,请新建一个');
  return { personId, until: person.reviewer.until };
}

async function reviewerOf(call: Call, personId: string) {
  const person = await call.ports.people.find(personId);
  if (!person?.reviewer) refuse('not_found', '没有这个演示账号', 'personId');
  return { ...person, reviewer: person.reviewer };
}

async function made(call: Call) {
  const { ports, settings, now, actor } = call;
  const ids = idsFor(call);
  const personId = `P${ids('reviewer')}`;
  const homeId = `FW${ids('home')}`;
  // The same request again finds what it made.
  const there = (await ports.people.find(personId))?.reviewer;
  const reviewer = there ?? {
    at: now,
    until: now + settings.reviewDays * DAY,
    by: { personId: actor.personId, name: actor.name },
  };
  await ports.jobs.put(jobOf(personId, homeId, reviewer.until));
  await ports.people.addOwner(personId, {
    name: REVIEWER,
    gender: 'unknown',
    mobile: '',
    roles: ['owner'],
    reviewer,
  });
  const cases = demonstrate(
    {
      personId,
      homeId,
      projectId: `XM${ids('project')}`,
      repairIds: [`WX${ids('repair-1')}`, `WX${ids('repair-2')}`],
      complaintId: `TS${ids('complaint')}`,
      now: reviewer.at,
    },
    settings,
  );
  for (const kase of cases) await ports.reviewCases.insert(kase);
  return { personId, until: reviewer.until };
}

export async function list({ ports, settings, now }: Call): Promise<Output<'reviewer.list'>> {
  const projects = await ports.reviewCases.projects();
  const ids = projects.flatMap(({ members }) => members.map(({ personId }) => personId));
  const people = ids.length > 0 ? await ports.people.byIds([...new Set(ids)]) : [];
  return {
    now,
    days: settings.reviewDays,
    accounts: people
      .flatMap(({ personId, openid, reviewer }) =>
        reviewer && reviewer.until > now
          ? [
              {
                personId,
                at: reviewer.at,
                until: reviewer.until,
                by: reviewer.by.name,
                bound: openid !== undefined,
              },
            ]
          : [],
      )
      .sort((a, b) => b.at - a.at),
  };
}

/** Instances remember a person for a minute; a repetition of this call finds the account for as long. */
const LEASE = 2 * MINUTE;

/** Rights end at once; what was shown is taken away by the clock. */
export async function end(
  call: Call,
  { personId }: Parsed<'reviewer.end'>,
): Promise<Output<'reviewer.end'>> {
  const { ports, now } = call;
  await reviewerOf(call, personId);
  const answer = await changePerson(call, personId, (draft) => {
    if (draft.reviewer) draft.reviewer = { ...draft.reviewer, until: now };
    return { personId };
  });
  const job = await ports.jobs.find(`review:${personId}`);
  if (job) await ports.jobs.put({ ...job, at: now + LEASE });
  return answer;
}

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
  return [...signed.filter(Boolean), ...uploadsIn([kase, pages], personId)];
}
