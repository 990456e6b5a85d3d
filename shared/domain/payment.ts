/** Decisions on money (H15, H16). Everything here may open an amount again, so everything ends in `followSlip`. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import type { MoneyEntry, Named, ProjectCase } from './case';
import { type Context, journal } from './context';
import { isOpen, raise } from './duties';
import { needsSecond, outstanding, received, yuan } from './money';
import { running, snapshot } from './project';
import { followSlip } from './warranty';

type Status = 'counted' | 'waiting';

const me = (ctx: Context): Named => ({ personId: ctx.actor.personId, name: ctx.actor.name });

/** Runs a change of money with what has to hold before and follow after. */
function change(project: ProjectCase, ctx: Context, work: () => Status): Status {
  running(project);
  if (project.contractSum === null) refuse('wrong_state', '合同还没有登记,不能登记款项');
  const before = snapshot(project);
  const status = work();
  followSlip(before, project, ctx);
  return status;
}

function add(project: ProjectCase, ctx: Context, entry: Omit<MoneyEntry, 'by'>): void {
  // The id comes from the request: a retry that comes very late books nothing twice.
  if (project.money.some((known) => known.id === entry.id)) refuse('duplicate');
  project.money.push({ ...entry, by: me(ctx) });
}

export function book(project: ProjectCase, input: Parsed<'payment.book'>, ctx: Context): Status {
  return change(project, ctx, () => {
    if (input.paidAt !== undefined && input.paidAt > ctx.now)
      refuse('bad_input', '收款时间不能晚于现在', 'paidAt');
    if (project.money.some((entry) => entry.receiptNo === input.receiptNo)) {
      refuse('duplicate', `收据 ${input.receiptNo} 已经登记过`, 'receiptNo');
    }
    if (input.type === 'refund' && input.amount > received(project)) {
      refuse('bad_input', `退款不能超过已收的 ${yuan(received(project))}`, 'amount');
    }
    const over = input.type === 'receipt' ? input.amount - (outstanding(project) ?? 0) : 0;
    if (over > 0 && !input.overpaid) {
      refuse('bad_input', `比未结清的多 ${yuan(over)},请核对;确实多收的,选“确实多收”`, 'amount');
    }
    add(project, ctx, {
      id: `receipt-${input.receiptNo}`,
      type: input.type,
      amount: input.amount,
      note: input.note ?? '',
      at: input.paidAt ?? ctx.now,
      receiptNo: input.receiptNo,
    });
    journal(project, ctx, input.type === 'refund' ? 'refundBooked' : 'receiptBooked', {
      amount: input.amount,
      receiptNo: input.receiptNo,
    });
    return 'counted';
  });
}

/**
 * Reverses a receipt. Two people stand behind a reversal: whoever booked it cannot reverse it alone; what he asks for
 * waits until a second person agrees (`payment.approve`, or the same call by another).
 */
export function reverse(
  project: ProjectCase,
  input: Parsed<'payment.reverse'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const entry = project.money.find((candidate) => candidate.receiptNo === input.receiptNo);
    if (!entry) refuse('wrong_state', `这个工程没有收据 ${input.receiptNo}`, 'receiptNo');
    if (entry.endedAt !== undefined)
      refuse('wrong_state', `收据 ${input.receiptNo} 已经冲销`, 'receiptNo');
    if (entry.by.personId === ctx.actor.personId) {
      if (entry.reversalAsked) refuse('second_person', '已申请冲销,请另一位同事同意');
      entry.reversalAsked = { by: me(ctx), at: ctx.now, reason: input.reason };
      journal(project, ctx, 'reversalAsked', { receiptNo: input.receiptNo, reason: input.reason });
      raise(project, ctx, 'approvalWanted', {
        occasion: entry.id,
        given: { about: `冲销 ${input.receiptNo}` },
      });
      return 'waiting';
    }
    end(project, ctx, entry, input.reason);
    return 'counted';
  });
}

export function bookChange(
  project: ProjectCase,
  input: Parsed<'payment.change'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    if (input.signedAt !== undefined && input.signedAt > ctx.now)
      refuse('bad_input', '签字时间不能晚于现在', 'signedAt');
    if (input.signedAt !== undefined && input.signedAt < (project.facts.contractSigned ?? 0))
      refuse('bad_input', '增减项的签字时间不能早于合同签订', 'signedAt');
    return addChange(project, ctx, input.amount, input.note, input.signedAt ?? ctx.now);
  });
}

/** Upwards it counts at once; downwards it waits for a second person, as a discount does (H16). */
function addChange(
  project: ProjectCase,
  ctx: Context,
  amount: number,
  note: string,
  at: number,
): Status {
  const id = ctx.ids('entry');
  add(project, ctx, { id, type: 'change', amount, note, at });
  if (amount > 0) {
    journal(project, ctx, 'changeBooked', { amount, note });
    return 'counted';
  }
  journal(project, ctx, 'changeAsked', { amount, note });
  raise(project, ctx, 'approvalWanted', {
    occasion: id,
    given: { about: `减项 ${yuan(-amount)}` },
  });
  return 'waiting';
}

