/** Reports of customer service (H51): on the days that examples name, and of the working days before the start. */
import { reports as days, openids } from '../../shared/contract/examples';
import {
  answer,
  dayBefore,
  dueAt,
  handIn,
  planFor,
  type Report,
  type ReportFacts,
} from '../../shared/domain/report';
import type { AgentKind } from '../../shared/policy/reports';
import { dateOf, HOUR } from '../../shared/time/shanghai';
import { isWorkingDay } from '../../shared/time/working';
import { settings } from './company';
import { named } from './people';

/** An afternoon's records; the agents' own are drawn up anew wherever one is not handed in. */
const facts = (at: number): ReportFacts => ({
  at,
  complete: true,
  figures: [
    { key: 'repairs', name: '报修', value: 3, text: '3' },
    { key: 'duties', name: '到期的待办', value: 9, text: '9' },
    { key: 'dutiesKept', name: '待办及时率', value: 88.89, text: '88.9%' },
    { key: 'revisits', name: '应做的回访', value: 4, text: '4' },
  ],
  calls: { in: 6, out: 11, missed: 1, minutes: 74 },
  duties: {
    open: 7,
    late: 1,
    list: [{ number: 'WX-DEM00009', title: '判责并告知业主', dueAt: at - HOUR, late: true }],
  },
});

function handedIn(openid: string, kind: AgentKind, day: string, remarks: string): Report {
  const plan = planFor(kind, day);
  const at = dueAt(kind, plan.to, settings) - 15 * HOUR;
  const given = { kind, plan, person: named(openid), facts: facts(at), remarks, next: '' };
  return { ...handIn(null, given, settings, at), results: [] };
}

const answered = (report: Report, words: string): Report =>
  answer(report, words, named(openids.manager), report.handedInAt + HOUR);

/** The last working day before a day. */
function workingDayBefore(day: string): string {
  let plan = planFor('day', dayBefore({ from: day }));
  while (!isWorkingDay(Date.parse(`${plan.from}T00:00:00+08:00`), settings.calendar))
    plan = planFor('day', dayBefore(plan));
  return plan.from;
}

export function playReports(startAt: number): Report[] {
  const { agentChen, agentSun } = openids;
  const last = workingDayBefore(dateOf(startAt));
  const before = workingDayBefore(last);
  const all = [
    handedIn(agentSun, 'day', days.handedIn, '两家的回访改约到周一,已在系统里改期'),
    answered(
      handedIn(agentSun, 'day', days.answered, '上午集中做了回访,下午跟了两单报修'),
      '回访记录写得清楚,继续保持',
    ),
    handedIn(agentSun, 'week', days.handedInWeek, '本周报修比上周多,主要是雨后窗边渗水'),
    handedIn(agentChen, 'day', last, 'WX-DEM00009 等工程部报价,已催过一次'),
    answered(handedIn(agentChen, 'day', before, '今天没有逾期'), '好'),
  ];
  // A start on one of the days above has each once.
  return [...new Map(all.map((one) => [one._id, one] as const).reverse()).values()];
}

export const asksForReports = (startAt: number): string =>
  workingDayBefore(workingDayBefore(workingDayBefore(dateOf(startAt))));
