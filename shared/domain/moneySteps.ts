/** What waits for a second person about a project's money, as steps of two people (H16, `twoPeople.ts`). */
import type { MoneyEntry, ProjectCase } from './case';
import { isLive, needsSecond, yuan } from './money';
import type { StepOfTwo } from './twoPeople';

/** What the entry waits for, as a step of two people; undefined: for nothing. */
export function stepOf(entry: MoneyEntry): StepOfTwo | undefined {
  if (!isLive(entry)) return undefined;
  const refusal = '不能自己同意自己的申请,请另一位同事确认';
  if (entry.reversalAsked) {
    const { by, at } = entry.reversalAsked;
    return {
      key: `money:${entry.id}:reversal@${at}`,
      what: `冲销${entry.type === 'refund' ? '退款' : '收款'} ${yuan(entry.amount)}`,
      first: [by],
      refusal,
      ofOwner: true,
    };
  }
  if (!needsSecond(entry) || entry.approvedBy) return undefined;
  const names = { change: '减项', discount: '优惠', receipt: '另一张收据', refund: '另一张退款单' };
  return {
    key: `money:${entry.id}`,
    what: `${names[entry.type]} ${yuan(Math.abs(entry.amount))}`,
    first: [entry.by],
    refusal,
    ofOwner: true,
  };
}

/** The contract's sum as a step of two people; undefined: it is confirmed. */
export function sumStep({ sumWaiting, contractSum }: ProjectCase): StepOfTwo | undefined {
  return (
    sumWaiting && {
      key: `money:sum@${sumWaiting.at}`,
      what: `确认合同金额 ${yuan(contractSum ?? 0)}`,
      first: [sumWaiting.by],
      refusal: '合同金额由您登记,请另一位同事对照合同确认',
      ofOwner: true,
    }
  );
}
