/** What an agent has before them in the morning, and what has lapsed in the team, in a few lines. */
import { titleOf } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { salutation } from '../policy/wording';
import { DAY, dayEnd, dayStart, sayTime } from '../time/shanghai';
import { isWorkingDay } from '../time/working';
import type { Case, Duty, Owing } from './case';
import { isOpen } from './duties';
import { firstOf } from './home';

interface Due {
  kase: Case;
  duty: Duty;
}

/** Whether the digest may go out to this person now: a working day, or one on which they are on duty; not while away. */
export function getsDigest(
  { calendar, shifts, standIns }: Pick<Settings, 'calendar' | 'shifts' | 'standIns'>,
  personId: string,
  now: number,
): boolean {
  const runs = ({ from, to }: { from: number; to: number }): boolean => now >= from && now <= to;
  if (standIns.some((one) => one.agentId === personId && runs(one))) return false;
  return (
    isWorkingDay(now, calendar) ||
    shifts.some((one) => one.personId === personId && one.to >= now && one.from <= dayEnd(now))
  );
}

/** The end of the week's last day, Sunday. */
function weekEnd(now: number): number {
  // 1970-01-01 was a Thursday.
  const weekday = (Math.floor((dayStart(now) + 8 * 3_600_000) / DAY) + 3) % 7;
  return dayEnd(now + (6 - weekday) * DAY);
}

const dueBy = (cases: readonly Case[], which: (owing: Owing, kase: Case) => boolean): Due[] =>
  cases
    .flatMap((kase) =>
      kase.duties
        .filter((duty) => isOpen(duty) && which(duty.owedBy, kase))
        .map((duty) => ({ kase, duty })),
    )
    .sort((a, b) => a.duty.dueAt - b.duty.dueAt);

function line({ kase, duty }: Due, now: number): string {
  const member = firstOf(kase);
  const who = member ? salutation(member.name, member.gender) : kase.home.label;
  const what = kase.kind === 'project' ? duty.title : `${duty.title}(${titleOf(kase)})`;
  return `· ${who} ${what} ${sayTime(duty.dueAt, now)} 前`;
}

/** For an agent: their own duties and those of whom they stand in for. Null: nothing is due this week. */
export function agentDigest(
  name: string,
  cases: readonly Case[],
  now: number,
  names: number,
): string | null {
  const due = dueBy(cases, ({ desk }) => desk === 'agent').filter(
    ({ duty }) => duty.dueAt <= weekEnd(now),
  );
  if (due.length === 0) return null;
  const late = due.filter(({ duty }) => duty.dueAt < now).length;
  const today = due.filter(({ duty }) => duty.dueAt >= now && duty.dueAt <= dayEnd(now)).length;
  return [
    `【今日待办】${name},早上好`,
    `逾期 ${late} 项,今天到期 ${today} 项,本周还有 ${due.length - late - today} 项`,
    ...due.slice(0, names).map((one) => line(one, now)),
  ].join('\n');
}

/** For the manager: what has lapsed in the team, by whom it is owed. Null: nothing has. */
export function teamDigest(
  name: string,
  cases: readonly Case[],
  now: number,
  names: number,
): string | null {
  const late = dueBy(cases, () => true).filter(({ duty }) => duty.dueAt < now);
  if (late.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { kase, duty } of late) {
    const who = duty.owedBy.desk === 'agent' ? (kase.agent?.name ?? '未派单') : '其他部门和经理';
    counts.set(who, (counts.get(who) ?? 0) + 1);
  }
  return [
    `【今日逾期】${name},早上好`,
    `团队逾期 ${late.length} 项:${[...counts].map(([who, count]) => `${who} ${count}`).join('、')}`,
    ...late.slice(0, names).map((one) => line(one, now)),
  ].join('\n');
}
