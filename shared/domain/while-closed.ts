/** What an owner is told when a department is closed: what happens now, and what in the morning. */
import { departmentOpen, opensAt, standby } from '../policy/hours';
import { type DepartmentId, departmentNames } from '../policy/words';
import { sayTime } from '../time/shanghai';
import type { Context } from './context';

type When = Pick<Context, 'now' | 'settings'>;

/** '现在是休息时间,工程部由何勇值班;客服部明天 08:30 上班后,专职客服会联系您。' Empty while both are there. */
export function whileClosed(id: DepartmentId, { now, settings }: When): string {
  const open = departmentOpen(settings, id, now);
  const agentThere = departmentOpen(settings, 'service', now);
  if (open && agentThere) return '';
  const parts = [
    ...(open ? [] : [`${departmentNames[id]}${watch(id, { now, settings })}`]),
    ...(agentThere
      ? []
      : [`专职客服${sayTime(opensAt(settings, 'service', now), now)} 上班后会联系您`]),
  ];
  return `现在是休息时间,${parts.join(';')}。`;
}

/** Who has the watch now; nobody is invented where nobody is. */
function watch(id: DepartmentId, { now, settings }: When): string {
  const there = standby(settings, id, now);
  if (there) return `由${there.name}值班`;
  return `${sayTime(opensAt(settings, id, now), now)} 上班,主管已收到提醒`;
}
