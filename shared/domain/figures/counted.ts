/**
 * What a change of a case changes in the figures (H59) is written into the case with the change itself, under the day of
 * the change: it stands or falls with it, once. The clock sums up a day when it is over and nothing can be added any more.
 */
import { drawing } from '../../policy/figures';
import { DAY, dateOf } from '../../time/shanghai';
import { noteRecords } from '../assessment/records';
import type { Case } from '../case';
import { contributions } from './contributions';
import type { Sums } from './facts';

/**
 * Notes on `after` what it adds to and takes from the figures and the assessment (H52), compared with what is stored, and
 * under what it is found. `before` null: it is new.
 */
export function note(before: Case | null, after: Case, now: number): void {
  noteSums(before, after, now);
  noteRecords(before, after, now);
  const found = [...Object.keys(after.counted ?? {}), ...Object.keys(after.assessed ?? {})].sort();
  if (found.length > 0) after.countedOn = found;
}

function noteSums(before: Case | null, after: Case, now: number): void {
  const change = difference(before ? contributions(before) : {}, contributions(after));
  if (Object.keys(change).length === 0) return;
  const today = dateOf(now);
  const oldest = dateOf(now - drawing.kept * DAY);
  const counted = Object.fromEntries(
    Object.entries(before?.counted ?? {}).filter(([day]) => day >= oldest),
  );
  counted[today] = sum(counted[today] ?? {}, change);
  after.counted = counted;
}

function difference(before: Sums, after: Sums): Sums {
  const change: Sums = {};
  for (const fact of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const by = (after[fact] ?? 0) - (before[fact] ?? 0);
    if (by !== 0) change[fact] = by;
  }
  return change;
}

/** Both together, without what has become nothing. */
export function sum(one: Sums, other: Sums): Sums {
  const both: Sums = { ...one };
  for (const [fact, by] of Object.entries(other)) {
    const total = (both[fact] ?? 0) + by;
    if (total === 0) delete both[fact];
    else both[fact] = total;
  }
  return both;
}
