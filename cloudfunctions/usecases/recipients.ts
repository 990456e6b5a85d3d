/** Whom notices go to, and where they can be reached. */
import type { Case, Notice, Told } from '../../shared/domain/case';
import type { Settings } from '../../shared/policy/settings';
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

/** The group to write to and whom to mention. */
export function group(
  to: Told,
  settings: Settings,
  kase: Case,
  people: People,
): { key: string | undefined; mobile: string | undefined } {
  const { departments } = settings;
  const service = departments.service.robotKey;
  switch (to.desk) {
    case 'department':
      return { key: departments[to.id].robotKey, mobile: departments[to.id].head.mobile };
    case 'person':
      return {
        key: departments[people.get(to.id)?.departmentId ?? 'engineering'].robotKey,
        mobile: people.get(to.id)?.mobile,
      };
    case 'leader':
      return { key: service, mobile: settings.leader.mobile };
    case 'manager':
      return { key: service, mobile: settings.manager.mobile };
    default:
      return {
        key: service,
        mobile: (kase.agent && people.get(kase.agent.personId)?.mobile) ?? settings.manager.mobile,
      };
  }
}
