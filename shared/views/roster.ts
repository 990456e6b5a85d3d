/** A department's month as its people read it (H54). Pure: everything lies with the settings. */
import { daysOf } from '../domain/roster';
import { problemsOf } from '../domain/rosterProblems';
import { nextOnShift, onShift, rowsOf } from '../policy/onShift';
import { letters, shiftKeys } from '../policy/roster';
import type { Settings } from '../policy/settings';
import type { DepartmentId } from '../policy/words';
import { DAY, dateOf } from '../time/shanghai';
import { dayNote, isWorkingDay } from '../time/working';

export interface Asked {
  settings: Settings;
  department: DepartmentId;
  month: string;
  now: number;
  /** Who asks: hands over to whoever comes next beside them. */
  personId: string;
}

export function rosterView({ settings, department, month, now, personId }: Asked) {
  const { rosters, shiftHours, calendar, standIns } = settings;
  const drawn = rosters[month];
  const rows = rowsOf(rosters, month).filter((row) => row.department === department);
  const days = daysOf(month);
  const [first = 0] = days;
  const end = (days.at(-1) ?? 0) + DAY;
  const comes = (but: string) => {
    const next = nextOnShift(settings, department, now, but);
    if (!next) return null;
    const { personId: id, name, shift, from } = next;
    return { personId: id, name, shiftName: shiftHours[shift].name, from };
  };
  return {
    now,
    month,
    department,
    revision: drawn?.revision ?? 0,
    drawn: drawn ? { by: drawn.by, at: drawn.at } : null,
    shifts: shiftKeys.map((key) => ({ key, letter: letters[key], ...shiftHours[key] })),
    days: days.map((day) => ({
      date: dateOf(day),
      weekday: new Date(`${dateOf(day)}T00:00:00Z`).getUTCDay(),
      working: isWorkingDay(day, calendar),
      note: dayNote(day, calendar),
    })),
    rows: rows.map(({ personId: id, name, days: worked }) => ({
      personId: id,
      name,
      days: worked,
    })),
    absences: standIns.flatMap(({ agentId, name: standIn = '代班的同事', from, to }) => {
      const row = rows.find((one) => one.personId === agentId);
      return row && from < end && to >= first
        ? [{ personId: agentId, name: row.name, standIn, from, to }]
        : [];
    }),
    // A month nobody has drawn up has nothing wrong with it yet.
    problems: rows.length > 0 ? problemsOf(settings, department, month) : [],
    on: onShift(settings, now)
      .filter((one) => one.department === department)
      .map(({ name, shift, to }) => ({ name, shiftName: shiftHours[shift].name, to })),
    next: comes(''),
    takesOver: comes(personId),
  };
}
