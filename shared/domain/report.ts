/** Reports 工作日志、周报、月报 and the department's summaries (H51): spans, what is owed by when, handing in, answering. Pure. */
import { refuse } from '../errors';
import { departmentCalendar, type Hours } from '../policy/hours';
import { absencesIn, rowsOf } from '../policy/onShift';
import {
  agentKinds,
  ofDepartment,
  type ReportKind,
  type ReportPolicy,
  reportLimits,
  reportNames,
  spanOf,
} from '../policy/reports';
import { OFF } from '../policy/roster';
import { DAY, dateOf, instantOf, stamp } from '../time/shanghai';
import { isWorkingDay, openSpan } from '../time/working';
import type { Named, Remembered } from './case';
import { type Plan, planOf } from './figures/periods';

export type ReportSettings = Hours & { reports: ReportPolicy };

export interface ReportFigure {
  key: string;
  name: string;
  value: number;
  text: string;
}

/** What the records said at an instant; fixed in the report with it. Nobody's name and number but colleagues'. */
export interface ReportFacts {
  at: number;
  /** Whether everything up to then is counted in. */
  complete: boolean;
  figures: ReportFigure[];
  calls: { in: number; out: number; missed: number; minutes: number };
  /** Open duties now, those late, and the most pressing of them by number and title. */
  duties: {
    open: number;
    late: number;
    list: { number: string; title: string; dueAt: number; late: boolean }[];
  };
}

export interface Report {
  _id: string;
  /** Counts writes. */
  v: number;
  kind: ReportKind;
  from: string;
  to: string;
  /** Whoever hands it in. */
  personId: string;
  name: string;
  state: 'handedIn' | 'takenBack' | 'answered';
  dueAt: number;
  late: boolean;
  handedInAt: number;
  facts: ReportFacts;
  remarks: string;
  plan: string;
  answer: { at: number; by: Named; words: string } | null;
  results: Remembered[];
}

/** A report's id: one of each agent and span, one of the department's. */
export const reportId = (kind: ReportKind, from: string, personId: string): string =>
  ofDepartment(kind) ? `${kind}:${from}` : `${kind}:${from}:${personId}`;

/** The span that a day lies in. */
export const planFor = (kind: ReportKind, day: string): Plan => planOf(spanOf[kind], day);

/** A day of the span before. */
export const dayBefore = ({ from }: Pick<Plan, 'from'>): string => dateOf(instantOf(from) - DAY);

