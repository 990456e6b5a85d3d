/** What the company plans for its owners: events (H13), surveys (H49), greetings (H14). */
import * as z from 'zod';
import { DAY } from '../time/shanghai';
import {
  action,
  caseId,
  changed,
  common,
  homeId,
  line,
  name,
  personId,
  planned,
  stars,
  text,
} from './base';
import { campaigns, homes, idOf, invitations, openids, projects, surveys } from './examples';
import { calendarDay } from './figures';

const refusals = [...common, 'wrong_state'] as const;
/** By what former owners are chosen; what is left out does not count. */
const conditions = z.strictObject({
  communities: z.array(name(30)).max(20).default([]),
  /** Final acceptance, by day, both ends included. */
  acceptedFrom: calendarDay.optional(),
  acceptedTo: calendarDay.optional(),
  /** The base period. */
  warranty: z.enum(['running', 'over']).optional(),
  vip: z.boolean().optional(),
  /** Mean of the home's ratings; homes without any fit neither. */
  ratedAtLeast: stars.optional(),
  ratedAtMost: stars.optional(),
  /** A repair, complaint, inquiry or reorder that is not over. */
  open: z.enum(['has', 'hasNot']).optional(),
  agentIds: z.array(personId).max(20).default([]),
});
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
      /** With `everyone`: those of them that fit. */
      conditions: conditions.optional(),
    }),
    output: changed,
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.manager,
      input: { caseId: campaigns.planned, homeIds: [homes.warranty, homes.couple] },
    },
  }),
  'campaign.preview': action({
    title: '按条件选业主:先看有多少户(一次看一段,接着往后看)',
    reads: true,
    who: ['manager'],
    input: z.strictObject({
      conditions: conditions.default({ communities: [], agentIds: [] }),
      /** Where the answer before said to go on; '' begins. */
      after: z.union([z.literal(''), caseId]).default(''),
    }),
    output: z.object({
      /** Homes of this part that it would go to. */
      count: z.int(),
      /** That fit, and do not want to be invited. */
      refused: z.int(),
      looked: z.int(),
      /** Where to go on; null: that was all. */
      next: caseId.nullable(),
    }),
    refusals: [...common],
    example: {
      as: openids.manager,
      input: { conditions: { warranty: 'running', open: 'hasNot' } },
    },
  }),
  'campaign.results': action({
    title: '活动和问卷的结果:联系到、来、到场;每一题的平均、分布和意见',
    reads: true,
    who: ['manager', 'leader'],
    input: z.strictObject({ caseId }),
    output: z.object({
      title: z.string(),
      type: z.enum(['event', 'survey']),
      stateText: z.string(),
      sent: z.int(),
      /** More is on its way. */
      sending: z.boolean(),
      answered: z.int(),
      answeredPercent: z.number(),
      event: z
        .object({
          /** Written to or spoken with. */
          reached: z.int(),
          yes: z.int(),
          no: z.int(),
          maybe: z.int(),
          /** People who said they would come. */
          guests: z.int(),
          came: z.int(),
          cameGuests: z.int(),
        })
        .nullable(),
      questions: z.array(
        z.object({
          key: z.string(),
          text: z.string(),
          type: z.enum(['stars', 'yesNo', 'choice', 'text']),
          answered: z.int(),
          average: z.number().nullable(),
          options: z.array(z.object({ name: z.string(), count: z.int(), percent: z.number() })),
        }),
      ),
      /** The latest answers in words. */
      words: z.array(z.object({ key: z.string(), said: z.string(), label: z.string() })),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { caseId: campaigns.survey } },
  }),
  'campaign.download': action({
    title: '下载活动或问卷的结果表格',
    who: ['manager', 'leader'],
    input: z.strictObject({ caseId }),
    output: z.object({ name: z.string(), url: z.string() }),
    refusals: [...common, 'too_often'],
    example: { as: openids.manager, input: { caseId: campaigns.event } },
  }),
  'campaign.refuse': action({
    title: '不再受邀参加活动和问卷,或恢复',
    who: ['owner:home', 'agent:agent', 'manager'],
    /** The home's project. */
    input: z.strictObject({ caseId, refused: z.boolean() }),
    output: changed,
    refusals,
    example: { as: openids.ouyang, input: { caseId: projects.owing, refused: true } },
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
