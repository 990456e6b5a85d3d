/** Whom notices go to, and where they can be reached. */
import type { Case, Notice } from '../../shared/domain/case';
import { awake } from '../../shared/domain/notices';
import { answerable, inWorkingDay, standby } from '../../shared/policy/hours';
import type { Settings } from '../../shared/policy/settings';
import { standInOf } from '../../shared/policy/stand-ins';
import type { Person } from '../ports';

export type People = ReadonlyMap<string, Person>;

/** People whose address is needed to deliver these notices of the case. */
export function wanted(kase: Case, notices: readonly Notice[]): string[] {
  return notices.flatMap((notice) => {
    if (notice.personId) return [notice.personId];
    if (notice.to.desk === 'person') return [notice.to.id];
    return notice.to.desk === 'agent' && kase.agent ? [kase.agent.personId] : [];
  });
}

/** The group to write to and whom to mention; the manager too of what comes to whoever has the watch (H54). */
export function group(
  notice: Pick<Notice, 'to' | 'urgent' | 'createdAt'>,
  settings: Settings,
  kase: Case,
  people: People,
  now: number,
): { key: string | undefined; mobile: string | undefined; manager?: string } {
  const { departments } = settings;
  const { to, urgent, createdAt } = notice;
  // Who answered when it was first due; a later try mentions the same one.
  const due = urgent ? createdAt : awake(createdAt, settings);
  const service = departments.service.robotKey;
  switch (to.desk) {
    case 'department':
      return { key: departments[to.id].robotKey, mobile: answerable(settings, to.id, due).mobile };
    case 'person':
      return { key: groupOf(people.get(to.id), settings), mobile: people.get(to.id)?.mobile };
    case 'leader':
      return { key: service, mobile: settings.leader.mobile };
    case 'manager':
      return { key: service, mobile: settings.manager.mobile };
    default: {
      // Customer service is closed: whoever has the watch, if anybody has, and the manager hear of what cannot wait (H54).
      const closed = urgent && !inWorkingDay(settings, 'service', due);
      const watch = closed ? standby(settings, 'service', due) : undefined;
      const manager = settings.manager.mobile;
      const mobile = watch?.mobile ?? agentMobile(settings, kase, people, now) ?? manager;
      return { key: service, mobile, ...(closed && mobile !== manager ? { manager } : {}) };
    }
  }
}

/** Administrators belong to no department's work: they hear in customer service's group, as of the clock (`watch.ts`). */
function groupOf(person: Person | undefined, { departments }: Settings): string | undefined {
  if (person?.roles.includes('administrator')) return departments.service.robotKey;
  return departments[person?.departmentId ?? 'engineering'].robotKey;
}

/** The agent's, or the stand-in's while the agent is away (H55). */
function agentMobile(
  settings: Settings,
  { agent }: Case,
  people: People,
  now: number,
): string | undefined {
  if (!agent) return undefined;
  return standInOf(settings, agent.personId, now)?.mobile ?? people.get(agent.personId)?.mobile;
}
