/** The month's roster 排班 (H54): which shifts there are, when they run, how far ahead and back a month is kept. All †. */
import type { StaffContact } from './settings';
import type { DepartmentId } from './words';

export const shiftKeys = ['early', 'late', 'night'] as const;
export type ShiftKey = (typeof shiftKeys)[number];

export interface ShiftHours {
  name: string;
  /** 'HH:MM'; a shift whose end is not later than its beginning ends on the next day. */
  from: string;
  to: string;
}
export type ShiftTable = Readonly<Record<ShiftKey, ShiftHours>>;

export const shiftHours: ShiftTable = {
  early: { name: '早班', from: '08:30', to: '17:30' },
  late: { name: '晚班', from: '12:30', to: '21:00' },
  night: { name: '夜班', from: '21:00', to: '08:30' },
};

/** How a day of somebody's month is written: a letter each. */
export const letters: Readonly<Record<ShiftKey, string>> = { early: 'e', late: 'l', night: 'n' };
export const OFF = '-';

/** Somebody's month: one letter a day, 'eel-n--…'. */
export interface RosterRow extends StaffContact {
  department: DepartmentId;
  days: string;
}

export interface MonthRoster {
  /** Counts each time it is drawn up; somebody else's in between is not overwritten. */
  revision: number;
  by: string;
  at: number;
  rows: readonly RosterRow[];
}

/** By month, '2026-11'. */
export type Rosters = Readonly<Record<string, MonthRoster>>;

export const rosterLimits = {
  /** Months after this one that can be drawn up. */
  ahead: 3,
  /** Months before this one that are kept. */
  kept: 12,
  /** Hours between the end of one shift and the beginning of somebody's next. */
  restHours: 10,
  /** People in a month's roster. */
  people: 60,
};
