/** Who stands how to a case, and what that permits. Roles by action are in the contract (`who`). */

import type { Permit } from '../contract/base';
import type { Actor, Case, Member } from '../domain/case';
import { isAgentOf } from './stand-ins';
import type { Role } from './words';

/**
 * What a home complains of or asks is its owners' and family's affair; a tenant's is what they raised themselves (H50).
 * Invitations and surveys are for owners (H13, H49): one answer a home, and no tenant gives it for them.
 */
export const sharesIn = (kase: Case, { personId, part }: Pick<Member, 'personId' | 'part'>) => {
  if (part !== 'tenant') return true;
  if (kase.kind === 'invitation' || kase.kind === 'survey') return false;
  return (kase.kind !== 'complaint' && kase.kind !== 'inquiry') || kase.raisedBy === personId;
};

const isMember = (kase: Case, actor: Actor): boolean =>
  kase.members.some((member) => member.personId === actor.personId && sharesIn(kase, member));

const onTeam = (kase: Case, actor: Actor): boolean =>
  Object.values(kase.team).some((named) => named.personId === actor.personId) ||
  (kase.kind === 'inquiry' &&
    kase.handler?.desk === 'person' &&
    kase.handler.id === actor.personId);

const inDepartment = (kase: Case, actor: Actor): boolean =>
  actor.departmentId !== undefined && kase.departments.includes(actor.departmentId);

/** Whoever acts for the whole department: its head, the manager for customer service, finance for finance. */
export const actsForDepartment = (actor: Actor): boolean =>
  actor.departmentId !== undefined &&
  (leadsNow(actor) ||
    actor.roles.some(
      (role) => role === 'finance' || (role === 'manager' && actor.departmentId === 'service'),
    ));

/** The head of the department, or whoever is on duty for it while it is closed (H54). */
const leadsNow = ({ roles, departmentId, standsByFor }: Actor): boolean =>
  roles.includes('head') || (departmentId !== undefined && !!standsByFor?.includes(departmentId));

/** The person's roles, with the one that being on duty lends for the time. */
const rolesNow = (actor: Actor): readonly Role[] =>
  leadsNow(actor) ? [...actor.roles, 'head'] : actor.roles;

/** Acts by the link to this one job (H24). */
const holdsLink = (kase: Case, { holds }: Actor): boolean =>
  holds !== undefined && kase.kind === 'repair' && kase.link?.hash === holds;

/** Whoever gave a shift over goes on seeing what they wrote. */
const handedOver = (kase: Case, { personId, roles }: Actor): boolean =>
  kase.kind === 'handover' && kase.from.personId === personId && roles.includes('agent');

/** Whether the person may see the case at all. To everybody else it does not exist. */
export function maySee(kase: Case, actor: Actor): boolean {
  if (holdsLink(kase, actor) || handedOver(kase, actor)) return true;
  if (isMember(kase, actor)) return true;
  return rolesNow(actor).some((role) => {
    if (role === 'manager' || role === 'leader') return true;
    if (role === 'agent') return isAgentOf(kase, actor);
    if (role === 'head') return inDepartment(kase, actor);
    if (role === 'finance') return kase.kind === 'project' || inDepartment(kase, actor);
    if (role === 'owner' || role === 'administrator') return false;
    return (
      onTeam(kase, actor) ||
      (role === 'projectManager' &&
        (kase.kind === 'repair' || kase.kind === 'reorder') &&
        inDepartment(kase, actor))
    );
  });
}

/** Comes to the home, and has no other part in it. */
export const onlyCrew = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.length > 0 && roles.every((role) => role === 'crew');

/** States of a repair in which there is something to do at the home. */
const atTheHome = new Set(['proposed', 'appointed', 'working', 'completed']);

/** Whether crew still have the job, and with it the address and the number (H50, H61). */
export const hasJob = (kase: Case): boolean =>
  kase.kind === 'repair' ? atTheHome.has(kase.state) : kase.open;

/** Whether one of the permits lets this person act on this case. */
export function mayAct(kase: Case, actor: Actor, permits: readonly Permit[]): boolean {
  return maySee(kase, actor) && permits.some((permit) => holds(kase, actor, permit));
}

function holds(kase: Case, actor: Actor, permit: Permit): boolean {
  if (permit === 'anyone') return true;
  const [role, relation] = permit.split(':') as [Role, string | undefined];
  if (role !== 'owner' && !rolesNow(actor).includes(role)) return false;
  switch (relation) {
    case undefined:
    case 'seen':
      return role !== 'owner' || isMember(kase, actor);
    case 'home':
      return isMember(kase, actor);
    case 'payer':
      return kase.members.some(
        ({ personId, maySign, part }) =>
          personId === actor.personId && maySign && part !== 'tenant',
      );
    case 'signer':
      return kase.members.some((member) => member.personId === actor.personId && member.maySign);
    case 'reporter':
      return kase.members.some(
        (member) => member.personId === actor.personId && member.mayReport !== false,
      );
    case 'agent':
      return isAgentOf(kase, actor);
    case 'department':
      return inDepartment(kase, actor);
    case 'team':
      return onTeam(kase, actor);
    default:
      return false;
  }
}

/** Whether the person's roles could ever be let through, before any case is looked at. */
export const mayEver = (actor: Actor, permits: readonly Permit[]): boolean =>
  permits.some(
    (permit) =>
      permit === 'anyone' ||
      permit.startsWith('owner') ||
      rolesNow(actor).includes(permit.split(':')[0] as Role),
  );
