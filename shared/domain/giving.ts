/**
 * Whether what somebody gave while they had the right to may still be used (H50): weighed when a code is opened, not when
 * it was made. A right that was taken for cause, or by removal from a home, ends what was given by it; what a successor
 * could give as well passes to the successor. Pure: the shell reads who is who now.
 */
import type * as z from 'zod';
import type * as schemas from '../documents/people';
import { managersOwn, type Part, type Role } from '../policy/words';
import type { JobLink, ProjectCase } from './case';
import { mayManage } from './family';

export type Ending = z.infer<typeof schemas.ending>;

/** An invitation as it was given. */
export interface Given {
  kind: 'bind' | 'member' | 'staff';
  at: number;
  by: { personId: string };
  /** bind: what the person was then. Codes of older releases do not say. */
  as?: 'owner' | 'staff' | 'reviewer' | undefined;
  /** bind: hash of the WeChat account that the person had then; '' for none. Missing in older codes. */
  account?: string | undefined;
  personId?: string | undefined;
  /** member: who is invited, and as what. */
  name?: string | undefined;
  part?: Part | undefined;
  /** staff */
  roles?: readonly Role[] | undefined;
}

/** A person as they are now. */
export interface Standing {
  personId: string;
  roles: readonly Role[];
  endings?: readonly Ending[] | undefined;
  leftAt?: number | undefined;
  reviewer?: object | undefined;
  /** Hash of the WeChat account; '' for none. */
  account?: string | undefined;
}

export interface Now {
  /** Who gave it; null: there is no such person any more. */
  giver: Standing | null;
  /** Whose account it opens, or who is known under the number; null: nobody. */
  target?: Standing | null | undefined;
  /** Who holds the code. */
  user?: Standing | null | undefined;
  /** The home's newest project. */
  home?: ProjectCase | null | undefined;
  /** The giver is the home's agent now, or stands in for them. */
  isAgent?: boolean | undefined;
}

/** Whom to ask for another one; that one has a duty too. */
export type Ask = 'agent' | 'administrator' | 'department';
export type Why =
  /** The giver was dismissed, removed or given a lesser part. */
  | 'giver'
  /** The person is something else than when it was given, or is not there any more. */
  | 'target'
  /** The account is somebody's other WeChat by now. */
  | 'account'
  /** Who holds it was sent away since. */
  | 'user'
  /** The home has other owners. */
  | 'sold';

export type Verdict =
  | { state: 'ok' }
  /** As if the successor had given it. */
  | { state: 'passed'; to: Ask | 'owner' }
  | { state: 'ended'; why: Why; ask: Ask };

const ok: Verdict = { state: 'ok' };
const ended = (why: Why, ask: Ask): Verdict => ({ state: 'ended', why, ask });

const isColleague = ({ roles }: Pick<Standing, 'roles'>): boolean =>
  roles.some((role) => role !== 'owner');

/** Since then, and in the same instant: whoever is dismissed gives nothing more. */
const since = (person: Standing | null | undefined, at: number): readonly Ending[] =>
  [
    ...(person?.endings ?? []),
    // Left before releases kept how.
    ...(person?.leftAt !== undefined && !person.endings
      ? [{ at: person.leftAt, how: 'resigned' as const }]
      : []),
  ].filter((ending) => ending.at >= at);

const wasDismissed = (person: Standing | null, at: number): boolean =>
  since(person, at).some(({ how }) => how === 'dismissed');

/** Whether these roles are given by administrators and managers, or by administrators alone. */
export const mayHire = (giver: Pick<Standing, 'roles'>, roles: readonly Role[]): boolean =>
  giver.roles.includes('administrator') ||
  (giver.roles.includes('manager') &&
    roles.every((role) => role === 'owner' || managersOwn.includes(role)));

/** Whether the company, or a role by which colleagues are invited, was left or taken since. */
const paused = (giver: Standing, at: number): boolean =>
  since(giver, at).some(
    ({ how, roles = [] }) =>
      how !== 'roles' || roles.some((role) => role === 'administrator' || role === 'manager'),
  );

