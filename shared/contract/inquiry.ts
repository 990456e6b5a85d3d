import * as z from 'zod';
import { action, caseId, changed, common, happened, homeId, name, personId, text } from './base';
import { homes, inquiries, openids } from './examples';

export const inquiry = {
  'inquiry.open': action({
    title: '咨询、找人、新需求;客服登记未接来电',
    who: ['owner:reporter', 'agent:agent', 'manager'],
    input: z.strictObject({
      homeId,
      type: z.enum(['question', 'wish', 'lookedFor', 'missedCall']),
      text: text(500),
      /** With `lookedFor`: a member of the team, or a name as the owner said it. */
      wantedId: personId.optional(),
      wantedName: name(30).optional(),
      channel: z.enum(['app', 'phone', 'visit', 'email', 'wechat', 'other']).default('app'),
      /** Staff: when the e-mail came; its limits run from there (H42). */
      receivedAt: happened.optional(),
    }),
    output: changed.extend({
      number: z.string(),
      promise: z.object({ by: z.number(), text: z.string() }),
    }),
    refusals: [...common, 'too_often', 'too_many', 'wrong_state'],
    example: {
      as: openids.wang,
      input: {
        homeId: homes.warranty,
        type: 'question',
        text: '橱柜台面有污渍,用什么清洁剂不伤石材?',
      },
    },
  }),
  'inquiry.pass': action({
    title: '请部门或同事解答(10 分钟内)',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      department: z.enum(['engineering', 'design', 'finance']).optional(),
      personId: personId.optional(),
      note: text(300).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.agentChen, input: { caseId: inquiries.asked, department: 'design' } },
  }),
  'inquiry.answer': action({
    title: '答复',
    who: [
      'agent:agent',
      'manager',
      'head:department',
      'finance:department',
      'designer:team',
      'supervisor:team',
      'projectManager:team',
    ],
    input: z.strictObject({ caseId, answer: text(800) }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.designHead,
      input: { caseId: inquiries.passed, answer: '中性石材清洁剂即可,不要用洁厕灵' },
    },
  }),
  'inquiry.called': action({
    title: '找人、未接来电:业主是否接到回电',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, came: z.boolean(), note: text(300).optional() }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.agentChen, input: { caseId: inquiries.lookedFor, came: true } },
  }),
  'inquiry.confirm': action({
    title: '业主对答复是否满意',
    who: ['owner:home'],
    input: z.strictObject({ caseId, accepted: z.boolean(), reason: text(300).optional() }),
    output: changed,
    refusals: [...common, 'wrong_state'],
    example: { as: openids.wang, input: { caseId: inquiries.answered, accepted: true } },
  }),
};