export function correctSum(
  project: ProjectCase,
  input: Parsed<'payment.correctSum'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const before = project.contractSum ?? 0;
    // Nobody has confirmed it yet: the corrected one takes its place, and is confirmed by somebody else than who corrected.
    if (project.sumWaiting) {
      sumCorrected(project, input, ctx);
      project.sumWaiting = { by: me(ctx), at: ctx.now };
      return 'waiting';
    }
    // Downwards it is a change like any other, and takes two people.
    if (input.contractSum < before) {
      const note = `更正合同金额为 ${yuan(input.contractSum)}:${input.reason}`;
      return addChange(project, ctx, input.contractSum - before, note, ctx.now);
    }
    sumCorrected(project, input, ctx);
    return 'counted';
  });
}

function sumCorrected(
  project: ProjectCase,
  { contractSum, reason }: Parsed<'payment.correctSum'>,
  ctx: Context,
): void {
  journal(project, ctx, 'sumCorrected', { from: project.contractSum, to: contractSum, reason });
  project.contractSum = contractSum;
}

/** A second person has looked at the contract too: from now on the sum counts (H16). */
export function confirmSum(
  project: ProjectCase,
  input: Parsed<'payment.confirmSum'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    if (!project.sumWaiting) refuse('wrong_state', '合同金额已经确认过了');
    if (project.sumWaiting.by.personId === ctx.actor.personId)
      refuse('second_person', '合同金额由您登记,请另一位同事对照合同确认');
    if (input.contractSum !== project.contractSum)
      refuse(
        'bad_input',
        `与登记的 ${yuan(project.contractSum ?? 0)} 不一致;登记有误请先更正合同金额`,
        'contractSum',
      );
    project.sumWaiting = undefined;
    journal(project, ctx, 'sumConfirmed', { sum: project.contractSum });
    raise(project, ctx, 'sumConfirmed');
    return 'counted';
  });
}

export function discount(
  project: ProjectCase,
  input: Parsed<'payment.discount'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    if (input.amount > (project.contractSum ?? 0))
      refuse('bad_input', '优惠不能超过合同金额', 'amount');
    const id = ctx.ids('entry');
    add(project, ctx, {
      id,
      type: 'discount',
      amount: input.amount,
      note: input.reason,
      at: ctx.now,
    });
    journal(project, ctx, 'discountAsked', { amount: input.amount, reason: input.reason });
    raise(project, ctx, 'approvalWanted', {
      occasion: id,
      given: { about: `优惠 ${yuan(input.amount)}` },
    });
    return 'waiting';
  });
}

/** A second person agrees to a discount or a reversal. */
export function approve(
  project: ProjectCase,
  input: Parsed<'payment.approve'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const entry = entryOf(project, input.entryId);
    const asked =
      entry.reversalAsked?.by ?? (needsSecond(entry) && !entry.approvedBy ? entry.by : undefined);
    if (!asked || entry.endedAt !== undefined) refuse('wrong_state', '这一笔不需要确认');
    if (asked.personId === ctx.actor.personId)
      refuse('second_person', '不能自己同意自己的申请,请另一位同事确认');
    if (entry.reversalAsked) {
      end(project, ctx, entry, entry.reversalAsked.reason);
      return 'counted';
    }
    entry.approvedBy = me(ctx);
    journal(project, ctx, `${askedFor(entry)}Approved`, { amount: entry.amount });
    approvalEnds(project, ctx, entry.id);
    return 'counted';
  });
}

export function withdrawDiscount(
  project: ProjectCase,
  input: Parsed<'payment.withdrawDiscount'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const entry = entryOf(project, input.entryId);
    if (!needsSecond(entry) || entry.endedAt !== undefined)
      refuse('wrong_state', '这一笔不是有效的优惠', 'entryId');
    end(project, ctx, entry, input.reason);
    return 'counted';
  });
}

/** What a second person has to agree to is one of two. */
const askedFor = ({ type }: MoneyEntry): 'change' | 'discount' =>
  type === 'discount' ? type : 'change';

function entryOf(project: ProjectCase, id: string): MoneyEntry {
  return (
    project.money.find((entry) => entry.id === id) ??
    refuse('wrong_state', '没有找到这一笔款项', 'entryId')
  );
}

function end(project: ProjectCase, ctx: Context, entry: MoneyEntry, reason: string): void {
  entry.endedAt = ctx.now;
  entry.endedBy = me(ctx);
  entry.endReason = reason;
  journal(project, ctx, needsSecond(entry) ? `${askedFor(entry)}Withdrawn` : 'receiptReversed', {
    amount: entry.amount,
    ...(entry.receiptNo ? { receiptNo: entry.receiptNo } : {}),
    reason,
  });
  approvalEnds(project, ctx, entry.id);
}

/** Only the duty of this entry ends; another approval may still be waiting. */
function approvalEnds(project: ProjectCase, ctx: Context, entryId: string): void {
  const duty = project.duties.find(
    (candidate) => candidate.id === `H16:${entryId}` && isOpen(candidate),
  );
  if (!duty) return;
  duty.doneAt = ctx.now;
  duty.doneBy = ctx.actor.name;
}
