/** Diary, weekly and monthly report, the department's summaries (H51): which there are, by when they are due. All †. */
import type { Period } from './figures';

export const reportNames = {
  day: '工作日志',
  week: '周报',
  month: '月报',
  departmentMonth: '部门月度总结',
  departmentYear: '部门年度总结',
} as const;
export type ReportKind = keyof typeof reportNames;
export const reportKinds = Object.keys(reportNames) as ReportKind[];

/** Those that each agent writes; the others are the manager's, for the company leader. */
export const agentKinds = ['day', 'week', 'month'] as const satisfies readonly ReportKind[];
export type AgentKind = (typeof agentKinds)[number];
export const departmentKinds = ['departmentMonth', 'departmentYear'] as const;

export const ofDepartment = (kind: ReportKind): boolean =>
  kind === 'departmentMonth' || kind === 'departmentYear';

/** Of which span each tells. */
export const spanOf: Readonly<Record<ReportKind, Period>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  departmentMonth: 'month',
  departmentYear: 'year',
};

/** Due on the so-many-th working day after the span, at that time. */
export interface Deadline {
  workingDays: number;
  time: string;
}

export interface ReportPolicy {
  /** From which day on reports are owed; null: none is, whoever likes to hands in. */
  since: string | null;
  deadlines: Readonly<Record<ReportKind, Deadline>>;
}

export const reports: ReportPolicy = {
  since: null,
  deadlines: {
    day: { workingDays: 1, time: '10:00' },
    week: { workingDays: 1, time: '12:00' },
    month: { workingDays: 3, time: '18:00' },
    departmentMonth: { workingDays: 5, time: '18:00' },
    departmentYear: { workingDays: 10, time: '18:00' },
  },
};

export const reportLimits = {
  /** Days after its span in which a report can still be handed in. */
  backDays: {
    day: 31,
    week: 60,
    month: 120,
    departmentMonth: 200,
    departmentYear: 400,
  } as Readonly<Record<ReportKind, number>>,
  /** Spans that the list goes back, today's included. */
  listed: { day: 10, week: 4, month: 3, departmentMonth: 3, departmentYear: 2 } as Readonly<
    Record<ReportKind, number>
  >,
  /** Reads of what has not been drawn up yet; more is left to the night. */
  undrawnPages: 10,
  /** Open duties that a report names. */
  duties: 20,
  /** Answers of requests that a report remembers. */
  remembered: 6,
};
