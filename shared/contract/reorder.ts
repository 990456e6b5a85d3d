/** 补单 (H27): furniture and parts made again, step by step. */
import * as z from 'zod';
import { DAY } from '../time/shanghai';
import { action, caseId, changed, common, judgement, line, pictures, planned, text } from './base';
import { openids, reorders, repairs } from './examples';

const payer = z.enum(['company', 'owner']);
const count = z.int().min(1).max(999);
/** Fen; either part may be nothing. */
const amount = z.int().min(0).max(100_000_000);
/** An agent may enter what the owner said on the phone, and has to say so. */
const byPhone = z.boolean().default(false);
const office = ['head:department', 'projectManager:department'] as const;
const refusals = [...common, 'wrong_state'] as const;

export const reorder = {
  'reorder.open': action({
    title: '补单:从报修发起,或业主要求加做',
    who: ['agent:agent', 'manager', 'head:department', 'projectManager:department', 'crew:team'],
    input: z.strictObject({
      /** The repair it is needed for, or the home's project. */
      caseId,
      item: line(60),
      quantity: count.default(1),
      reason: text(500),
      payer,
      channel: z.enum(['app', 'phone', 'visit', 'email', 'wechat', 'other']).default('app'),
    }),
    output: changed.extend({ number: z.string() }),
    refusals,
    example: {
      as: openids.engineeringHead,
      input: {
        caseId: repairs.received,
        item: '吊柜门板',
        reason: '门板已变形,修不平,需要重做',
        payer: 'company',
      },
    },
  }),
  'reorder.evidence': action({
    title: '补单举证:照片、尺寸、原因',
    who: ['owner:home', 'agent:agent', 'manager', 'crew:team', ...office],
    input: z.strictObject({
      caseId,
      note: text(500),
      pictures,
    }),
    output: changed,
    refusals: [...refusals, 'file_missing'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: reorders.opened, note: '门板 396 × 716 毫米,哑光白,左开' },
    },
  }),
  'reorder.check': action({
    title: '核对补单信息、登记并答复业主',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      item: line(60).optional(),
      quantity: count.optional(),
      payer: payer.optional(),
      note: text(300).optional(),
    }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: { caseId: reorders.evidenced, note: '已与业主核对颜色和尺寸' },
    },
  }),
  'reorder.quote': action({
    title: '补单报价:配件和人工',
    who: [...office, 'agent:agent'],
    input: z.strictObject({ caseId, parts: amount, labour: amount, note: text(300) }),
    output: changed,
    refusals,
    example: {
      as: openids.engineeringHead,
      input: { caseId: reorders.checked, parts: 26_000, labour: 8_000, note: '门板一块,含安装' },
    },
  }),
  'reorder.judge': action({
    title: '判责并确定报价(不是公司责任的,请业主确认)',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      ...judgement,
    }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: {
        caseId: reorders.quoted,
        liable: 'company',
        reason: '下单尺寸量错',
        department: 'engineering',
      },
    },
  }),
  'reorder.acceptQuote': action({
    title: '业主同意补单报价',
    who: ['owner:payer', 'agent:agent'],
    input: z.strictObject({ caseId, byPhone }),
    output: changed,
    refusals,
    example: { as: openids.chen, input: { caseId: reorders.offered } },
  }),
  'reorder.declineQuote': action({
    title: '业主不同意补单报价',
    who: ['owner:payer', 'agent:agent'],
    input: z.strictObject({ caseId, reason: text(200), byPhone }),
    output: changed,
    refusals,
    example: {
      as: openids.chen,
      input: { caseId: reorders.offeredToo, reason: '先不做了,以后再说' },
    },
  }),
  'reorder.return': action({
    title: '退回已确认的报价单',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, note: text(300).optional() }),
    output: changed,
    refusals,
    example: { as: openids.agentSun, input: { caseId: reorders.decided } },
  }),
  'reorder.signOff': action({
    title: '财务扣款(或收款)并签字',
    who: ['finance:department'],
    input: z.strictObject({ caseId, amount, note: text(300).optional() }),
    output: changed,
    refusals,
    example: {
      as: openids.financeOne,
      input: { caseId: reorders.returned, amount: 34_000, note: '从工程部当月费用扣除' },
    },
  }),
  'reorder.order': action({
    title: '拆单、下生产单,承诺到货时间',
    who: [...office],
    input: z.strictObject({
      caseId,
      maker: line(60),
      /** What is made where, one line each; needed where the owner pays. */
      parts: z.array(line(60)).max(20).default([]),
      promisedBy: planned('delivery'),
    }),
    output: changed,
    refusals,
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: reorders.signedOff,
        maker: '橱柜厂',
        promisedBy: now + 20 * DAY,
      }),
    },
  }),
  'reorder.renew': action({
    title: '更新到货时间(须在到期前,说明原因)',
    who: [...office],
    input: z.strictObject({ caseId, promisedBy: planned('delivery'), reason: text(200) }),
    output: changed,
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: reorders.ordered,
        promisedBy: now + 40 * DAY,
        reason: '板材缺色号',
      }),
    },
  }),
  'reorder.stock': action({
    title: '登记到货',
    who: [...office],
    input: z.strictObject({ caseId }),
    output: changed,
    refusals,
    example: { as: openids.engineeringHead, input: { caseId: reorders.ordered } },
  }),
  'reorder.ship': action({
    title: '发货',
    who: [...office],
    input: z.strictObject({ caseId, note: text(200).optional() }),
    output: changed,
    refusals,
    example: { as: openids.engineeringHead, input: { caseId: reorders.stocked } },
  }),
  'reorder.fit': action({
    title: '登记安装完成:照片、情况',
    who: ['crew:team', ...office],
    input: z.strictObject({
      caseId,
      note: text(500),
      pictures,
    }),
    output: changed,
    refusals: [...refusals, 'file_missing'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: reorders.shipped, note: '门板已安装,开合顺畅' },
    },
  }),
  'reorder.writeOff': action({
    title: '补单核销',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, note: text(300).optional() }),
    output: changed,
    refusals,
    example: { as: openids.agentChen, input: { caseId: reorders.revisited } },
  }),
  'reorder.cancel': action({
    title: '取消补单(说明原因)',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: { caseId: reorders.checked, reason: '业主选择维修原件' },
    },
  }),
};
