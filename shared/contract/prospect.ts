/** Prospects 意向客户 by likelihood (H57). */
import * as z from 'zod';
import { contactWays, grades, sources } from '../policy/prospects';
import {
  action,
  aPerson,
  caseId,
  changed,
  common,
  happened,
  line,
  name,
  personalNumber,
  personId,
  planned,
  text,
} from './base';
import { idOf, openids, projects, prospects } from './examples';

const grade = z.enum(grades);
const refusals = [...common, 'wrong_state'] as const;

export const prospect = {
  'prospect.enter': action({
    title: '登记意向客户:来电、到店、介绍来的,还没有签单',
    who: ['agent', 'manager'],
    input: aPerson(
      z.strictObject({
        name: name(30),
        gender: z.enum(['male', 'female', 'unknown']),
        mobile: personalNumber,
        community: name(30).optional(),
        source: z.enum(sources),
        /** Which event, which platform; of an owner who recommended us the project's number. */
        sourceNote: line(60).optional(),
        /** What they want. */
        wish: text(500),
        /** Whom of the company they came for (H56). */
        askedFor: name(30).optional(),
        grade,
        reason: text(200),
        /** When they came or rang; now, if not given. */
        at: happened.optional(),
        /** Who keeps in touch; the agent who enters it, if not given. */
        agentId: personId.optional(),
      }),
    ),
    output: z.object({
      /** Of the prospect entered, or of what there is already; empty where the caller may not see that. */
      caseId: z.string(),
      /** Why nothing was entered: this number is a prospect's, or an owner's. */
      known: z.enum(['prospect', 'owner']).nullable(),
      /** A sentence to show: who has them, by when they are contacted. */
      said: z.string(),
      /** The next contact's limit; null: nothing was entered. */
      next: z.number().nullable(),
    }),
    refusals: [...refusals, 'too_often'],
    example: {
      as: openids.agentChen,
      input: {
        name: '孔庆云',
        gender: 'female',
        mobile: '13800006601',
        community: '前海时代',
        source: 'showroom',
        wish: '三房,明年三月交房,想看现代风格的样板间',
        askedFor: '林晓',
        grade: 'B',
        reason: '看了样板间,下周带家人再来',
      },
    },
  }),
  'prospect.mark': action({
    title: '登记与意向客户的联系和等级 A/B/C/D;下次联系的时间随等级而定',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      grade,
      /** What came of it, why this likelihood. */
      reason: text(200),
      way: z.enum(contactWays).optional(),
      /** When it was; now, if not given. */
      at: happened.optional(),
      /** The time agreed for the next contact, in the place of the likelihood's. */
      nextAt: planned('contact').optional(),
    }),
    output: changed.extend({ next: z.number() }),
    refusals,
    example: {
      as: openids.manager,
      input: { caseId: projects.opened, grade: 'A', reason: '量房后很满意,这周定方案' },
    },
  }),
  'prospect.paid': action({
    title: '意向客户付了量房定金,请财务核对并开立工程',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, note: text(200).optional() }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: { caseId: prospects.warm, note: '昨天到店刷卡 2000 元' },
    },
  }),
  'prospect.giveUp': action({
    title: '放弃跟进意向客户,写明原因',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: { caseId: prospects.cold, reason: '已经和别家签了合同' },
    },
  }),
  'prospect.takeUp': action({
    title: '重新跟进放弃过的意向客户',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, grade, reason: text(200) }),
    output: changed.extend({ next: z.number() }),
    refusals,
    example: {
      as: openids.agentSun,
      input: { caseId: prospects.gaveUp, grade: 'C', reason: '又来电问春节后的优惠' },
    },
  }),
  'prospect.assign': action({
    title: '换一位客服跟进意向客户',
    who: ['manager'],
    input: z.strictObject({ caseId, agentId: personId }),
    output: changed,
    refusals,
    example: {
      as: openids.manager,
      input: { caseId: prospects.warm, agentId: idOf(openids.agentSun) },
    },
  }),
  'prospect.forget': action({
    title: '应客户要求,马上删除意向客户的资料',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId }),
    output: changed,
    refusals,
    example: { as: openids.agentSun, input: { caseId: prospects.late } },
  }),
  'prospect.list': action({
    title: '意向客户,按等级,已过期的在前;客服看自己的,经理和公司领导看全部',
    reads: true,
    who: ['agent', 'manager', 'leader'],
    input: z.strictObject({
      grade: z.enum([...grades, 'gaveUp']).optional(),
      /** `next` of the answer before. */
      cursor: z
        .string()
        .regex(/^\d{1,6}$/)
        .optional(),
    }),
    output: z.object({
      now: z.number(),
      items: z.array(
        z.object({
          caseId,
          who: z.string(),
          label: z.string(),
          agent: z.string(),
          vip: z.boolean(),
          /** Has a project before its contract; otherwise no home with us yet. */
          opened: z.boolean(),
          state: z.string(),
          stateText: z.string(),
          grade,
          gradeText: z.string(),
          reason: z.string(),
          markedAt: z.number(),
          /** The next contact's limit; null: none is owed. */
          nextAt: z.number().nullable(),
          late: z.boolean(),
        }),
      ),
      next: z.string().nullable(),
      /** There are more than are listed at all: choose a likelihood. */
      more: z.boolean(),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { grade: 'B' } },
  }),
};