/** The right to give this, held without a break since it was given. */
const stillHires = (giver: Standing | null, roles: readonly Role[], at: number): boolean =>
  giver !== null && !paused(giver, at) && mayHire(giver, roles);

/** The one judgement of every code that opens an account, a home or the company. */
export function mayStillGive(given: Given, now: Now): Verdict {
  switch (given.kind) {
    case 'bind':
      return bindsStill(given, now);
    case 'member':
      return joinsStill(given, now);
    default:
      return hiresStill(given, now);
  }
}

function bindsStill(given: Given, now: Now): Verdict {
  const { giver, target, home } = now;
  if (!target) return ended('target', 'agent');
  const as = given.as ?? (target.reviewer ? 'reviewer' : isColleague(target) ? 'staff' : 'owner');
  const ask: Ask = as === 'owner' && !isColleague(target) ? 'agent' : 'administrator';
  if (wasDismissed(giver, given.at)) return ended('giver', ask);
  if (given.account !== undefined && given.account !== (target.account ?? ''))
    return ended('account', ask);
  if (as === 'reviewer') {
    if (!target.reviewer) return ended('target', ask);
    return giver && mayHire(giver, []) ? ok : { state: 'passed', to: 'administrator' };
  }
  // An owner who works here by now is moved by the administrator; a colleague who left is none.
  if (isColleague(target) !== (as === 'staff')) return ended('target', ask);
  if (since(target, given.at).length > 0) return ended('target', ask);
  if (as === 'staff') {
    if (stillHires(giver, target.roles, given.at)) return ok;
    // Given to an agent who is an administrator by now: no manager could give that.
    const couldThen = giver !== null && !paused(giver, given.at) && mayHire(giver, []);
    return couldThen ? ended('target', ask) : { state: 'passed', to: 'administrator' };
  }
  if (home !== undefined && !home?.members.some(({ personId }) => personId === target.personId))
    return ended('target', ask);
  if (giver && (now.isAgent || giver.roles.includes('manager'))) return ok;
  return { state: 'passed', to: 'agent' };
}

function joinsStill(given: Given, { giver, user, home }: Now): Verdict {
  if (!home || (home.sold && given.at <= home.sold.at)) return ended('sold', 'agent');
  const partings = home.partings?.filter(({ at }) => at >= given.at) ?? [];
  // Who was sent away comes back by a new one only, whoever gave the old one and to whom.
  const sentAway = partings.some(
    ({ personId, name, how }) =>
      how === 'removed' && (personId === user?.personId || name === given.name),
  );
  if (sentAway) return ended('user', 'agent');
  const own = partings.filter(({ personId }) => personId === given.by.personId);
  if (own.some(({ how }) => how !== 'left')) return ended('giver', 'agent');
  if (own.length > 0) return { state: 'passed', to: 'owner' };
  if (giver && mayManage(home, giver)) return ok;
  return ended('giver', 'agent');
}

function hiresStill(given: Given, { giver, target, user }: Now): Verdict {
  const ask = 'administrator';
  const roles = given.roles ?? [];
  if (wasDismissed(giver, given.at)) return ended('giver', ask);
  // Somebody whose work here ended since does not begin it again by an older code.
  for (const person of [target, user])
    if (since(person, given.at).some(({ how }) => how !== 'roles') || loses(person, given))
      return ended('target', ask);
  return stillHires(giver, roles, given.at) ? ok : { state: 'passed', to: ask };
}

/** A role that was taken from somebody does not come back by a code from before. */
const loses = (person: Standing | null | undefined, { roles = [], at }: Given): boolean =>
  since(person, at).some((ending) => ending.roles?.some((role) => roles.includes(role)));

/** The crew's link on site (H24): it dies with whoever was dismissed for cause, and with nobody else who leaves. */
export const linkStillGiven = ({ at }: Pick<JobLink, 'at'>, giver: Standing | null): Verdict =>
  wasDismissed(giver, at)
    ? ended('giver', 'department')
    : giver && since(giver, at).length === 0
      ? ok
      : { state: 'passed', to: 'department' };
