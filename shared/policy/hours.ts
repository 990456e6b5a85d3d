/** Whose hours count, and who answers for a department while it is closed (H54). */
import type { Owing } from '../domain/case';
import type { Calendar } from '../time/working';
import { isOpen, nextOpening } from '../time/working';
import { onShift } from './onShift';
import type { Settings, StaffContact } from './settings';
import { thereOf } from './stand-ins';
import type { DepartmentId } from './words';

/** A time at which somebody is on duty 值班 for a department; both instants included. */
export interface Shift extends StaffContact {
  department: DepartmentId;
  from: number;
  to: number;
}

export type Hours = Pick<
  Settings,
  'calendar' | 'departments' | 'shifts' | 'rosters' | 'shiftHours' | 'standIns'
>;

/** A department's own hours, or the company's. */
export function departmentCalendar(
  { calendar, departments }: Pick<Hours, 'calendar' | 'departments'>,
  id: DepartmentId,
): Calendar {
  const { windows } = departments[id];
  return windows ? { ...calendar, windows } : calendar;
}

/** Agents and the manager work in customer service; leaders and persons named keep the company's hours. */
export const calendarOf = (
  owedBy: Owing,
  settings: Pick<Hours, 'calendar' | 'departments'>,
): Calendar =>
  owedBy.desk === 'department'
    ? departmentCalendar(settings, owedBy.id)
    : owedBy.desk === 'agent' || owedBy.desk === 'manager'
      ? departmentCalendar(settings, 'service')
      : settings.calendar;

export const departmentOpen = (hours: Hours, id: DepartmentId, now: number): boolean =>
  isOpen(now, departmentCalendar(hours, id));

/** When the department is next there: now, if it is open. */
export const opensAt = (hours: Hours, id: DepartmentId, now: number): number =>
  nextOpening(now, departmentCalendar(hours, id));

/** From the day's first opening to its last closing: over lunch nobody else takes the department over. */
export function inWorkingDay(hours: Hours, id: DepartmentId, now: number): boolean {
  const calendar = departmentCalendar(hours, id);
  const [first, last] = [calendar.windows[0], calendar.windows.at(-1)];
  if (!first || !last) return false;
  return isOpen(now, { ...calendar, windows: [[first[0], last[1]]] });
}

/**
 * Who is on duty before and after the department's day: a span arranged for it, else by the month's roster, else the
 * deputy; nobody during the day, or if nobody is named.
 */
export function watchOf(hours: Hours, id: DepartmentId, now: number): readonly StaffContact[] {
  if (inWorkingDay(hours, id, now)) return [];
  const arranged = hours.shifts.find(
    ({ department, from, to }) => department === id && now >= from && now <= to,
  );
  if (arranged) return [thereOf(arranged, hours, now)];
  const rostered = onShift(hours, now).filter(({ department }) => department === id);
  if (rostered.length > 0) return rostered;
  const { deputy } = hours.departments[id];
  return deputy ? [thereOf(deputy, hours, now)] : [];
}

/** Whoever stands by for a department while it is closed; the one who came on last, where there are several. */
export const standby = (hours: Hours, id: DepartmentId, now: number): StaffContact | undefined =>
  watchOf(hours, id, now)[0];

/** Who answers for the department at this instant: its head, or whoever is on duty. */
export const answerable = (hours: Hours, id: DepartmentId, now: number): StaffContact =>
  standby(hours, id, now) ?? hours.departments[id].head;

/** Departments for which this person answers now, though they are closed and others lead them. */
export const standsByFor = (hours: Hours, personId: string, now: number): DepartmentId[] =>
  (Object.keys(hours.departments) as DepartmentId[]).filter((id) =>
    watchOf(hours, id, now).some((one) => one.personId === personId),
  );
