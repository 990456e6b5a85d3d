/**
 * Accounts for WeChat's own reviewers 审核体验账号: a made-up owner with a demonstration of their own, which ends by
 * itself. Made for each account, so that nobody finds what another has changed.
 */
import type { Output, Parsed } from '../../shared/contract';
import { demonstrate, REVIEWER } from '../../shared/domain/reviewing';
import { refuse } from '../../shared/errors';
import { DAY, MINUTE } from '../../shared/time/shanghai';
import type { Job } from '../ports';
import { hasEnded } from './apart';
import { changePerson } from './changePerson';
import { idsFor } from './ids';
import { issue } from './invitations';
import { limit } from './limits';
import type { Call } from './run';

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
  return { ...(await issue(call, { kind: 'bind', personId, as: 'reviewer' }, until)), personId };
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
