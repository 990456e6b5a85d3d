import type { Case, Duty } from '../../../../shared/domain/case';
import {
  aComplaint,
  aFinding,
  aHandover,
  anInquiry,
  anInvitation,
  aProject,
  aProspect,
  aReorder,
  aRepair,
  type ProjectBuilder,
  people,
} from '../../../builders';

/**
 * A row of the table of duties as the handbook says it: the event that creates the duty, who owes it, from when and
 * until when, what fulfils it. The times are written out.
 */
export interface Owed {
  rule: string;
  /** The handbook's words. */
  what: string;
  /** A case on which the event has just happened. */
  given: () => { kase: Case };
  /** `H9:*`: the only one of its rule. The rule's first, if not given. */
  id?: string;
  by: Duty['owedBy'];
  from?: string;
  /** '2026-03-20 24:00' is the last millisecond of that day. */
  dueAt: string;
  /** Fulfils it at that time. */
  done: (kase: Case, now: number) => void;
}

export const agent = { desk: 'agent' } as const;
export const manager = { desk: 'manager' } as const;
export const engineering = { desk: 'department', id: 'engineering' } as const;
export const finance = { desk: 'department', id: 'finance' } as const;

/** Goes on with a case at another time. */
const resume = <B>(builder: B, kase: Case, now: number): B =>
  Object.assign(builder as object, { kase, now }) as B;
export const onProject = (kase: Case, now: number): ProjectBuilder => resume(aProject(), kase, now);
export const onRepair = (kase: Case, now: number) => resume(aRepair(), kase, now);
export const onInquiry = (kase: Case, now: number) => resume(anInquiry(), kase, now);
export const onInvitation = (kase: Case, now: number) => resume(anInvitation(), kase, now);
export const onFinding = (kase: Case, now: number) => resume(aFinding(), kase, now);
export const onHandover = (kase: Case, now: number) => resume(aHandover(), kase, now);
export const onProspect = (kase: Case, now: number) => resume(aProspect(), kase, now);
export const onReorder = (kase: Case, now: number) => resume(aReorder(), kase, now);
export const onComplaint = (kase: Case, now: number) => resume(aComplaint(), kase, now);

export const revisit =
  (id: string, actor = people.agent) =>
  (kase: Case, now: number) => {
    onProject(kase, now).revisited(id, actor);
  };
