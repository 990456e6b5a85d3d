import type { Actor, Case } from '../domain/case';
import type { Alone } from '../domain/twoPeople';
import type { Settings } from '../policy/settings';
import { isAgentOf } from '../policy/stand-ins';

/** Who looks, when, and with what: all that a view may use besides the case. */
export interface Reader {
  actor: Actor;
  now: number;
  settings: Settings;
  /** From where times are told, if not from now: on paper '明天' is soon wrong, and 0 gives dates. */
  toldFrom?: number;
  /** A picture's temporary address; empty if it could not be had. */
  url: (fileId: string) => string;
  /** The reader may finish steps of two people alone (`domain/twoPeople.ts`). */
  alone?: Alone | undefined;
}

export const isMember = (kase: Case, reader: Reader): boolean =>
  kase.members.some((member) => member.personId === reader.actor.personId);

/** Looks as one of the company, not as an owner. */
export const asStaff = (kase: Case, { actor }: Pick<Reader, 'actor'>): boolean =>
  actor.roles.some((role) => role !== 'owner') &&
  !kase.members.some((member) => member.personId === actor.personId);

/** Who belonged to the home until it was sold, or moved out, is the agent's and the manager's to see (H50, H61). */
export const seesFormer = (kase: Case, reader: Pick<Reader, 'actor'>): boolean =>
  asStaff(kase, reader) &&
  (isAgentOf(kase, reader.actor) || reader.actor.roles.includes('manager'));

/** Money is for the home's owners and family, its agent, finance, manager and leader; not for a tenant (H50). */
export const seesMoney = (kase: Case, reader: Reader): boolean =>
  // The contract's money is who signed it's, not who bought the home's (H18).
  (!(kase.kind === 'project' && kase.sold) &&
    kase.members.some(
      ({ personId, part }) => personId === reader.actor.personId && part !== 'tenant',
    )) ||
  isAgentOf(kase, reader.actor) ||
  reader.actor.roles.some((role) => role === 'finance' || role === 'manager' || role === 'leader');

/** What work costs: whoever sees money, and those of the department who quote it; not for crew, not for a tenant (H50). */
export const seesCharges = (kase: Case, reader: Reader): boolean => {
  const { actor } = reader;
  const quotes = actor.roles.some((role) => role === 'head' || role === 'projectManager');
  return (
    seesMoney(kase, reader) ||
    (quotes && actor.departmentId !== undefined && kase.departments.includes(actor.departmentId))
  );
};

export const picture = (fileId: string, { url }: Reader) => ({ fileId, url: url(fileId) });
