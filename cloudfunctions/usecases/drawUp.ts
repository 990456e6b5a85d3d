/**
 * The clock draws up the figures (H59) at night: what the cases say that they changed on a day that is over, and what the
 * calls and visits that were entered on it say of themselves, is summed up and added to the documents. Each document knows what was added last, so that doing it again, or two at once, or going
 * on after a death adds everything once. Nothing that is over changes: a later correction is a later day's change.
 */

import { sum } from '../../shared/domain/figures/counted';
import type { Sums } from '../../shared/domain/figures/facts';
import { type Addition, additions, peopleIn } from '../../shared/domain/figures/sheets';
import { drawing } from '../../shared/policy/figures';
import { DAY, dateOf, instantOf, MINUTE, within } from '../../shared/time/shanghai';
import type { Ports } from '../ports';

/** Milliseconds that a write may take. */
const RESERVE = 8_000;

/** Where a day's changes stand. */
const countedIn = ['cases', 'calls', 'visits'] as const;

/** Some minutes of the night; stateless, so that no other tick pays for it. */
export const isTimeToDraw = (now: number): boolean =>
  within(now, drawing.span) && Math.floor(now / MINUTE) % drawing.every === drawing.minute;

/** All days that are over and not drawn up yet; answers whether something was left for the next look. */
export async function drawUp(ports: Ports, timeLeft: () => number): Promise<boolean> {
  const yesterday = dateOf(ports.now() - DAY);
  const drawnUpTo = await ports.figures.drawnUpTo();
  if (drawnUpTo !== null && drawnUpTo >= yesterday) return false;
  // Cases keep what they changed for so long.
  const first = dateOf(ports.now() - drawing.kept * DAY);
  let day = drawnUpTo === null ? first : following(drawnUpTo);
  for (; day <= yesterday; day = following(day)) {
    if (!(await drawUpDay(ports, day, timeLeft))) return true;
    await ports.figures.finish(day);
  }
  return false;
}

const following = (day: string): string => dateOf(instantOf(day) + DAY);

async function drawUpDay(ports: Ports, day: string, timeLeft: () => number): Promise<boolean> {
  const changes = await changesOf(ports, day, timeLeft);
  if (!changes) return false;
  const all = additions(day, changes);
  const names = await namesIn(ports, all);
  for (const addition of all) {
    if (timeLeft() < RESERVE) return false;
    const theirs = peopleIn(addition).flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name] as const];
    });
    await ports.figures.add(addition, Object.fromEntries(theirs));
  }
  return true;
}

/** Everything that was changed that day; null: the time did not suffice. */
async function changesOf(
  { figures }: Ports,
  day: string,
  timeLeft: () => number,
): Promise<Sums | null> {
  let changes: Sums = {};
  for (const collection of countedIn) {
    let behind: string | undefined;
    do {
      if (timeLeft() < RESERVE) return null;
      const page = await figures.changedOn(collection, day, drawing.page, behind);
      const one: Sums = {};
      for (const { sums } of page)
        for (const [fact, by] of Object.entries(sums)) one[fact] = (one[fact] ?? 0) + by;
      changes = sum(changes, one);
      behind = page.length === drawing.page ? page.at(-1)?._id : undefined;
    } while (behind !== undefined);
  }
  return changes;
}

async function namesIn(ports: Ports, all: readonly Addition[]): Promise<Map<string, string>> {
  const ids = [...new Set(all.flatMap(peopleIn))].sort();
  const people = ids.length > 0 ? await ports.people.byIds(ids) : [];
  return new Map(people.map(({ personId, name }) => [personId, name]));
}
