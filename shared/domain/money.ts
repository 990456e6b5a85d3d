/** What is owed, always computed and never typed in (H16). Whole fen. */
import type { MoneyEntry, ProjectCase } from './case';

type Money = Pick<ProjectCase, 'contractSum' | 'money' | 'sumWaiting'>;

/** What lowers what is owed without a receipt: a discount, a change downwards (H16). */
export const reduces = ({ type, amount }: Pick<MoneyEntry, 'type' | 'amount'>): boolean =>
  type === 'discount' || (type === 'change' && amount < 0);

/** What counts only once a second person has agreed: a reduction, a receipt under the number of another one (H16). */
export const needsSecond = (entry: Pick<MoneyEntry, 'type' | 'amount' | 'otherPaper'>): boolean =>
  reduces(entry) || entry.otherPaper !== undefined;

/** Neither reversed nor withdrawn. */
export const isLive = ({ endedAt }: Pick<MoneyEntry, 'endedAt'>): boolean => endedAt === undefined;

/** Whether the entry counts: not reversed or withdrawn, and consented to where that is needed. */
export const counts = (entry: MoneyEntry): boolean =>
  isLive(entry) && (!needsSecond(entry) || entry.approvedBy !== undefined);

/** Whether the entry is of a kind and an amount that this code knows; one that is not settles nothing (H15). */
export const isKnown = ({ type, amount }: Pick<MoneyEntry, 'type' | 'amount'>): boolean => {
  if (!Number.isSafeInteger(amount)) return false;
  switch (type) {
    case 'change':
      return true;
    case 'receipt':
    case 'refund':
    case 'discount':
      return amount > 0;
    default:
      return unknown(type);
  }
};

/** Does not compile as long as a type is missing above. */
const unknown = (_type: never): false => false;

/** Whether what is owed can be told at all: each entry is known, the sum is whole fen. */
export const isReadable = ({ money, contractSum }: Pick<Money, 'money' | 'contractSum'>): boolean =>
  money.every(isKnown) && (contractSum === null || Number.isSafeInteger(contractSum));

/** How the entry moves what is owed: a change and a refund raise it, a receipt and a discount lower it. Throws where it is unknown. */
export function effect(entry: Pick<MoneyEntry, 'type' | 'amount'>): number {
  if (!isKnown(entry)) throw new Error('a money entry of an unknown type or amount');
  return entry.type === 'change' || entry.type === 'refund' ? entry.amount : -entry.amount;
}

/**
 * Fen still owed; below 0 when more was paid. null: there is no contract yet, or an entry that cannot be read, and then
 * nobody can say. An end of the project changes nothing of it: what is not to be paid any more is taken off by two people.
 */
export function outstanding(project: Money): number | null {
  if (project.contractSum === null || !isReadable(project)) return null;
  return project.money
    .filter(counts)
    .reduce((sum, entry) => sum + effect(entry), project.contractSum);
}

/** Fen that came in and did not go out again. */
export function received(project: Pick<Money, 'money'>): number {
  return project.money
    .filter(
      (entry) =>
        counts(entry) && isKnown(entry) && (entry.type === 'receipt' || entry.type === 'refund'),
    )
    .reduce((sum, entry) => sum - effect(entry), 0);
}

/** A correction of the contract's sum downwards, which stands as a change until a higher one takes its place. */
export const isCorrection = ({ type, amount, corrects, note }: MoneyEntry): boolean =>
  type === 'change' && amount < 0 && (corrects === true || note.startsWith('更正合同金额为 '));

/** The contract's sum as it was corrected last, in fen. */
export const sumNow = ({ contractSum, money }: Pick<Money, 'contractSum' | 'money'>): number =>
  money
    .filter((entry) => counts(entry) && isCorrection(entry))
    .reduce((sum, { amount }) => sum + amount, contractSum ?? 0);

/** Fen by which discounts, changes downwards and corrections, those that wait too, may still grow: together never more than the contract with its extras. */
export function reducible({ contractSum, money }: Pick<Money, 'contractSum' | 'money'>): number {
  const live = money.filter(isLive);
  const extras = live.filter(({ type, amount }) => type === 'change' && amount > 0);
  const all = (entries: MoneyEntry[]): number =>
    entries.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return (contractSum ?? 0) + all(extras) - all(live.filter(reduces));
}

/** Nothing is settled against a sum that only one person has seen (H16). */
export const settled = (project: Money): boolean => {
  if (project.sumWaiting) return false;
  const owed = outstanding(project);
  return owed !== null && owed <= 0;
};

/** '¥12,600.00' */
export function yuan(amount: number): string {
  const [whole = '0', cents = '00'] = (Math.abs(amount) / 100).toFixed(2).split('.');
  return `${amount < 0 ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
