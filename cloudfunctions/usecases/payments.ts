/** Money 款项 (H16): booked, reversed, corrected; what is owed is always computed. */
import type { Parsed } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { outstanding } from '../../shared/domain/money';
import * as payment from '../../shared/domain/payment';
import { ownPictures } from './pictures';
import { claimReceipt, takenElsewhere } from './receiptClaims';
import { type Call, changeCase } from './run';

type Decide = (draft: ProjectCase, ctx: Context) => 'counted' | 'waiting';

const change = (call: Call, caseId: string, decide: Decide) =>
  changeCase<ProjectCase>(call, caseId, {
    kind: 'project',
    decide: (draft, ctx) => answered(draft, decide(draft, ctx)),
  });

const answered = (draft: ProjectCase, status: 'counted' | 'waiting') => ({
  status,
  outstanding: outstanding(draft) ?? 0,
});

/** The number is claimed before it is booked, so that two at once cannot both have it (H16). */
export async function book(call: Call, input: Parsed<'payment.book'>) {
  const { receiptNo, caseId, otherPaper } = input;
  await photo(call, otherPaper);
  return changeCase<ProjectCase, boolean>(call, caseId, {
    kind: 'project',
    prepare: async () =>
      otherPaper !== undefined && (await takenElsewhere(call.ports, receiptNo, caseId)) !== null,
    decide: (draft, ctx, elsewhere) => answered(draft, payment.book(draft, input, ctx, elsewhere)),
    beforeWrite: (_draft, elsewhere) =>
      claimReceipt(call.ports, call.actor, { receiptNo, caseId }, call.now, elsewhere),
  });
}

/** A photo that goes with the step: the caller's own, and there. */
const photo = (call: Call, fileId: string | undefined): Promise<void> =>
  ownPictures(call, fileId === undefined ? [] : [fileId]);

export async function reverse(call: Call, input: Parsed<'payment.reverse'>) {
  await photo(call, input.paper);
  return change(call, input.caseId, (draft, ctx) => payment.reverse(draft, input, ctx));
}

export const bookChange = (call: Call, input: Parsed<'payment.change'>) =>
  change(call, input.caseId, (draft, ctx) => payment.bookChange(draft, input, ctx));

export const correctSum = (call: Call, input: Parsed<'payment.correctSum'>) =>
  change(call, input.caseId, (draft, ctx) => payment.correctSum(draft, input, ctx));

export async function confirmSum(call: Call, input: Parsed<'payment.confirmSum'>) {
  await photo(call, input.paper);
  return change(call, input.caseId, (draft, ctx) => payment.confirmSum(draft, input, ctx));
}

export const discount = (call: Call, input: Parsed<'payment.discount'>) =>
  change(call, input.caseId, (draft, ctx) => payment.discount(draft, input, ctx));

export async function approve(call: Call, input: Parsed<'payment.approve'>) {
  await photo(call, input.paper);
  return change(call, input.caseId, (draft, ctx) => payment.approve(draft, input, ctx));
}

export const withdrawDiscount = (call: Call, input: Parsed<'payment.withdrawDiscount'>) =>
  change(call, input.caseId, (draft, ctx) => payment.withdrawDiscount(draft, input, ctx));
