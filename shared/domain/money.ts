/** What is owed, always computed and never typed in (H16). Whole fen. */
import type { MoneyEntry, ProjectCase } from './case';

type Money = Pick<ProjectCase, 'contractSum' | 'money' | 'sumWaiting'>;

/** What makes the owner owe less without a receipt takes two people: a discount, a change downwards (H16). */
export const needsSecond = ({ type, amount }: Pick<MoneyEntry, 'type' | 'amount'>): boolean =>
  type === 'discount' || (type === 'change' && amount < 0);

/** Whether the entry counts: not reversed or withdrawn, and consented to where that is needed. */
export const counts = (entry: MoneyEntry): boolean =>
  entry.endedAt === undefined && (!needsSecond(entry) || entry.approvedBy !== undefined);

/** How the entry moves what is owed: a change and a refund raise it, a receipt and a discount lower it. */
export const effect = (entry: MoneyEntry): number =>
  entry.type === 'change' || entry.type === 'refund' ? entry.amount : -entry.amount;

/** Fen still owed; below 0 when more was paid. null: there is no contract yet. */
export function outstanding(project: Money): number | null {
  if (project.contractSum === null) return null;
  return project.money
    .filter(counts)
    .reduce((sum, entry) => sum + effect(entry), project.contractSum);
}

export function received(project: Money): number {
  return project.money
    .filter((entry) => counts(entry) && (entry.type === 'receipt' || entry.type === 'refund'))
    .reduce((sum, entry) => sum - effect(entry), 0);
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
