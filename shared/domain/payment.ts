/**
 * Decisions on money (H15, H16). Everything here may open an amount again, so everything ends in `followSlip`. What lets an
 * amount fall is a receipt that finance books or a step that two people take (`twoPeople.ts`); an end of the project
 * changes nothing of that, and all of it works afterwards too.
 */
import type { Parsed } from '../contract';
import { Refused, refuse } from '../errors';
import { numberOf } from '../policy/wording';
import { dateOf } from '../time/shanghai';
import type { MoneyEntry, Named, ProjectCase } from './case';
import { type Context, journal } from './context';
import { isOpen, raise } from './duties';
import {
  isCorrection,
  isLive,
  isReadable,
  needsSecond,
  outstanding,
  received,
  reduces,
  reducible,
  sumNow,
  yuan,
} from './money';
import { stepOf, sumStep } from './moneySteps';
import { snapshot } from './project';
import { sameReceipt } from './receiptNo';
import { agree, askAlone, isFirst, maySecond } from './twoPeople';
import { followSlip } from './warranty';

type Status = 'counted' | 'waiting';

const me = (ctx: Context): Named => ({ personId: ctx.actor.personId, name: ctx.actor.name });

/** Runs a change of money with what has to hold before and follow after. */
function change(project: ProjectCase, ctx: Context, work: () => Status): Status {
  if (project.contractSum === null) refuse('wrong_state', '合同还没有登记,不能登记款项');
  if (!isReadable(project))
    refuse('wrong_state', '款项里有一笔系统不认识,请联系系统管理员核对,之前不能再登记');
  const before = snapshot(project);
  const status = work();
  followSlip(before, project, ctx);
  return status;
}

function add(project: ProjectCase, ctx: Context, entry: Omit<MoneyEntry, 'by'>): MoneyEntry {
  // The id comes from the request: a retry that comes very late books nothing twice.
  if (project.money.some((known) => known.id === entry.id)) refuse('duplicate');
  const added = { ...entry, by: me(ctx) };
  project.money.push(added);
  return added;
}

/** Receipts and refunds of the project under this number that were not reversed. */
export const bookedUnder = (project: Pick<ProjectCase, 'money'>, receiptNo: string) =>
  project.money.filter((entry) => isLive(entry) && sameReceipt(entry.receiptNo, receiptNo));

/** Refuses a number that is booked already and shows the other receipt; `told`: the asker may see where it is. */
export function refuseTaken(
  project: Pick<ProjectCase, '_id' | 'home'>,
  entry: MoneyEntry,
  told: boolean,
): never {
  const what = `${dateOf(entry.at)} ${entry.type === 'refund' ? '退款' : '收款'} ${yuan(entry.amount)}`;
  const where = `${numberOf(project._id)} ${project.home.label}`;
  const message = told
    ? `收据 ${entry.receiptNo} 已经登记过:${where},${what},${entry.by.name}登记。确是另一张收据的,请拍照并由第二位同事确认`
    : '这个收据号已经登记在另一个工程上。确是另一张收据的,请拍照并由第二位同事确认';
  throw new Refused({
    code: 'duplicate',
    message,
    field: 'receiptNo',
    ...(told ? { caseId: project._id } : {}),
  });
}

/**
 * Finance books a receipt or a refund. The same number again is refused with the other receipt; with a photo of this one
 * (`otherPaper`) it waits for a second person. `elsewhere`: the number is booked on another project.
 */
