/** What a repair or a reorder costs, and who is liable (H19, H27). */
import type { RepairCase } from '../domain/case';
import { yuan } from '../domain/money';
import { departmentNames } from '../policy/words';
import type { Reader } from './reader';

const quoteNames = {
  offered: '等业主确认',
  accepted: '业主已同意',
  declined: '业主未接受',
} as const;

export const quoteView = ({ parts, labour, note, state }: NonNullable<RepairCase['quote']>) => ({
  parts,
  labour,
  total: parts + labour,
  note,
  state,
  stateText: quoteNames[state],
});

/** Between the company and its department: for the manager, the leader and that department's head. */
export const seesPenalty = (
  { department }: NonNullable<RepairCase['liability']>,
  { actor }: Reader,
): boolean =>
  actor.roles.some((role) => role === 'manager' || role === 'leader') ||
  (department !== undefined && actor.departmentId === department && actor.roles.includes('head'));

export const penaltyText = ({
  department,
  penalty,
}: NonNullable<RepairCase['liability']>): string =>
  department ? `${departmentNames[department]}${penalty ? ` 处罚 ${yuan(penalty)}` : ''}` : '';

/** What the repair costs the owner, in words; with the sum for those who may see it (H19). */
export function chargeText({ free, covered, quote }: RepairCase, sums: boolean): string {
  if (free) return covered ? '保修期内,非人为损坏免费' : '免费';
  if (quote?.state === 'accepted')
    return sums ? `收费 ${yuan(quote.parts + quote.labour)},业主已同意` : '收费,业主已同意报价';
  return covered ? '收费,先报价,业主同意后再施工' : '已过保修期,先报价,业主同意后再施工';
}
