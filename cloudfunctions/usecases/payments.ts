/** Money 款项 (H16): booked, reversed, corrected; what is owed is always computed. */
import type { Parsed } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { outstanding } from '../../shared/domain/money';
import * as payment from '../../shared/domain/payment';
import { refuse } from '../../shared/errors';
import { MINUTE } from '../../shared/time/shanghai';
import { type Call, changeCase } from './run';

type Decide = (draft: ProjectCase, ctx: Context) => 'counted' | 'waiting';

const change = (
  call: Call,
  caseId: string,
  decide: Decide,
  beforeWrite?: (draft: ProjectCase) => Promise<void>,
) =>
  changeCase<ProjectCase>(call, caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      const status = decide(draft, ctx);
      return { status, outstanding: outstanding(draft) ?? 0 };
    },
    ...(beforeWrite ? { beforeWrite } : {}),
  });

export const book = (call: Call, input: Parsed<'payment.book'>) =>
  change(
    call,
    input.caseId,
    (draft, ctx) => payment.book(draft, input, ctx),
    () => claimReceipt(call, input),
  );

/** How long a claim may stand without its receipt having been booked. */
const STALE = 10 * MINUTE;

/** A receipt's number belongs to one project of the company (H16). */
async function claimReceipt(
  call: Call,
  { receiptNo, caseId }: Parsed<'payment.book'>,
): Promise<void> {
  const { registry, cases } = call.ports;
  const holder = await registry.claim('receipt', receiptNo, caseId, call.now);
  if (holder === caseId) return;
  // Whoever claimed it may have come to grief before booking it.
  const other = await cases.find(holder);
  const booked =
    other?.kind === 'project' && other.money.some((entry) => entry.receiptNo === receiptNo);
  if (
    !booked &&
    (await registry.takeOver('receipt', receiptNo, holder, caseId, call.now - STALE, call.now))
  )
    return;
  refuse('duplicate', `收据 ${receiptNo} 已经登记在另一个工程上`, 'receiptNo');
}

export const reverse = (call: Call, input: Parsed<'payment.reverse'>) =>
  change(call, input.caseId, (draft, ctx) => payment.reverse(draft, input, ctx));

export const bookChange = (call: Call, input: Parsed<'payment.change'>) =>
  change(call, input.caseId, (draft, ctx) => payment.bookChange(draft, input, ctx));

export const correctSum = (call: Call, input: Parsed<'payment.correctSum'>) =>
  change(call, input.caseId, (draft, ctx) => payment.correctSum(draft, input, ctx));

export const confirmSum = (call: Call, input: Parsed<'payment.confirmSum'>) =>
  change(call, input.caseId, (draft, ctx) => payment.confirmSum(draft, input, ctx));

export const discount = (call: Call, input: Parsed<'payment.discount'>) =>
  change(call, input.caseId, (draft, ctx) => payment.discount(draft, input, ctx));

export const approve = (call: Call, input: Parsed<'payment.approve'>) =>
  change(call, input.caseId, (draft, ctx) => payment.approve(draft, input, ctx));

export const withdrawDiscount = (call: Call, input: Parsed<'payment.withdrawDiscount'>) =>
  change(call, input.caseId, (draft, ctx) => payment.withdrawDiscount(draft, input, ctx));
