/**
 * An agent's month reckoned once more, from what happened and from the handbook's table alone (H52): nothing of the
 * product's own reckoning is used.
 */
import type { Matter, Owed } from '../figures/year';

/** What was judged of somebody's month. */
export interface Judged {
  /** Calls that were listened to. */
  calls: { fails: boolean; true?: boolean }[];
  reports: number;
  conduct: number[];
  praise: number[];
}

export interface Line {
  of: number;
  good: number;
  off: number;
  /** 'case at instant' of each record behind it. */
  behind: string[];
}

const monthName = (at: number): string =>
  new Date(at + 8 * 3_600_000).toISOString().slice(0, 'YYYY-MM'.length);

/** '95 %' in the handbook's words, against so many of so many, without a fraction being rounded. */
const reaches = (good: number, of: number, percent: string): boolean => {
  const [whole = '0', part = ''] = percent.split('.');
  const scaled = BigInt(whole + part.padEnd(3, '0'));
  return BigInt(good) * 100_000n >= scaled * BigInt(of);
};

const inTime = (good: number, of: number): number => {
  if (of === 0 || good === of) return 0;
  if (reaches(good, of, '95')) return 1;
  if (reaches(good, of, '80')) return 2;
  return reaches(good, of, '75') ? 3 : 5;
};

const unsolved = (bad: number, of: number): number => {
  if (of === 0 || bad === 0) return 0;
  const upTo = (percent: string): boolean =>
    !reaches(bad, of, percent) || reachesExactly(bad, of, percent);
  if (upTo('0.4')) return 2;
  if (upTo('1')) return 4;
  return upTo('1.5') ? 10 : 15;
};
const reachesExactly = (bad: number, of: number, percent: string): boolean =>
  reaches(bad, of, percent) && reaches(of - bad, of, (100 - Number(percent)).toFixed(1));

const information = ['H21', 'H2'];
const opinion = ['H29', 'H41.find'];
const visits = ['H3', 'H26', 'H34'];

/** Somebody was away, and another did the work meanwhile. */
export interface Away {
  who: string;
  by: string;
  from: number;
  to: number;
}

export function reckonMonth(
  matters: readonly Matter[],
  agent: string,
  month: string,
  judged: Judged,
  away: readonly Away[] = [],
): Record<string, Line> & { total: Line } {
  const line = (): Line => ({ of: 0, good: 0, off: 0, behind: [] });
  const lines = {
    complaints: line(),
    revisits: line(),
    opinions: line(),
    truth: line(),
    information: line(),
    reached: line(),
    satisfaction: line(),
    calls: line(),
    reports: line(),
    conduct: line(),
    total: line(),
  };
  const put = (into: Line, matter: Matter, at: number, good: boolean): void => {
    into.of += 1;
    into.good += good ? 1 : 0;
    into.behind.push(`${matter.id} ${at}`);
  };
  const whose = ({ agent: first, handed }: Matter, at: number): string => {
    const own = handed && handed.at <= at ? handed.to : first;
    return away.find(({ who, from, to }) => who === own && from <= at && at <= to)?.by ?? own;
  };

  for (const matter of matters)
    for (const owed of matter.owed) {
      const { rule, doneAt, satisfied } = owed;
      // Moved when it had been broken, it is the broken limit that is judged.
      const until = owed.moved && lapsedFirst(owed) ? owed.moved.limit : owed.until;
      if (doneAt !== undefined && satisfied !== undefined)
        if (whose(matter, doneAt) === agent && monthName(doneAt) === month)
          put(lines.satisfaction, matter, doneAt, satisfied);
      if (!stoodToTheEnd(owed) || monthName(until) !== month) continue;
      if (whose(matter, Math.min(doneAt ?? until, until)) !== agent) continue;
      const kept = doneAt !== undefined && doneAt <= until && !lapsedFirst(owed);
      if (rule === 'H28.resolve') put(lines.complaints, matter, until, !kept);
      if (owed.by !== 'agent') continue;
      if (visits.includes(rule)) {
        put(lines.revisits, matter, until, kept);
        put(lines.reached, matter, until, doneAt !== undefined);
      }
      if (opinion.includes(rule)) put(lines.opinions, matter, until, kept);
      if (information.includes(rule)) put(lines.information, matter, until, kept);
    }

  for (const { fails, true: isTrue } of judged.calls) {
    lines.calls.of += 1;
    lines.calls.good += fails ? 1 : 0;
    if (isTrue === undefined) continue;
    lines.truth.of += 1;
    lines.truth.good += isTrue ? 1 : 0;
  }
  const sum = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);
  lines.complaints.off = unsolved(lines.complaints.good, lines.complaints.of);
  for (const key of [
    'revisits',
    'opinions',
    'truth',
    'information',
    'reached',
    'satisfaction',
  ] as const)
    lines[key].off = inTime(lines[key].good, lines[key].of);
  lines.calls.off = Math.min(10, lines.calls.good * 2);
  Object.assign(lines.reports, {
    of: judged.reports,
    good: judged.reports,
    off: Math.min(10, judged.reports * 2),
  });
  Object.assign(lines.conduct, {
    of: judged.conduct.length,
    good: judged.conduct.length,
    off: Math.min(10, sum(judged.conduct)),
  });
  lines.total.good = 100 - sum(Object.values(lines).map(({ off }) => off)) + sum(judged.praise);
  return lines;
}

const lapsedFirst = ({ moved }: Owed): boolean => moved !== undefined && moved.at > moved.limit;
/** Taken back in time, nobody owed it. */
const stoodToTheEnd = (owed: Owed): boolean =>
  owed.droppedAt === undefined || owed.droppedAt > owed.until || lapsedFirst(owed);
