/** What the records say of a span (H51): the night's figures, and what has been changed since they were drawn up. Pure. */
import { figures } from '../policy/figures';
import { reportLimits } from '../policy/reports';
import { DAY, dateOf, instantOf } from '../time/shanghai';
import type { Case } from './case';
import { isLate, isOpen } from './duties';
import { partsOf, type Sums } from './figures/facts';
import { added, byId, type Plan } from './figures/periods';
import { reckon, sayFigure } from './figures/reckon';
import type { Broken, Line } from './figures/sheets';
import type { ReportFacts, ReportFigure } from './report';

/** Days whose changes are not in the documents yet: from behind the last drawn up to today. */
export function undrawn(drawnUpTo: string | null, today: string, kept: number): string[] {
  const oldest = dateOf(instantOf(today) - kept * DAY);
  const behind = drawnUpTo === null ? oldest : dateOf(instantOf(drawnUpTo) + DAY);
  const days: string[] = [];
  // Dates as words, in the order of the calendar.
  let day = [behind, oldest].sort().at(-1) ?? oldest;
  for (; day <= today; day = dateOf(instantOf(day) + DAY)) days.push(day);
  return days;
}

/** What changes tell of the span, of one agent or of everybody. */
export function lineOf(
  changes: Sums,
  { from, to }: Pick<Plan, 'from' | 'to'>,
  agentId?: string,
): Line {
  const line: Line = {};
  for (const [fact, sum] of Object.entries(changes)) {
    const { measure, day, agent } = partsOf(fact);
    if (day < from || day > to || (agentId !== undefined && agent !== agentId)) continue;
    line[measure] = (line[measure] ?? 0) + sum;
  }
  return line;
}

/** Figures that say something, in their order. */
export function figuresOf(
  plan: Plan,
  sheets: readonly Broken[],
  later: Line,
  agentId?: string,
): ReportFigure[] {
  const all = byId(sheets);
  const lines = plan.sheets.map((id) =>
    agentId === undefined ? all.get(id)?.all : all.get(id)?.agent?.[agentId],
  );
  const whole = added([...lines, later]);
  return figures.flatMap((figure) => {
    // Calls stand by themselves, of today too.
    if (figure.ofCalls) return [];
    const value = reckon(figure, whole);
    if (value === null || value === 0) return [];
    const { key, name, unit } = figure;
    return [{ key, name, value: Math.round(value * 100) / 100, text: sayFigure(value, unit) }];
  });
}

/** What an agent owes now, the most pressing first; known by its number, never by its owner. */
export function dutiesOf(
  cases: readonly Case[],
  numberOf: (id: string) => string,
  now: number,
): ReportFacts['duties'] {
  const open = cases
    .flatMap((kase) =>
      kase.duties
        .filter(
          (duty) =>
            isOpen(duty) &&
            duty.pausedAt === undefined &&
            duty.owedBy.desk === 'agent' &&
            duty.from <= now,
        )
        .map((duty) => ({
          number: numberOf(kase._id),
          title: duty.title,
          dueAt: duty.dueAt,
          late: isLate(duty, now),
        })),
    )
    .sort((one, other) => one.dueAt - other.dueAt);
  return {
    open: open.length,
    late: open.filter(({ late }) => late).length,
    list: open.slice(0, reportLimits.duties),
  };
}