export function book(
  project: ProjectCase,
  input: Parsed<'payment.book'>,
  ctx: Context,
  elsewhere = false,
): Status {
  return change(project, ctx, () => {
    if (input.paidAt !== undefined && input.paidAt > ctx.now)
      refuse('bad_input', '收款时间不能晚于现在', 'paidAt');
    const [same] = bookedUnder(project, input.receiptNo);
    if (same && !input.otherPaper) refuseTaken(project, same, true);
    if (input.type === 'refund' && input.amount > received(project)) {
      refuse('bad_input', `退款不能超过已收的 ${yuan(received(project))}`, 'amount');
    }
    const over = input.type === 'receipt' ? input.amount - (outstanding(project) ?? 0) : 0;
    if (over > 0 && !input.overpaid) {
      refuse('bad_input', `比未结清的多 ${yuan(over)},请核对;确实多收的,选“确实多收”`, 'amount');
    }
    const asks = input.otherPaper !== undefined && (same !== undefined || elsewhere);
    const { receiptNo, amount, type } = input;
    const entry = add(project, ctx, {
      id: receiptId(project, receiptNo, ctx),
      type,
      amount,
      note: input.note ?? '',
      at: input.paidAt ?? ctx.now,
      receiptNo,
      ...(asks ? { otherPaper: input.otherPaper } : {}),
    });
    if (asks) {
      journal(project, ctx, 'otherPaperAsked', { amount, receiptNo });
      return wait(project, ctx, entry, `另一张收据 ${receiptNo}`);
    }
    journal(project, ctx, type === 'refund' ? 'refundBooked' : 'receiptBooked', {
      amount,
      receiptNo,
    });
    return 'counted';
  });
}

/** 'receipt-SJ-12'; of a number that is printed otherwise or was booked before, one of its own. */
function receiptId(project: ProjectCase, receiptNo: string, ctx: Context): string {
  const id = `receipt-${receiptNo}`;
  const plain = /^[A-Za-z0-9_-]{1,40}$/.test(receiptNo);
  const taken = project.money.some((entry) => entry.id === id);
  return plain && !taken ? id : `receipt-${ctx.ids('receipt')}`;
}

/** It waits for a second person. */
function wait(project: ProjectCase, ctx: Context, entry: MoneyEntry, about: string): 'waiting' {
  raise(project, ctx, 'approvalWanted', {
    occasion: entry.reversalAsked ? `${entry.id}.${entry.reversalAsked.at}` : entry.id,
    given: { about },
  });
  const step = stepOf(entry);
  if (step) askAlone(project, ctx, step);
  return 'waiting';
}

/**
 * Reverses a receipt or a refund. Two people stand behind it: a receipt is reversed at once by somebody other than who
 * booked it, since more is owed then; whoever booked it only asks. Of a refund, whose reversal lets the amount fall, every
 * reversal is asked for, and another person agrees (`payment.approve`, or the same call).
 */
export function reverse(
  project: ProjectCase,
  input: Parsed<'payment.reverse'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const entry = booked(project, input);
    const asked = entry.reversalAsked;
    if (asked) {
      if (isFirst(ctx.actor, [asked.by]) && !ctx.alone)
        refuse('second_person', '已申请冲销,请另一位同事同意');
      return agreed(project, entry, ctx, input.paper);
    }
    // What does not count yet is only taken back.
    const waits = needsSecond(entry) && !entry.approvedBy;
    if (waits || (entry.type === 'receipt' && maySecond(ctx.actor, [entry.by]))) {
      end(project, ctx, entry, input.reason);
      return 'counted';
    }
    entry.reversalAsked = { by: me(ctx), at: ctx.now, reason: input.reason };
    journal(project, ctx, 'reversalAsked', {
      receiptNo: entry.receiptNo,
      reason: input.reason,
    });
    return wait(project, ctx, entry, `冲销 ${entry.receiptNo}`);
  });
}

