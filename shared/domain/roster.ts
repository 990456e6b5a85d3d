/** A month's roster 排班 (H54): what is wrong with it, how it is drawn up. Pure. */
import { refuse } from '../errors';
import type { Hours } from '../policy/hours';
import { absencesIn, rowsOf, shiftSpan } from '../policy/onShift';
import {
  letters,
  type MonthRoster,
  OFF,
  type RosterRow,
  type Rosters,
  rosterLimits,
  shiftKeys,
} from '../policy/roster';
import type { StaffContact } from '../policy/settings';
import { type DepartmentId, departmentNames } from '../policy/words';
import { DAY, dateOf, instantOf } from '../time/shanghai';

/** The days of a month, '2026-11' → their starts. */
export function daysOf(month: string): number[] {
  const first = instantOf(`${month}-01`);
  const days: number[] = [];
  for (let day = first; dateOf(day).startsWith(month); day += DAY) days.push(day);
  return days;
}

/** '2026-11' and how many months on → '2027-01'. */
export function monthAfter(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** '22 日' */
export const dayName = (day: number): string => `${Number(dateOf(day).slice(8))} 日`;

export const monthOf = (instant: number): string => dateOf(instant).slice(0, 7);

export interface Drawn {
  month: string;
  department: DepartmentId;
  revision: number;
  rows: readonly { personId: string; days: string }[];
}

const pattern = new RegExp(`^[${Object.values(letters).join('')}${OFF}]*$`);

/**
 * The roster as the manager draws it up. Refused: a month that is over or too far ahead, days that are over changed,
 * somebody twice or of another department, somebody on while away (H55), and what somebody else has drawn up meanwhile.
 */
export function draw(
  settings: Hours & { rosters: Rosters },
  { month, department, revision, rows }: Drawn,
  people: ReadonlyMap<string, StaffContact>,
  now: number,
  by: string,
): Rosters {
  const thisMonth = monthOf(now);
  if (month < thisMonth) refuse('bad_input', '已经过去的月份不能再排班', 'month');
  if (month > monthAfter(thisMonth, rosterLimits.ahead))
    refuse('bad_input', `最多提前 ${rosterLimits.ahead} 个月排班`, 'month');
  const before = settings.rosters[month];
  if ((before?.revision ?? 0) !== revision)
    refuse('wrong_state', '排班刚被别人修改过,请刷新后再改', 'revision');
  const days = daysOf(month);
  const today = dateOf(now);
  const over = days.filter((day) => dateOf(day) < today).length;
  const earlier = rowsOf(settings.rosters, month);
  // Whoever is not of the department any more stays with the shifts they had.
  const gone = earlier.filter((row) => row.department === department && !people.has(row.personId));
  const stay = gone.flatMap((row): RosterRow[] => {
    const was = row.days.slice(0, over) + OFF.repeat(days.length - over);
    return was === OFF.repeat(days.length) ? [] : [{ ...row, days: was }];
  });
  const present = rows.flatMap((row, place) =>
    gone.some(({ personId }) => personId === row.personId) ? [] : [{ row, place }],
  );
  for (const [place, { personId, days: given }] of rows.entries()) {
    const left = gone.find((row) => row.personId === personId);
    if (left && given.slice(over).replaceAll(OFF, '') !== '')
      refuse('bad_input', `${left.name}已经不在这个部门,以后的班请另排`, `rows.${place}.days`);
  }
  const drawn = present.map(({ row, place }): RosterRow => {
    const field = `rows.${place}`;
    const person = people.get(row.personId);
    if (!person)
      refuse('bad_input', `请选择${departmentNames[department]}的同事`, `${field}.personId`);
    if (rows.findIndex(({ personId }) => personId === row.personId) !== place)
      refuse('bad_input', `${person.name}在表里出现了两次`, `${field}.personId`);
    if (row.days.length !== days.length || !pattern.test(row.days))
      refuse('bad_input', `${person.name}这个月要有 ${days.length} 天的班`, `${field}.days`);
    const was =
      earlier.find((one) => one.personId === row.personId && one.department === department)?.days ??
      OFF.repeat(days.length);
    if (row.days.slice(0, over) !== was.slice(0, over))
      refuse('bad_input', `${person.name}:已经过去的班不能再改`, `${field}.days`);
    for (const [at, day] of days.entries()) {
      const shift = shiftKeys.find((key) => letters[key] === row.days[at]);
      if (at < over || !shift || row.days[at] === was[at]) continue;
      if (absencesIn(settings, row.personId, shiftSpan(day, settings.shiftHours[shift])).length > 0)
        refuse('bad_input', `${person.name} ${dayName(day)}请假,不能排班`, `${field}.days`);
    }
    return { ...person, department, days: row.days };
  });
  for (const { personId, name, department: of, days: was } of earlier)
    if (
      of === department &&
      people.has(personId) &&
      !drawn.some((row) => row.personId === personId) &&
      was.slice(0, over) !== OFF.repeat(over)
    )
      refuse('bad_input', `${name}这个月已经上过班,不能从表里去掉`, 'rows');
  const whole: MonthRoster = {
    revision: revision + 1,
    by,
    at: now,
    rows: [...earlier.filter((row) => row.department !== department), ...drawn, ...stay],
  };
  const oldest = monthAfter(thisMonth, -rosterLimits.kept);
  const kept = Object.entries(settings.rosters).filter(([key]) => key >= oldest);
  return { ...Object.fromEntries(kept), [month]: whole };
}

/** The rosters without a person's shifts that are not over: they have left. The same object, if there are none. */
export function withoutPerson(
  { rosters, shiftHours }: Pick<Hours, 'rosters' | 'shiftHours'>,
  personId: string,
  now: number,
): Rosters {
  const ends = (day: number, letter: string): number => {
    const shift = shiftKeys.find((key) => letters[key] === letter);
    return shift ? shiftSpan(day, shiftHours[shift]).to : 0;
  };
  let some = false;
  const cleared = Object.entries(rosters).map(([month, roster]) => {
    const days = daysOf(month);
    const rows = roster.rows.map((row) => {
      if (row.personId !== personId) return row;
      const left = [...row.days].map((letter, at) =>
        ends(days[at] ?? 0, letter) > now ? OFF : letter,
      );
      return { ...row, days: left.join('') };
    });
    const same = rows.every(({ days: left }, place) => left === roster.rows[place]?.days);
    some ||= !same;
    return [month, same ? roster : { ...roster, revision: roster.revision + 1, rows }] as const;
  });
  return some ? Object.fromEntries(cleared) : rosters;
}
