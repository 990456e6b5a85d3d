/** Quick ways to fill in a month's roster (H54), to be looked at and changed before it is drawn up. Pure. */
import { departmentCalendar, type Hours } from '../policy/hours';
import { absencesIn, rowsOf, shiftSpan } from '../policy/onShift';
import { letters, OFF, rosterLimits, type ShiftKey, shiftKeys } from '../policy/roster';
import type { DepartmentId } from '../policy/words';
import { DAY, dateOf, HOUR, instantOf } from '../time/shanghai';
import { isWorkingDay } from '../time/working';
import { daysOf, monthOf } from './roster';

/** `copyWeek`: each weekday as in the week before; `rotate`: late and night go round, the others work early. */
export const fillings = ['copyWeek', 'rotate'] as const;
export type Filling = (typeof fillings)[number];

export interface Order {
  department: DepartmentId;
  month: string;
  /** In the order in which they take turns. */
  people: readonly string[];
  how: Filling;
}

type Letter = (personId: string, day: number) => string;

const shiftOf = (letter: string): ShiftKey | undefined =>
  shiftKeys.find((key) => letters[key] === letter);

/** Days that are over stay as they are; nobody is on while away (H55). */
export function fill(
  settings: Hours,
  order: Order,
  now: number,
): { personId: string; days: string }[] {
  const { department, month, people, how } = order;
  const days = daysOf(month);
  const start = Math.max(days[0] ?? 0, instantOf(dateOf(now)));
  const known: Letter = (personId, day) =>
    rowsOf(settings.rosters, monthOf(day)).find(
      (row) => row.personId === personId && row.department === department,
    )?.days[Number(dateOf(day).slice(8)) - 1] ?? OFF;
  const there = (personId: string, day: number, letter: string): boolean => {
    const shift = shiftOf(letter);
    return (
      !shift ||
      absencesIn(settings, personId, shiftSpan(day, settings.shiftHours[shift])).length === 0
    );
  };
  const plan = new Map<number, string[]>();
  const before: Letter = (personId, day) =>
    plan.get(day)?.[people.indexOf(personId)] ?? known(personId, day);
  const week = weekToCopy(start, known, people);
  for (const day of days) {
    if (day < start)
      plan.set(
        day,
        people.map((one) => known(one, day)),
      );
    else if (how === 'rotate') plan.set(day, turn(settings, order, day, before, there));
    else
      plan.set(
        day,
        people.map((one) => {
          const letter = known(one, week + ((day - start) % (7 * DAY)));
          return there(one, day, letter) ? letter : OFF;
        }),
      );
  }
  return people.map((personId, place) => ({
    personId,
    days: days.map((day) => plan.get(day)?.[place] ?? OFF).join(''),
  }));
}

/** The seven days before what is filled in; where nobody worked on them, the first seven of it, filled in by hand. */
function weekToCopy(start: number, known: Letter, people: readonly string[]): number {
  const before = start - 7 * DAY;
  const worked = people.some((one) =>
    Array.from({ length: 7 }, (_, at) => known(one, before + at * DAY)).some((it) => it !== OFF),
  );
  return worked ? before : start;
}

/** One day: whoever is next in turn has the night, the one after that the late shift, on days off the next one early. */
function turn(
  settings: Hours,
  { department, people }: Order,
  day: number,
  before: Letter,
  there: (personId: string, day: number, letter: string) => boolean,
): string[] {
  const plan = people.map(() => OFF);
  const free = (place: number, shift: ShiftKey): boolean => {
    const one = people[place] ?? '';
    const last = shiftOf(before(one, day - DAY));
    const { shiftHours } = settings;
    const rested =
      last === undefined ||
      shiftSpan(day - DAY, shiftHours[last]).to + rosterLimits.restHours * HOUR <=
        shiftSpan(day, shiftHours[shift]).from;
    return plan[place] === OFF && rested && there(one, day, letters[shift]);
  };
  // Counted in days since ever, so that the turn goes on from month to month.
  const first = Math.round(day / DAY) % people.length;
  const working = isWorkingDay(day, departmentCalendar(settings, department));
  const wanted: ShiftKey[] = working ? ['night', 'late'] : ['night', 'late', 'early'];
  for (const [step, shift] of wanted.entries()) {
    const order = people.map((_, at) => (first + step + at) % people.length);
    const next = order.find((place) => free(place, shift));
    if (next !== undefined) plan[next] = letters[shift];
  }
  return working
    ? plan.map((letter, place) => (free(place, 'early') ? letters.early : letter))
    : plan;
}