/** The receipt or refund that is meant: by its entry, or by its number as long as one only is booked under it. */
function booked(
  project: ProjectCase,
  { receiptNo, entryId }: Pick<Parsed<'payment.reverse'>, 'receiptNo' | 'entryId'>,
): MoneyEntry {
  const under = project.money.filter((entry) =>
    entryId === undefined
      ? sameReceipt(entry.receiptNo, receiptNo)
      : entry.id === entryId && entry.receiptNo !== undefined,
  );
  const live = under.filter(isLive);
  if (under.length === 0) refuse('wrong_state', `这个工程没有收据 ${receiptNo}`, 'receiptNo');
  if (live.length > 1)
    refuse(
      'bad_input',
      `有 ${live.length} 张收据都是 ${receiptNo},请在款项里选择要冲销的一张`,
      'receiptNo',
    );
  return live[0] ?? refuse('wrong_state', `收据 ${receiptNo} 已经冲销`, 'receiptNo');
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

/** Refuses what would take off more than there is (H16). */
function withinSum(project: ProjectCase, amount: number, what: string, field: string): void {
  const left = Math.max(0, reducible(project));
  if (amount > left)
    refuse(
      'bad_input',
      `${what}不能超过合同金额:连同已登记和待确认的优惠、减项,最多还可减 ${yuan(left)}`,
      field,
    );
}

/** Upwards it counts at once; downwards it waits for a second person, as a discount does (H16). */
function addChange(
  project: ProjectCase,
  ctx: Context,
  amount: number,
  note: string,
  at: number,
  corrects?: true,
): Status {
  if (amount < 0) withinSum(project, -amount, '减项', corrects ? 'contractSum' : 'amount');
  const id = ctx.ids('entry');
  const entry = add(project, ctx, {
    id,
    type: 'change',
    amount,
    note,
    at,
    ...(corrects ? { corrects } : {}),
  });
  if (amount > 0) {
    journal(project, ctx, 'changeBooked', { amount, note });
    return 'counted';
  }
  journal(project, ctx, 'changeAsked', { amount, note });
  return wait(project, ctx, entry, `减项 ${yuan(-amount)}`);
}

/**
 * The sum that is to hold instead of the one that holds now. Upwards it counts at once, and takes the place of earlier
 * corrections downwards; downwards it is a change that waits for a second person.
 */
export function correctSum(
  project: ProjectCase,
  input: Parsed<'payment.correctSum'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const { contractSum, reason } = input;
    // Nobody has confirmed it yet: the corrected one takes its place, and is confirmed by somebody else than who corrected.
    if (project.sumWaiting) {
      withinSum(project, (project.contractSum ?? 0) - contractSum, '更正后的金额', 'contractSum');
      sumCorrected(project, input, ctx);
      project.sumWaiting = { by: me(ctx), at: ctx.now };
      const step = sumStep(project);
      if (step) askAlone(project, ctx, step);
      return 'waiting';
    }
    // One that still waits is not meant any more.
    const superseded = `已另行更正为 ${yuan(contractSum)}`;
    for (const entry of project.money)
      if (isLive(entry) && isCorrection(entry) && !entry.approvedBy)
        end(project, ctx, entry, superseded);
    // Downwards it is a change like any other, and takes two people.
    if (contractSum < sumNow(project)) {
      const note = `更正合同金额为 ${yuan(contractSum)}:${reason}`;
      return addChange(project, ctx, contractSum - sumNow(project), note, ctx.now, true);
    }
    for (const entry of project.money)
      if (isLive(entry) && isCorrection(entry)) end(project, ctx, entry, superseded);
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
    const step = sumStep(project);
    if (!step) refuse('wrong_state', '合同金额已经确认过了');
    if (isFirst(ctx.actor, step.first) && !ctx.alone) refuse('second_person', step.refusal);
    if (input.contractSum !== project.contractSum)
      refuse(
        'bad_input',
        `与登记的 ${yuan(project.contractSum ?? 0)} 不一致;登记有误请先更正合同金额`,
        'contractSum',
      );
    if (agree(project, ctx, { ...step, paper: input.paper }) === 'announced') return 'waiting';
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
    withinSum(project, input.amount, '优惠', 'amount');
    const id = ctx.ids('entry');
    const entry = add(project, ctx, {
      id,
      type: 'discount',
      amount: input.amount,
      note: input.reason,
      at: ctx.now,
    });
    journal(project, ctx, 'discountAsked', { amount: input.amount, reason: input.reason });
    return wait(project, ctx, entry, `优惠 ${yuan(input.amount)}`);
  });
}

