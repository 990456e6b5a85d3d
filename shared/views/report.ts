/** Reports as their writers and readers see them (H51). Pure. */
import type { Actor } from '../domain/case';
import type { Plan } from '../domain/figures/periods';
import {
  dayBefore,
  dueAt,
  handInFrom,
  isOwed,
  planFor,
  type Report,
  type ReportFacts,
  type ReportSettings,
  reportId,
} from '../domain/report';
import {
  agentKinds,
  departmentKinds,
  ofDepartment,
  type ReportKind,
  reportLimits,
  reportNames,
} from '../policy/reports';
import { DAY, dateOf, instantOf } from '../time/shanghai';

interface Asked {
  kind: ReportKind;
  plan: Plan;
  personId: string;
}

/** '工作日志 2026-11-20' */
const titleOf = (kind: ReportKind, { title }: Plan): string => `${reportNames[kind]} ${title}`;

/** Spans of a kind from today's back. */
function back(kind: ReportKind, now: number): Plan[] {
  const plans: Plan[] = [];
  for (let day = dateOf(now); plans.length < reportLimits.listed[kind]; ) {
    const plan = planFor(kind, day);
    plans.push(plan);
    day = dayBefore(plan);
  }
  return plans;
}

/** What somebody is shown of their own: an agent's reports, the department's for manager and leader. */
export function listedBy(
  { roles }: Pick<Actor, 'roles'>,
  now: number,
): { kind: ReportKind; plan: Plan }[] {
  const kinds: ReportKind[] = [
    ...(roles.includes('agent') ? agentKinds : []),
    ...(roles.includes('manager') || roles.includes('leader') ? departmentKinds : []),
  ];
  return kinds.flatMap((kind) => back(kind, now).map((plan) => ({ kind, plan })));
}

export function standingOf(
  { kind, plan, personId }: Asked,
  report: Report | null,
  settings: ReportSettings,
  now: number,
) {
  const due =
    report && report.state !== 'takenBack' ? report.dueAt : dueAt(kind, plan.to, settings);
  const owed = isOwed(settings, kind, plan, personId);
  const missing = !report || report.state === 'takenBack';
  return {
    kind,
    title: titleOf(kind, plan),
    day: plan.from,
    state: report?.state ?? ('none' as const),
    owed,
    late: missing ? owed && now > due : report.late,
    dueAt: due,
    handedInAt: missing ? null : report.handedInAt,
  };
}

export function teamOf(
  kind: ReportKind,
  plan: Plan,
  agents: readonly { personId: string; name: string; leftAt?: number | undefined }[],
  found: ReadonlyMap<string, Report>,
  settings: ReportSettings,
  now: number,
) {
  const after = dateOf(instantOf(plan.to) + DAY);
  return {
    kind,
    title: titleOf(kind, plan),
    day: plan.from,
    before: dayBefore(plan),
    after: after <= dateOf(now) ? after : null,
    rows: agents.map(({ personId, name }) => ({
      personId,
      name,
      ...standingOf(
        { kind, plan, personId },
        found.get(reportId(kind, plan.from, personId)) ?? null,
        settings,
        now,
      ),
    })),
  };
}

interface Shown extends Asked {
  name: string;
  report: Report | null;
  facts: ReportFacts | null;
  /** One's own to hand in. */
  own: boolean;
}

export function reportView(
  { kind, plan, personId, name, report, facts, own }: Shown,
  { actor, settings, now }: { actor: Actor; settings: ReportSettings; now: number },
) {
  const first = handInFrom(kind, plan, settings);
  const last = dateOf(instantOf(plan.to) + reportLimits.backDays[kind] * DAY);
  const today = dateOf(now);
  const open = !report || report.state === 'takenBack';
  const notYet = today < first ? `从 ${first} 起可以交` : today > last ? '时间太久,不能再交' : '';
  const reads = open && !own;
  const answers = actor.roles.includes(ofDepartment(kind) ? 'leader' : 'manager');
  return {
    now,
    title: titleOf(kind, plan),
    from: plan.from,
    to: plan.to,
    personId: report?.personId ?? personId,
    name,
    standing: standingOf({ kind, plan, personId }, report, settings, now),
    facts,
    // What was taken back is the writer's alone until it is handed in again.
    remarks: reads ? '' : (report?.remarks ?? ''),
    plan: reads ? '' : (report?.plan ?? ''),
    answer: report?.answer
      ? { at: report.answer.at, by: report.answer.by.name, words: report.answer.words }
      : null,
    may: {
      handIn: own && open && notYet === '',
      takeBack: report?.state === 'handedIn' && report.personId === actor.personId,
      answer: report?.state === 'handedIn' && answers && report.personId !== actor.personId,
    },
    notYet: own && open ? notYet : '',
  };
}
