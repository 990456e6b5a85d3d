/** The ten items reckoned (H52): whole numbers throughout, so that 0.4 % of a thousand is met exactly. Pure. */
import {
  type EachItem,
  type ItemKey,
  itemPoints,
  items,
  type JudgedKind,
  type Outcome,
  type ShareItem,
} from '../../policy/assessment';
import type { Judgement, Verdict } from './month';
import type { AssessedRecord } from './records';

/** A record behind the table, and of which case it is. */
export interface FoundRecord extends AssessedRecord {
  caseId: string;
  /** Of a stand-in: whose it would have been (H55). */
  insteadOf?: string;
}

export interface Reckoned {
  key: ItemKey;
  /** Records, samples or decisions it is reckoned of; 0: nothing was owed, nothing is deducted. */
  whole: number;
  /** Of these, those that the item counts. */
  counted: number;
  deducted: number;
}

export interface Table {
  items: Reckoned[];
  /** Points of praise. */
  bonus: number;
  total: number;
  /** A report that was not true and is dealt with apart. */
  serious: boolean;
}

export interface Grounds {
  records: readonly FoundRecord[];
  verdicts: readonly Verdict[];
  judgements: readonly Judgement[];
}

export const standing = ({ withdrawn }: Judgement): boolean => withdrawn === undefined;

/** What one item is reckoned of: how each came out, and with how many points. */
export function groundsOf(
  item: ShareItem | EachItem,
  { records, verdicts, judgements }: Grounds,
): { as: Outcome | 'fails' | 'passes'; points?: number }[] {
  if (item.of === 'judged')
    return judgements
      .filter((one) => one.item === (item.key as JudgedKind) && standing(one))
      .map(({ points }) => ({ as: 'fails', points }));
  if (item.of !== 'samples') return records.filter(({ of }) => of === item.of);
  if (item.by === 'each')
    return verdicts.map(({ passed }) => ({ as: passed ? 'passes' : 'fails' }));
  return verdicts.flatMap(({ isTrue }) =>
    isTrue === undefined ? [] : [{ as: isTrue ? ('yes' as const) : ('no' as const) }],
  );
}

export function reckonTable(grounds: Grounds): Table {
  const reckoned = items.map((item): Reckoned => reckonItem(item, groundsOf(item, grounds)));
  const praised = grounds.judgements.filter((one) => one.item === 'praise' && standing(one));
  const bonus = sumOf(praised.map(({ points }) => points));
  const full = items.length * itemPoints;
  return {
    items: reckoned,
    bonus,
    total: full - sumOf(reckoned.map(({ deducted }) => deducted)) + bonus,
    serious: grounds.judgements.some((one) => one.serious === true && standing(one)),
  };
}

const sumOf = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);

function reckonItem(
  item: ShareItem | EachItem,
  grounds: readonly { as: string; points?: number }[],
): Reckoned {
  const whole = grounds.length;
  if (item.by === 'each') {
    const bad = grounds.filter(({ as }) => as === 'fails');
    const points = sumOf(bad.map((one) => item.each ?? one.points ?? 0));
    return { key: keyOf(item), whole, counted: bad.length, deducted: Math.min(item.most, points) };
  }
  const counted = grounds.filter(({ as }) =>
    (item.counts as readonly string[]).includes(as),
  ).length;
  return { key: keyOf(item), whole, counted, deducted: deducted(item, counted, whole) };
}

const keyOf = ({ key }: ShareItem | EachItem): ItemKey => key as ItemKey;

/** Points for so many of so many. Where nothing was owed nothing is deducted. */
export function deducted(
  { steps, beyond }: Pick<ShareItem, 'steps' | 'beyond'>,
  counted: number,
  whole: number,
): number {
  if (whole === 0) return 0;
  const step = steps.find(({ most, least }) =>
    most !== undefined ? counted * 1000 <= most * whole : counted * 1000 >= (least ?? 0) * whole,
  );
  return step ? step.points : beyond;
}

/**
 * '98.57%'; cut towards the worse side, so that what is shown never looks as if it had met a step that it has not.
 * '—' where nothing was owed.
 */
export function sayShare(item: ShareItem, counted: number, whole: number): string {
  if (whole === 0) return '—';
  const isBad = item.steps.some(({ most }) => most !== undefined);
  const hundredths = isBad
    ? Math.ceil((counted * 10_000) / whole)
    : Math.floor((counted * 10_000) / whole);
  return `${(hundredths / 100).toFixed(2).replace(/\.?0+$/, '')}%`;
}
