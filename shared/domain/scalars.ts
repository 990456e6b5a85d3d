/** The few fields by which cases are found; computed from the rest at every change, and nothing else is queried. */
import { NEVER } from '../time/shanghai';
import type { Case, Duty, Owing } from './case';
import { checkKeys } from './content';
import { isOpen } from './duties';
import { prospectKeys } from './prospect';
import { groupKeys } from './recurring';
import { searchKeys } from './search';

export const owingKey = (owing: Owing): string =>
  owing.desk === 'department'
    ? `dept:${owing.id}`
    : owing.desk === 'person'
      ? `person:${owing.id}`
      : owing.desk;

/** Whoever may see everything: manager and leader. */
export const ALL = 'all';

export function computeScalars(kase: Case): void {
  // What waits for the owner is nobody's to do now, and nobody is reminded of it.
  const open = kase.duties.filter((duty) => isOpen(duty) && duty.pausedAt === undefined);
  const forAgent = open.filter((duty) => duty.owedBy.desk === 'agent');
  const forManager = open.filter(
    (duty) => duty.owedBy.desk === 'manager' || (duty.owedBy.desk === 'agent' && !kase.agent),
  );
  const forOthers = open.filter(
    (duty) => duty.owedBy.desk !== 'agent' && duty.owedBy.desk !== 'manager',
  );
  kase.agentId = kase.agent?.personId ?? '';
  kase.agentAt = kase.agent ? earliest(forAgent) : NEVER;
  kase.managerAt = earliest(forManager);
  kase.owing = [...new Set(forOthers.map((duty) => owingKey(duty.owedBy)))].sort();
  kase.owedAt = earliest(forOthers);
  kase.dueAt = earliest(open);
  kase.wakeAt = wakeAt(kase, open);
  kase.viewers = viewersOf(kase);
  kase.searchKeys = searchKeys(kase);
}

const earliest = (duties: readonly Duty[]): number =>
  Math.min(NEVER, ...duties.map((duty) => duty.dueAt));

function wakeAt(kase: Case, open: readonly Duty[]): number {
  const moments = open.map((duty) => duty.moments[duty.fired]?.at ?? NEVER);
  const notices = kase.notices
    .filter((notice) => notice.state === 'due' || notice.state === 'sending')
    .map((notice) => notice.at);
  const errands = (kase.errands ?? []).map(({ at }) => at);
  const checks = (kase.content ?? []).map(({ nextAt }) => nextAt ?? NEVER);
  return Math.min(NEVER, ...moments, ...notices, ...errands, ...checks);
}

/** Under which all that a campaign sent is found. */
export const campaignKey = (campaignId: string): string => `campaign:${campaignId}`;

function viewersOf(kase: Case): string[] {
  const team = Object.values(kase.team).map((named) => `staff:${named.personId}`);
  return [
    ...new Set([
      ...kase.members.map((member) => member.personId),
      ...(kase.agent ? [`staff:${kase.agent.personId}`] : []),
      ...team,
      ...(kase.kind === 'inquiry' && kase.handler?.desk === 'person'
        ? [`staff:${kase.handler.id}`]
        : []),
      ...(kase.kind === 'handover' ? [`staff:${kase.from.personId}`] : []),
      ...(kase.kind === 'invitation' || kase.kind === 'survey'
        ? [campaignKey(kase.campaignId)]
        : []),
      ...kase.departments.map((id) => `dept:${id}`),
      ...checkKeys(kase.content ?? []),
      ...groupKeys(kase),
      ...prospectKeys(kase),
      ALL,
    ]),
  ];
}
