import * as z from 'zod';
import { DAY } from '../time/shanghai';
import {
  action,
  caseId,
  changed,
  common,
  department,
  homeId,
  name,
  pictures,
  planned,
  signature,
  text,
} from './base';
import { complaints, homes, openids, signatureExample } from './examples';

const levels = ['normal', 'ordinary', 'major', 'serious', 'critical'] as const;

export const complaint = {
  'complaint.file': action({
    title: '投诉',
    who: ['owner:reporter', 'agent:agent', 'manager'],
    input: z.strictObject({
      homeId,
      department,
      /** Who or what it is about, when it is somebody. */
      about: name(40).optional(),
      description: text(1000),
      wish: text(300).optional(),
      pictures,
      channel: z.enum(['app', 'phone', 'visit', 'email', 'wechat', 'other']).default('app'),
    }),
    output: changed.extend({
      number: z.string(),
      promise: z.object({ replyBy: z.number(), resolveBy: z.number(), text: z.string() }),
    }),
    refusals: [...common, 'too_often', 'too_many', 'wrong_state', 'file_missing'],
    example: {
      as: openids.wangwei,
      input: {
        homeId: homes.building,
        department: 'engineering',
        about: '项目经理 何勇',
        description: '瓷砖空鼓三次返工仍未处理,约好周六无人上门',
        wish: '请在本周内处理完',
      },
    },
  }),
  'complaint.classify': action({
    title: '定级(改级须说明原因,期限随之改变)',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, level: z.enum(levels), reason: text(200).optional() }),
    output: changed.extend({ replyBy: z.number(), resolveBy: z.number() }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.agentChen,
      input: { caseId: complaints.filed, level: 'major', reason: '多次返工' },
    },
  }),
  'complaint.sign': action({
    title: '部门主管签收(手写,两联)',
    who: ['head:department', 'manager:department', 'finance:department'],
    input: z.strictObject({ caseId, signature }),
    output: changed,
    refusals: [...common, 'wrong_state', 'duplicate'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: complaints.filed, signature: signatureExample },
    },
  }),
  'complaint.reply': action({
    title: '部门已回电答复业主',
    who: ['head:department', 'finance:department', 'manager', 'agent:agent'],
    input: z.strictObject({ caseId, summary: text(500) }),
    output: changed,
    refusals: [...common, 'wrong_state', 'duplicate'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: complaints.signed, summary: '已向业主致歉,约定今天下午到场查看' },
    },
  }),
  'complaint.plan': action({
    title: '处理方案:做什么、谁去、什么时候完成',
    who: ['head:department', 'finance:department', 'manager'],
    input: z.strictObject({
      caseId,
      what: text(500),
      responsible: name(40),
      by: planned('remedy'),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.engineeringHead,
      input: (now: number) => ({
        caseId: complaints.replied,
        what: '重贴主卫空鼓瓷砖 6 块',
        responsible: '何勇',
        by: now + 2 * DAY,
      }),
    },
  }),
  'complaint.draw': action({
    title: '重大投诉:请其他部门协办',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      department,
      /** What it is asked for. */
      what: text(300),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'duplicate'],
    example: {
      as: openids.agentChen,
      input: { caseId: complaints.major, department: 'finance', what: '请核对补偿款项' },
    },
  }),
  'complaint.signPart': action({
    title: '协办部门签收(手写)',
    who: ['head:department', 'manager:department', 'finance:department'],
    input: z.strictObject({ caseId, signature }),
    output: changed,
    refusals: [...common, 'wrong_state', 'duplicate'],
    example: {
      as: openids.designHead,
      input: { caseId: complaints.major, signature: signatureExample },
    },
  }),
  'complaint.planPart': action({
    title: '协办部门的处理意见:做什么、谁去、什么时候完成',
    who: ['head:department', 'manager:department', 'finance:department'],
    input: z.strictObject({
      caseId,
      what: text(500),
      responsible: name(40),
      by: planned('remedy'),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.designHead,
      input: (now: number) => ({
        caseId: complaints.major,
        what: '出一版柜体调整图',
        responsible: '林晓',
        by: now + DAY,
      }),
    },
  }),
  'complaint.resolve': action({
    title: '处理完毕,填写结果',
    who: ['head:department', 'finance:department', 'manager'],
    input: z.strictObject({
      caseId,
      result: text(500),
      pictures,
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'file_missing'],
    example: {
      as: openids.engineeringHead,
      input: { caseId: complaints.planned, result: '瓷砖已重贴并空鼓检测合格,业主在场' },
    },
  }),
};
