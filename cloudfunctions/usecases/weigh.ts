/** A code that is opened is weighed by who is who now (`domain/giving.ts`); for one that is dead somebody owes another. */
import type { ProjectCase } from '../../shared/domain/case';
import { system } from '../../shared/domain/context';
import { codeDead } from '../../shared/domain/family';
import { type Ask, mayStillGive, type Standing, type Verdict } from '../../shared/domain/giving';
import { refuse } from '../../shared/errors';
import { isAgentOf, standsInFor } from '../../shared/policy/stand-ins';
import type { Invitation, Person } from '../ports';
import { amendCase } from './amendCase';
import { sha256 } from './ids';
import type { Call } from './run';
import { tellColleague } from './tellColleague';

export const standingOf = (person: Person): Standing => ({
  ...person,
  account: person.openid ? sha256(person.openid) : '',
});

export interface Weighed {
  verdict: Exclude<Verdict, { state: 'ended' }>;
  /** bind: whose account it opens. staff: who has the number already. */
  target: Person | null;
  home: ProjectCase | null;
}

/** Reads who is who and judges; a code that has ended is refused with whom to ask, and that one gets a duty, once. */
export async function weigh(
  call: Call,
  invitation: Invitation,
  me: Person | null,
): Promise<Weighed> {
  const { people, cases } = call.ports;
  const [giver, target, found] = await Promise.all([
    people.find(invitation.by.personId),
    targetOf(call, invitation),
    invitation.homeId ? cases.ofHome(invitation.homeId, call.now) : null,
  ]);
  const home = found?.project ?? null;
  const user = sha256(call.openid ?? '');
  const as = target && standingOf(target);
  // Whoever has it already opens nothing by it.
  const given = as?.account === user ? { ...invitation, account: undefined } : invitation;
  const verdict = mayStillGive(given, {
    giver: giver && standingOf(giver),
    target: as,
    user: me && standingOf(me),
    // Codes of older releases do not say for which home they were given.
    ...(invitation.kind === 'member' || invitation.homeId ? { home } : {}),
    isAgent:
      giver !== null &&
      home !== null &&
      isAgentOf(home, {
        ...giver,
        standsInFor: standsInFor(call.settings, giver.personId, call.now),
      }),
  });
  if (verdict.state === 'ended') return dead(call, invitation, verdict, home);
  return { verdict, target, home };
}

async function targetOf(call: Call, invitation: Invitation): Promise<Person | null> {
  const { people } = call.ports;
  if (invitation.kind === 'bind') return people.find(invitation.personId ?? '');
  if (invitation.kind !== 'staff' || !invitation.mobile) return null;
  const [known] = await people.withMobile(invitation.mobile);
  return known ?? null;
}

/** Whom to ask, by what they are; nobody's name, since whoever holds the code may be anybody. */
function sentence({ settings: { service, phone } }: Call, ask: Ask): string {
  const by = phone ? `,或致电${service} ${phone}` : '';
  return ask === 'administrator'
    ? `这个邀请码已失效。请向公司的系统管理员再要一个${by}`
    : `这个邀请码已失效。请向您的专职客服再要一个${by}`;
}

async function dead(
  call: Call,
  invitation: Invitation,
  { why, ask }: Extract<Verdict, { state: 'ended' }>,
  home: ProjectCase | null,
): Promise<never> {
  const { ports, settings, now } = call;
  // One duty, however often it is tried; the case comes first, so that a call cut short leaves it owed.
  if (invitation.deadAt === undefined) {
    if (ask === 'administrator') {
      for (const { personId } of await ports.people.byRole('administrator'))
        await tellColleague(
          { ...call, requestId: invitation._id },
          personId,
          '有人打开了一个已失效的同事邀请,请在“同事”页查看并决定要不要重发。',
        );
    } else if (home) {
      const code = invitation._id.slice(0, 12);
      await amendCase(ports, settings, home._id, system, (draft, ctx) => {
        if (draft.kind === 'project') codeDead(draft, code, why, ctx);
      });
    }
    await ports.invitations.noteDead(invitation._id, why, now);
  }
  return refuse('not_found', sentence(call, ask), 'code');
}
