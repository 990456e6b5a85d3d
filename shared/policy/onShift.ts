/** Who is on shift at an instant, by the month's roster (H54); whoever is away is stood in for (H55). */
import { DAY, dateOf, dayStart, MINUTE, minutesOf } from '../time/shanghai';
import {
  letters,
  type RosterRow,
  type Rosters,
  type ShiftKey,
  type ShiftTable,
  shiftKeys,
} from './roster';
import type { StaffContact } from './settings';
import { type StandIn, thereOf } from './stand-ins';
import type { DepartmentId } from './words';

export interface RosterSettings {
  rosters: Rosters;
  shiftHours: ShiftTable;
  standIns: readonly StandIn[];
}

export interface OnShift extends StaffContact {
  department: DepartmentId;
  shift: ShiftKey;
  from: number;
  /** No longer in it: the next one has begun. */
  to: number;
  /** In whose place. */
  insteadOf?: string;
}

/** The shift that begins on a day, by that day's start. */
export function shiftSpan(day: number, { from, to }: { from: string; to: string }) {
  const begins = day + minutesOf(from) * MINUTE;
  const ends = day + minutesOf(to) * MINUTE;
  return { from: begins, to: ends > begins ? ends : ends + DAY };
}

/** '2026-11-22' → its month's roster, and the place of the day in it. */
const placeOf = (date: string) => ({ month: date.slice(0, 7), place: Number(date.slice(8)) - 1 });

const shiftOf = (letter: string | undefined): ShiftKey | undefined =>
  shiftKeys.find((key) => letters[key] === letter);

export const rowsOf = (rosters: Rosters, month: string): readonly RosterRow[] =>
  rosters[month]?.rows ?? [];

/** Shifts that begin on a day, in their order; nobody is left out for being away. */
export function shiftsOn(settings: RosterSettings, day: number): OnShift[] {
  const { month, place } = placeOf(dateOf(day));
  return rowsOf(settings.rosters, month)
    .flatMap(({ personId, name, mobile, department, days }): OnShift[] => {
      const shift = shiftOf(days[place]);
      if (!shift) return [];
      return [
        {
          personId,
          name,
          mobile,
          department,
          shift,
          ...shiftSpan(dayStart(day), settings.shiftHours[shift]),
        },
      ];
    })
    .sort((one, other) => one.from - other.from);
}

/** Absences (H55) that take away something of a span. */
export const absencesIn = (
  { standIns }: Pick<RosterSettings, 'standIns'>,
  personId: string,
  span: { from: number; to: number },
): StandIn[] =>
  standIns.filter(
    ({ agentId, from, to }) => agentId === personId && from < span.to && to > span.from,
  );

/** Whoever is away at the instant is replaced by the stand-in. */
function present(one: OnShift, settings: RosterSettings, instant: number): OnShift {
  const there = thereOf(one, settings, instant);
  return there === one ? one : { ...there, insteadOf: one.name };
}

/** Everybody on shift now, whoever came last first: a night's that began yesterday too. */
export function onShift(settings: RosterSettings, now: number): OnShift[] {
  return [dayStart(now) - DAY, dayStart(now)]
    .flatMap((day) => shiftsOn(settings, day))
    .filter(({ from, to }) => now >= from && now < to)
    .map((one) => present(one, settings, now))
    .sort((one, other) => other.from - one.from);
}

/** Who comes on next in a department, after now, within so many days; not this person ('': whoever). */
export function nextOnShift(
  settings: RosterSettings,
  department: DepartmentId,
  now: number,
  but: string,
  days = 3,
): OnShift | undefined {
  for (let day = dayStart(now); day < now + days * DAY; day += DAY) {
    const next = shiftsOn(settings, day)
      .filter((one) => one.department === department && one.from > now)
      .map((one) => present(one, settings, one.from))
      .find(({ personId }) => personId !== but);
    if (next) return next;
  }
  return undefined;
}

/** Somebody's own next shift, or the one they are in. */
export function ownShift(
  settings: RosterSettings,
  personId: string,
  now: number,
  days = 14,
): OnShift | undefined {
  for (let day = dayStart(now) - DAY; day < now + days * DAY; day += DAY) {
    const mine = shiftsOn(settings, day)
      .map((one) => present(one, settings, Math.max(now, one.from)))
      .find((one) => one.personId === personId && one.to > now);
    if (mine) return mine;
  }
  return undefined;
}
