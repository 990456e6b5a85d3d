/** What the company plans for its owners: events (H13), surveys (H49), greetings (H14). */
import * as z from 'zod';
import { DAY } from '../time/shanghai';
import { action, caseId, changed, common, homeId, line, personId, planned, text } from './base';
import { campaigns, homes, idOf, invitations, openids, projects, surveys } from './examples';

const refusals = [...common, 'wrong_state'] as const;
/** An agent may enter what the owner said on the phone, and has to say so. */
const byPhone = z.boolean().default(false);
const begun = changed.extend({ number: z.string() });

export const campaign = {
  'campaign.plan': action({
    title: '计划一次老业主活动',
    who: ['manager'],
    input: z.strictObject({
      title: line(40),
      text: text(500),
      heldAt: planned('event'),
      place: line(60),
    }),
    output: begun,
    refusals,
    example: {
      as: openids.manager,
      input: (now: number) => ({
        title: '老业主春季茶话会',
        text: '请您和家人来坐坐,聊聊入住后的感受,现场有保养师傅答疑',
        heldAt: now + 30 * DAY,
        place: '公司一楼展厅',
      }),
    },
  }),
  'survey.plan': action({
    title: '计划一次满意度问卷',
    who: ['manager'],
    input: z.strictObject({
      title: line(40),
      text: text(500),
      questions: z
        .array(
          z.strictObject({
            text: line(100),
            type: z.enum(['stars', 'yesNo', 'choice', 'text']),
            options: z.array(line(30)).max(8).default([]),
          }),
        )
        .min(1)
        .max(15),
      /** Answers are taken until then. */
      until: planned('event'),
    }),
    output: begun,
    refusals,
    example: {
      as: openids.manager,
      input: (now: number) => ({
        title: '入住满意度问卷',
        text: '占用您两分钟,帮助我们做得更好',
        questions: [{ text: '您对我们的总体服务满意吗?', type: 'stars' as const }],
        until: now + 30 * DAY,
      }),
    },
  }),
  'campaign.send': action({
    title: '发出邀请或问卷:选定的房屋,或全部已竣工的业主',
    who: ['manager'],
    input: z.strictObject({
      caseId,
      homeIds: z.array(homeId).max(500).default([]),
      everyone: z.boolean().default(false),
    }),
    output: changed,
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.manager,
      input: { caseId: campaigns.planned, homeIds: [homes.warranty, homes.couple] },
    },
  }),
  'campaign.cancel': action({
    title: '取消活动或问卷(说明原因)',
    who: ['manager'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals,
    example: { as: openids.manager, input: { caseId: campaigns.planned, reason: '场地有变' } },
  }),
  'invitation.written': action({
    title: '书面邀请已送达',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, way: z.enum(['app', 'letter', 'sms', 'wechat', 'visit']) }),
    output: changed,
    refusals,
    example: { as: openids.agentChen, input: { caseId: invitations.sent, way: 'letter' } },
  }),
  'invitation.answer': action({
    title: '答复邀请:来不来、几位',
    who: ['owner:home', 'agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      coming: z.enum(['yes', 'no', 'maybe']),
      guests: z.int().min(1).max(20).default(1),
      words: text(200).optional(),
      byPhone,
    }),
    output: changed,
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.ouyang,
      input: { caseId: invitations.sent, coming: 'yes', guests: 2, words: '带孩子一起来' },
    },
  }),
  'invitation.attend': action({
    title: '登记业主是否到场',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      came: z.boolean(),
      guests: z.int().min(1).max(20).default(1),
    }),
    output: changed,
    refusals: [...refusals, 'too_early'],
    example: { as: openids.agentChen, input: { caseId: invitations.over, came: true, guests: 2 } },
  }),
  'survey.answer': action({
    title: '填写问卷(每套房屋一次)',
    who: ['owner:home', 'agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      /** By the question's key: '1'–'5', '是' or '否', one of the options, or words. */
      answers: z.record(z.string().regex(/^q\d{1,2}$/), line(500)),
      byPhone,
    }),
    output: changed,
    refusals: [...refusals, 'too_late', 'duplicate'],
    example: {
      as: openids.ouyang,
      input: { caseId: surveys.sent, answers: { q1: '5', q2: '是', q3: '电话' } },
    },
  }),
  'greeting.birthday': action({
    title: '登记业主的生日(月和日),当天由专职客服祝福',
    who: ['owner:home', 'agent:agent', 'manager'],
    input: z.strictObject({
      /** The home's project. */
      caseId,
      personId,
      /** 'MM-DD'; null takes it back. */
      day: z
        .string()
        .regex(
          /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|[12]\d)$/,
        )
        .nullable(),
    }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: { caseId: projects.owing, personId: idOf(openids.ouyang), day: '05-20' },
    },
  }),
};