/** When the report of a span that ends on `to` is due. */
export function dueAt(kind: ReportKind, to: string, settings: ReportSettings): number {
  const calendar = departmentCalendar(settings, 'service');
  const { workingDays, time } = settings.reports.deadlines[kind];
  let left = workingDays;
  let day = instantOf(to);
  while (left > 0) {
    day += DAY;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return instantOf(dateOf(day), time);
}

/** Whether somebody works on a day: by the roster where the month has one for them, else by the calendar; not while away. */
export function worksOn(settings: ReportSettings, personId: string, date: string): boolean {
  const day = instantOf(date);
  const row = rowsOf(settings.rosters, date.slice(0, 7)).find((one) => one.personId === personId);
  const calendar = departmentCalendar(settings, 'service');
  const open = openSpan(day, calendar);
  const works = row ? row.days[Number(date.slice(8)) - 1] !== OFF : open !== undefined;
  if (!works) return false;
  const span = open ?? { from: day, to: day + DAY };
  return !absencesIn(settings, personId, span).some(
    ({ from, to }) => from <= span.from && to >= span.to,
  );
}

/** Whether a report is owed: since the company asks for them, and where somebody worked on a day of the span. */
export function isOwed(
  settings: ReportSettings,
  kind: ReportKind,
  { from, to }: Pick<Plan, 'from' | 'to'>,
  personId: string,
): boolean {
  const { since } = settings.reports;
  if (since === null || to < since) return false;
  if (ofDepartment(kind)) return true;
  for (let day = instantOf(from); day <= instantOf(to); day += DAY) {
    const date = dateOf(day);
    if (date >= since && worksOn(settings, personId, date)) return true;
  }
  return false;
}

/** From which day on it can be handed in: the last working day of its span, or the last day where there is none. */
export function handInFrom(
  kind: ReportKind,
  { from, to }: Pick<Plan, 'from' | 'to'>,
  settings: ReportSettings,
): string {
  if (kind === 'day') return from;
  const calendar = departmentCalendar(settings, 'service');
  for (let day = instantOf(to); day >= instantOf(from); day -= DAY)
    if (isWorkingDay(day, calendar)) return dateOf(day);
  return to;
}

/** Refuses a span that has not come to its end, or is long over. */
export function checkSpan(
  kind: ReportKind,
  plan: Pick<Plan, 'from' | 'to'>,
  settings: ReportSettings,
  now: number,
): void {
  const today = dateOf(now);
  if (plan.from > today) refuse('bad_input', '还没有到这一天', 'day');
  const first = handInFrom(kind, plan, settings);
  if (today < first) refuse('wrong_state', `${reportNames[kind]}从 ${first} 起可以交`);
  const last = dateOf(instantOf(plan.to) + reportLimits.backDays[kind] * DAY);
  if (today > last) refuse('bad_input', `${reportNames[kind]}最晚在 ${last} 补交`, 'day');
}

/** Reports are kept for long and go to others: owners are named by the number of their case (H61, H62). */
export function checkWords(words: string, field: string): void {
  if (/1[3-9]\d{9}/.test(words.replace(/[\s-]/g, '')))
    refuse('bad_input', '报告会长期保存,请不要写电话号码', field);
  const named = /[\p{Script=Han}]{1,2}(先生|女士|小姐|太太)/u.exec(words);
  if (named) refuse('bad_input', `报告会长期保存,请用单号代替“${named[0]}”`, field);
}

/** Whose reports these are to hand in. */
export function checkKind(kind: ReportKind, roles: readonly string[]): void {
  const needed = (agentKinds as readonly ReportKind[]).includes(kind) ? 'agent' : 'manager';
  if (!roles.includes(needed))
    refuse(
      'bad_input',
      `${reportNames[kind]}由${needed === 'agent' ? '客服专员' : '客服经理'}交`,
      'kind',
    );
}

export interface HandedIn {
  kind: ReportKind;
  plan: Plan;
  person: Named;
  facts: ReportFacts;
  remarks: string;
  next: string;
}

/** Handed in with the figures of this instant; once more only after it was taken back. */
export function handIn(
  before: Report | null,
  given: HandedIn,
  settings: ReportSettings,
  now: number,
): Report {
  const { kind, plan, person, facts, remarks, next } = given;
  if (before && before.state !== 'takenBack')
    refuse('wrong_state', `这份${reportNames[kind]}已经在 ${stamp(before.handedInAt)} 交了`);
  checkWords(remarks, 'remarks');
  checkWords(next, 'plan');
  const due = dueAt(kind, plan.to, settings);
  return {
    _id: reportId(kind, plan.from, person.personId),
    v: (before?.v ?? 0) + 1,
    kind,
    from: plan.from,
    to: plan.to,
    personId: person.personId,
    name: person.name,
    state: 'handedIn',
    dueAt: due,
    late: now > due && isOwed(settings, kind, plan, person.personId),
    handedInAt: now,
    facts,
    remarks,
    plan: next,
    answer: null,
    results: before?.results ?? [],
  };
}

/** Until it is answered, whoever handed it in can take it back (†); remarks stay for the next try. */
export function takeBack(report: Report, personId: string): Report {
  if (report.personId !== personId) refuse('not_found');
  if (report.state === 'answered') refuse('wrong_state', '已经答复的报告不能再收回');
  if (report.state === 'takenBack') refuse('wrong_state', '这份报告已经收回了');
  return { ...report, v: report.v + 1, state: 'takenBack' };
}

/** The manager answers an agent's, the leader the department's; nobody their own, and once. */
export function answer(report: Report, words: string, by: Named, now: number): Report {
  if (report.personId === by.personId) refuse('wrong_state', '不能答复自己的报告');
  if (report.state !== 'handedIn')
    refuse(
      'wrong_state',
      report.state === 'answered' ? '这份报告已经答复过了' : '这份报告被收回了,等重新交',
    );
  checkWords(words, 'words');
  return { ...report, v: report.v + 1, state: 'answered', answer: { at: now, by, words } };
}
