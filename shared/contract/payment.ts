import * as z from 'zod';
import { isReceiptNo } from '../domain/receiptNo';
import { mostFen } from '../policy/money';
import { action, caseId, changed, common, fen, fileId, happened, line, text } from './base';
import { openids, projects, receipts } from './examples';

/** Fen, up or down, not nothing. */
const signedFen = z
  .int()
  .min(-mostFen)
  .max(mostFen)
  .refine((value) => value !== 0);
const entryId = z.string().regex(/^[A-Za-z0-9_-]{2,60}$/);
/** A receipt's number as printed, with its book or series: 'SJ-2026-0101', '收字第0012号', 'No.0012345', '12'; unique in the company by its normal form. */
const receiptNo = line(40).refine(isReceiptNo, {
  error: '只能有汉字、字母、数字和分隔符,请照收据上印的填写',
});
/** Photo of what the owner has signed; wanted of whoever finishes a step of two people alone. */
const paper = fileId.optional();
const outcome = changed.extend({
  /** Fen still owed after this. */
  outstanding: z.number(),
  /** `waiting`: a second person has to approve it first. */
  status: z.enum(['counted', 'waiting']),
});

export const payment = {
  'payment.book': action({
    title: '财务登记收款或退款',
    who: ['finance'],
    input: z.strictObject({
      caseId,
      receiptNo,
      amount: fen,
      type: z.enum(['receipt', 'refund']).default('receipt'),
      paidAt: happened.optional(),
      note: line(100).optional(),
      /** A receipt above what is open is refused without it: somebody has looked at the sum once more. */
      overpaid: z.literal(true).optional(),
      /** Photo of this receipt, whose number another one bears: it counts once a second person has agreed. */
      otherPaper: fileId.optional(),
    }),
    output: outcome,
    refusals: [...common, 'wrong_state', 'duplicate', 'file_missing'],
    example: {
      as: openids.financeOne,
      input: { caseId: projects.owing, receiptNo: 'SJ-2026-0101', amount: 100_000 },
    },
  }),
  'payment.reverse': action({
    title: '冲销一张收据(须两人;退款的冲销一律先申请)',
    who: ['finance', 'manager'],
    input: z.strictObject({
      caseId,
      receiptNo,
      /** Which one, where several are booked under the number. */
      entryId: entryId.optional(),
      reason: text(200),
      paper,
    }),
    output: outcome,
    refusals: [...common, 'wrong_state', 'second_person', 'file_missing'],
    example: {
      as: openids.financeTwo,
      input: { caseId: projects.owing, receiptNo: receipts.owing, reason: '银行退票' },
    },
  }),
  'payment.change': action({
    title: '登记已签字的增减项',
    who: ['finance', 'manager'],
    input: z.strictObject({
      caseId,
      amount: signedFen,
      note: text(200),
      signedAt: happened.optional(),
    }),
    output: outcome,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.financeOne,
      input: { caseId: projects.building, amount: 350_000, note: '增加阳台封窗' },
    },
  }),
  'payment.correctSum': action({
    title: '更正合同金额',
    who: ['finance', 'manager'],
    input: z.strictObject({ caseId, contractSum: fen, reason: text(200) }),
    output: outcome,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.financeOne,
      input: { caseId: projects.building, contractSum: 16_800_000, reason: '按签字合同更正' },
    },
  }),
  'payment.confirmSum': action({
    title: '第二人对照合同确认合同金额',
    who: ['finance', 'manager', 'leader'],
    input: z.strictObject({
      caseId,
      /** As it stands in the signed contract, in fen. */
      contractSum: fen,
      paper,
    }),
    output: outcome,
    refusals: [...common, 'wrong_state', 'second_person', 'file_missing'],
    example: {
      as: openids.financeOne,
      input: { caseId: projects.building, contractSum: 16_500_000 },
    },
  }),
  'payment.discount': action({
    title: '申请优惠(须第二人同意才生效)',
    who: ['finance', 'manager'],
    input: z.strictObject({ caseId, amount: fen, reason: text(200) }),
    output: outcome,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.financeOne,
      input: { caseId: projects.building, amount: 50_000, reason: '老客户介绍' },
    },
  }),
  'payment.approve': action({
    title: '第二人同意优惠、减项、冲销或另一张收据',
    who: ['finance', 'manager', 'leader'],
    input: z.strictObject({ caseId, entryId, paper }),
    output: outcome,
    refusals: [...common, 'wrong_state', 'second_person', 'file_missing'],
    example: {
      as: openids.manager,
      input: { caseId: projects.building, entryId: 'discount-demo' },
    },
  }),
  'payment.withdrawDiscount': action({
    title: '撤回优惠、减项或冲销申请',
    who: ['finance', 'manager'],
    input: z.strictObject({ caseId, entryId, reason: text(200) }),
    output: outcome,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: { caseId: projects.building, entryId: 'discount-demo-2', reason: '不符合活动条件' },
    },
  }),
};
