import type { Output } from '../../../shared/contract';
import { date } from '../../ui/when';

type Reports = Output<'report.list'>;
type Months = Output<'assessment.list'>;

/** Something of the department's that waits for whoever looks at it. */
export interface Wait {
  text: string;
  detail: string;
  late: boolean;
  page: string;
  query?: Record<string, string>;
}

const DAY = 86_400_000;
/** One's own summary is named so long before it is due. */
const SOON = 5 * DAY;

/** '2026-10' in November: the month that is assessed now. */
export const lastMonth = (now: number): string =>
  date(Date.parse(`${date(now).slice(0, 8)}01T00:00:00+08:00`) - DAY).slice(0, 7);

const reports = '/manager/reports/index';
const joined = (...parts: (string | false)[]): string => parts.filter(Boolean).join(',');

/** Diaries that are missing or unanswered, one's own summaries; for the leader, summaries to be answered. */
export function reportsWaiting({ team, mine, now }: Reports, reads: boolean): Wait[] {
  const rows = team?.rows ?? [];
  const missing = rows.filter(({ owed, handedInAt }) => owed && handedInAt === null).length;
  const unanswered = rows.filter(({ state }) => state === 'handedIn').length;
  const own = reads ? mine.filter(({ state }) => state === 'handedIn') : [];
  const due = reads
    ? []
    : mine.filter(
        ({ owed, handedInAt, dueAt }) => owed && handedInAt === null && dueAt - now < SOON,
      );
  return [
    ...(missing || unanswered
      ? [
          {
            text: '昨天的日志',
            detail: joined(
              missing > 0 && `${missing} 人没交`,
              unanswered > 0 && `${unanswered} 份没答复`,
            ),
            late: rows.some(({ late, handedInAt }) => late && handedInAt === null),
            page: reports,
          },
        ]
      : []),
    ...due.map(({ title, late }) => ({
      text: title,
      detail: late ? '逾期没交' : '快到期了',
      late,
      page: reports,
    })),
    ...own.map(({ title }) => ({ text: title, detail: '等您答复', late: false, page: reports })),
  ];
}

/** Last month's objections to be answered, months to be closed. */
export function monthsWaiting({ month, rows }: Months): Wait[] {
  const objected = rows.filter(({ state }) => state === 'objected').length;
  const open = rows.filter(({ state }) => state === 'open' || state === 'answered').length;
  if (!objected && !open) return [];
  return [
    {
      text: `${Number(month.slice(5))} 月考核`,
      detail: joined(objected > 0 && `${objected} 条异议等您答复`, open > 0 && `${open} 人没结账`),
      late: objected > 0,
      page: '/manager/assessment/index',
      query: { month },
    },
  ];
}
