import type { ReceiptClaim, Registry } from '../../../cloudfunctions/ports';

type Receipts = Pick<
  Registry,
  'claimReceipt' | 'receipt' | 'receipts' | 'passReceipt' | 'receiptsBehind'
>;

/** The claims of receipts over a map of the registry's documents. */
export function receiptPorts(registry: Map<string, { _id: string }>): Receipts {
  const claimOf = (number: string): ReceiptClaim | null => {
    const there = registry.get(`receipt:${number}`);
    if (!there) return null;
    const { _id, ...rest } = structuredClone(there);
    return { ...(rest as unknown as ReceiptClaim), number };
  };
  const put = ({ number, ...rest }: ReceiptClaim): void => {
    const _id = `receipt:${number}`;
    registry.set(_id, { ...structuredClone(rest), _id });
  };
  return {
    claimReceipt: async (number, caseId, now) => {
      const there = claimOf(number);
      if (!there) put({ number, caseId, at: now });
      return there;
    },
    receipt: async (number) => claimOf(number),
    receipts: async (numbers) => numbers.flatMap((number) => claimOf(number) ?? []),
    passReceipt: async (before, after) => {
      if (claimOf(before.number)?.n !== before.n) return false;
      put({ ...after, n: (before.n ?? 0) + 1 });
      return true;
    },
    receiptsBehind: async (number) => {
      const numbers = [...registry.keys()]
        .filter((id) => id.startsWith('receipt:'))
        .map((id) => id.slice('receipt:'.length))
        .filter((one) => one > number)
        .sort()
        .slice(0, 100);
      const claims = numbers.flatMap((one) => claimOf(one) ?? []);
      return { claims, next: numbers.length === 100 ? (numbers.at(-1) ?? null) : null };
    },
  };
}
