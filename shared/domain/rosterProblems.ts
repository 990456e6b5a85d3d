/** What is wrong with a month's roster (H54): nights and days off without anybody, people who are away, too little rest. Pure. */
import { departmentCalendar, type Hours } from '../policy/hours';
import { absencesIn, shiftsOn } from '../policy/onShift';
import { rosterLimits } from '../policy/roster';
import type { DepartmentId } from '../policy/words';
import { DAY, dateOf, HOUR, stamp } from '../time/shanghai';
import { openSpan } from '../time/working';
import { dayName, daysOf } from './roster';

/** Something that the manager should look at. `gap`: nobody is on · `away`: is not there · `rest`: too little rest. */
export interface Problem {
  kind: 'gap' | 'away' | 'rest';
  date: string;
  personId?: string;
  text: string;
}

/** '20:00', and '24:00' where a span ends with its day. */
const clock = (instant: number, day: number): string =>
  instant === day + DAY ? '24:00' : stamp(instant).slice(11);

type Span = { from: number; to: number };

/** What of a span none of these covers. */
function uncovered(span: Span, covers: readonly Span[]): Span[] {
  let at = span.from;
  const gaps: Span[] = [];
  for (const { from, to } of [...covers].sort((one, other) => one.from - other.from)) {
    if (from >= span.to) break;
    if (from > at) gaps.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < span.to) gaps.push({ from: at, to: span.to });
  return gaps;
}

/** When a department's day leaves it to whoever is on duty: the whole of a day off, else before and after its hours. */
function closedSpans(settings: Hours, department: DepartmentId, day: number): Span[] {
  const open = openSpan(day, departmentCalendar(settings, department));
  if (!open) return [{ from: day, to: day + DAY }];
  return [
    { from: day, to: open.from },
    { from: open.to, to: day + DAY },
  ].filter(({ from, to }) => to > from);
}

/** Nights and days off on which nobody of the department is on (H54). Spans arranged beside the roster count too. */
function gapsOf(settings: Hours, department: DepartmentId, month: string): Problem[] {
  return daysOf(month).flatMap((day) => {
    const covers: Span[] = [
      ...[day - DAY, day].flatMap((begins) => shiftsOn(settings, begins)),
      ...settings.shifts,
    ].filter((one) => one.department === department);
    return closedSpans(settings, department, day)
      .flatMap((span) => uncovered(span, covers))
      .map(({ from, to }) => ({
        kind: 'gap' as const,
        date: dateOf(day),
        text: `${dayName(day)} ${clock(from, day)}–${clock(to, day)} 没有人值班`,
      }));
  });
}

function peopleProblems(settings: Hours, department: DepartmentId, month: string): Problem[] {
  const least = rosterLimits.restHours * HOUR;
  const last = new Map<string, number>();
  const [first = 0] = daysOf(month);
  return [first - DAY, ...daysOf(month)].flatMap((day) =>
    shiftsOn(settings, day)
      .filter((one) => one.department === department)
      .flatMap((one): Problem[] => {
        const { personId, name, from, to, shift } = one;
        const before = last.get(personId);
        last.set(personId, to);
        if (day < first) return [];
        const about = { date: dateOf(day), personId };
        const what = `${name} ${dayName(day)}${settings.shiftHours[shift].name}`;
        const [away] = absencesIn(settings, personId, one);
        return [
          ...(away
            ? [
                {
                  ...about,
                  kind: 'away' as const,
                  text: `${what}:不在岗,由${away.name ?? '代班的同事'}代班`,
                },
              ]
            : []),
          ...(before !== undefined && from - before < least
            ? [
                {
                  ...about,
                  kind: 'rest' as const,
                  text: `${what}:上一班结束后不到 ${rosterLimits.restHours} 小时`,
                },
              ]
            : []),
        ];
      }),
  );
}

/** Everything to be looked at in a department's month, day by day. */
export const problemsOf = (settings: Hours, department: DepartmentId, month: string): Problem[] =>
  [...gapsOf(settings, department, month), ...peopleProblems(settings, department, month)].sort(
    (one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0),
  );