/** A second person agrees to a discount, a change downwards, a reversal, or that a receipt is another paper. */
export function approve(
  project: ProjectCase,
  input: Parsed<'payment.approve'>,
  ctx: Context,
): Status {
  return change(project, ctx, () =>
    agreed(project, entryOf(project, input.entryId), ctx, input.paper),
  );
}

function agreed(
  project: ProjectCase,
  entry: MoneyEntry,
  ctx: Context,
  paper: string | undefined,
): Status {
  const step = stepOf(entry);
  if (!step) refuse('wrong_state', '这一笔不需要确认');
  // Asked for before there was a bound.
  if (!entry.reversalAsked && reduces(entry) && reducible(project) < 0)
    refuse('wrong_state', '优惠和减项合计已超过合同金额,请先撤回或更正', 'entryId');
  if (agree(project, ctx, { ...step, paper }) === 'announced') return 'waiting';
  if (entry.reversalAsked) {
    end(project, ctx, entry, entry.reversalAsked.reason);
    return 'counted';
  }
  entry.approvedBy = me(ctx);
  if (entry.receiptNo === undefined)
    journal(project, ctx, entry.type === 'discount' ? 'discountApproved' : 'changeApproved', {
      amount: entry.amount,
    });
  else
    journal(project, ctx, 'otherPaperAgreed', { amount: entry.amount, receiptNo: entry.receiptNo });
  approvalEnds(project, ctx, entry);
  return 'counted';
}

/** Takes back a discount, a change downwards or a correction, waiting or not, or the request for a reversal: nothing is owed less by it. */
export function withdrawDiscount(
  project: ProjectCase,
  input: Parsed<'payment.withdrawDiscount'>,
  ctx: Context,
): Status {
  return change(project, ctx, () => {
    const entry = entryOf(project, input.entryId);
    if (isLive(entry) && entry.reversalAsked) {
      approvalEnds(project, ctx, entry);
      entry.reversalAsked = undefined;
      journal(project, ctx, 'reversalDropped', {
        receiptNo: entry.receiptNo,
        reason: input.reason,
      });
      return 'counted';
    }
    if (!reduces(entry) || !isLive(entry))
      refuse('wrong_state', '这一笔不是有效的优惠、减项或冲销申请', 'entryId');
    end(project, ctx, entry, input.reason);
    return 'counted';
  });
}

function entryOf(project: ProjectCase, id: string): MoneyEntry {
  return (
    project.money.find((entry) => entry.id === id) ??
    refuse('wrong_state', '没有找到这一笔款项', 'entryId')
  );
}

const endings = {
  receipt: 'receiptReversed',
  refund: 'refundReversed',
  change: 'changeWithdrawn',
  discount: 'discountWithdrawn',
} as const;

function end(project: ProjectCase, ctx: Context, entry: MoneyEntry, reason: string): void {
  approvalEnds(project, ctx, entry);
  entry.endedAt = ctx.now;
  entry.endedBy = me(ctx);
  entry.endReason = reason;
  journal(project, ctx, endings[entry.type], {
    amount: entry.amount,
    ...(entry.receiptNo ? { receiptNo: entry.receiptNo } : {}),
    reason,
  });
}

/** Only the duty of this entry ends; another approval may still be waiting. */
function approvalEnds(project: ProjectCase, ctx: Context, entry: MoneyEntry): void {
  const ids = [`H16:${entry.id}`, `H16:${entry.id}.${entry.reversalAsked?.at}`];
  for (const duty of project.duties) {
    if (!ids.includes(duty.id) || !isOpen(duty)) continue;
    duty.doneAt = ctx.now;
    duty.doneById = ctx.actor.personId;
  }
}
