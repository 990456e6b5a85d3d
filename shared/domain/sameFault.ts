/** The same fault once more: joined while it is open (H20), a repeat soon after it was mended (H26). */
import type { Parsed } from '../contract';
import type { RepairCase } from './case';

const done = new Set(['completed', 'confirmed']);

/** The open repair that this report repeats: same home, same place, same fault, work not finished (H20). */
export const sameFault = (
  cases: readonly RepairCase[],
  input: Pick<Parsed<'repair.report'>, 'place' | 'fault'>,
): RepairCase | undefined =>
  cases.find(
    ({ open, state, place, fault }) =>
      open && !done.has(state) && place === input.place && fault === input.fault,
  );

/** The repairs of this fault in this place, the latest first. */
export const ofFault = (
  cases: readonly RepairCase[],
  input: Pick<Parsed<'repair.report'>, 'place' | 'fault'>,
): RepairCase[] =>
  cases
    .filter(({ place, fault }) => place === input.place && fault === input.fault)
    .sort((a, b) => b.createdAt - a.createdAt || (a._id < b._id ? 1 : -1));

/** The same fault was repaired here not long before (H26). */
export const isRepeat = (
  cases: readonly RepairCase[],
  repair: RepairCase,
  since: number,
): boolean =>
  cases.some(
    (other) =>
      other._id !== repair._id &&
      other.createdAt >= since &&
      other.createdAt <= repair.createdAt &&
      other.place === repair.place &&
      other.fault === repair.fault,
  );
