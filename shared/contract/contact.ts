/** Calls, revisits, ratings, subscriptions: everything said between the company and an owner. */
import * as z from 'zod';
import {
  action,
  anyNumber,
  caseId,
  changed,
  common,
  dutyId,
  happened,
  line,
  name,
  planned,
  stars,
  text,
} from './base';
import { complaints, openids, projects } from './examples';
import { member, revisitQuestion } from './views';

const subject = z.enum(['designer', 'supervisor', 'projectManager', 'crew']);
const aspects = z.partialRecord(z.enum(['attitude', 'skill', 'punctual', 'result']), stars);

export const contact = {
  'revisit.card': action({
    title: '通话卡:打给谁、怎么开口、问什么',
    reads: true,
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, dutyId }),
    output: z.object({
      now: z.number(),
      caseId: z.string(),
      /** Of the home, under which something new is begun for the owner. */
      projectId: z.string(),
      dutyId: z.string(),
      rule: z.string(),
      title: z.string(),
      purpose: z.string(),
      who: z.string(),
      label: z.string(),
      address: z.string(),
      vip: z.boolean(),
      /** What must be prepared before a VIP visits (H57). */
      vipPrepare: z.string(),
      members: z.array(member),
      opening: z.string(),
      steps: z.array(z.string()),
      questions: z.array(revisitQuestion),
      /** What the owner has answered in the app already; the duty is still open because something is to be looked at. */
      answered: z
        .object({
          at: z.number(),
          by: z.string(),
          /** As entered, by the question's key. */
          answers: z.record(z.string(), z.string()),
          ratings: z.array(z.object({ subject, overall: z.number() })),
          satisfied: z.boolean().nullable(),
        })
        .nullable(),
      /** The owner has to be asked whether the matter is settled. */
      asksSatisfied: z.boolean(),
      dueAt: z.number(),
      from: z.number(),
    }),
    refusals: [...common, 'wrong_state'],
    example: { as: openids.agentChen, input: { caseId: projects.warranty, dutyId: 'H10:1' } },
  }),
  'revisit.record': action({
    title: '登记回访结果',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({
      caseId,
      dutyId,
      /** `inconvenient`, `unreached`: the duty stays open; `nextAt` says when to try again. */
      outcome: z.enum(['done', 'inconvenient', 'unreached']),
      nextAt: planned('contact').optional(),
      way: z.enum(['phone', 'message', 'visit', 'app']).default('phone'),
      durationSeconds: z.int().min(0).max(14_400).optional(),
      answers: z.partialRecord(z.string().regex(/^[a-zA-Z]{1,30}$/), line(300)).default({}),
      ratings: z
        .array(
          z.strictObject({
            subject,
            overall: stars,
            aspects: aspects.default({}),
            words: text(500).optional(),
          }),
        )
        .max(4)
        .default([]),
      /** What the owner said, in 5W1H where it matters. */
      notes: text(1000).optional(),
      /** The agent restated the points and the owner confirmed them (H38); needed with `done`, unless `app`. */
      restated: z.boolean().default(false),
      satisfied: z.boolean().optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'too_early', 'duplicate'],
    example: {
      as: openids.agentChen,
      input: {
        caseId: complaints.resolved,
        dutyId: 'H34:1',
        outcome: 'done',
        restated: true,
        satisfied: true,
        notes: '业主表示已处理好,谢谢',
      },
    },
  }),
  'revisit.answer': action({
    title: '业主在小程序里回答回访(一切正常就不再打电话)',
    who: ['owner:home'],
    input: z.strictObject({
      caseId,
      dutyId,
      /** By the question's key; '是' or '否' where it is one or the other. */
      answers: z.partialRecord(z.string().regex(/^[a-zA-Z]{1,30}$/), line(300)).default({}),
      ratings: z
        .array(
          z.strictObject({
            subject,
            overall: stars,
            aspects: aspects.default({}),
            words: text(500).optional(),
          }),
        )
        .max(4)
        .default([]),
      /** Where the card asks it (H26, H34). */
      satisfied: z.boolean().optional(),
    }),
    output: changed.extend({
      /** Nothing was wrong: nobody calls. Otherwise the agent reads it and calls. */
      settled: z.boolean(),
    }),
    refusals: [...common, 'wrong_state', 'too_early', 'too_late', 'duplicate'],
    example: {
      as: openids.wang,
      input: { caseId: projects.warranty, dutyId: 'H10:1', answers: { water: '是' } },
    },
  }),
  'call.record': action({
    title: '登记一次通话《电话记录表》',
    who: ['agent', 'manager'],
    input: z.strictObject({
      caseId: caseId.optional(),
      direction: z.enum(['in', 'out', 'missed']),
      mobile: anyNumber,
      name: name(30),
      startedAt: happened.optional(),
      durationSeconds: z.int().min(0).max(14_400),
      about: z.strictObject({
        when: line(100).optional(),
        who: line(100).optional(),
        where: line(100).optional(),
        what: text(500),
        why: line(300).optional(),
        how: line(300).optional(),
      }),
      outcome: line(200),
    }),
    output: z.object({ callId: z.string() }),
    refusals: [...common],
    example: {
      as: openids.agentChen,
      input: {
        caseId: projects.warranty,
        direction: 'in',
        mobile: '13800001202',
        name: '王芳',
        durationSeconds: 95,
        about: { what: '询问保修期内五金件是否免费更换' },
        outcome: '已答复,业主表示清楚',
      },
    },
  }),
  'rating.give': action({
    title: '评价服务人员(同一次服务每人一次,7 天内可改)',
    who: ['owner:home'],
    input: z.strictObject({
      caseId,
      subject,
      occasion: z.enum(['measured', 'design', 'accepted', 'repair', 'anytime']),
      overall: stars,
      aspects: aspects.default({}),
      words: text(500).optional(),
    }),
    output: changed,
    refusals: [...common, 'wrong_state', 'too_late'],
    example: {
      as: openids.ouyang,
      input: {
        caseId: projects.owing,
        subject: 'designer',
        occasion: 'accepted',
        overall: 5,
        words: '设计很用心',
      },
    },
  }),
  'subscription.show': action({
    title: '我还能收到几条微信通知,每种各多少',
    reads: true,
    who: ['anyone'],
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      templates: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          about: z.string(),
          /** Messages that may still be sent; one accept is one message. */
          left: z.number(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.wang, input: {} },
  }),
  'subscription.credit': action({
    title: '记下业主同意接收的通知次数',
    who: ['anyone'],
    input: z.strictObject({
      /** What requestSubscribeMessage answered: template id → accept, reject, … */
      results: z
        .record(
          z.string().regex(/^[A-Za-z0-9_-]{8,64}$/),
          z.enum([
            'accept',
            'reject',
            'ban',
            'filter',
            'acceptWithAudio',
            'acceptWithAlert',
            'acceptWithForcePush',
          ]),
        )
        .refine((value) => Object.keys(value).length > 0 && Object.keys(value).length <= 5),
    }),
    output: z.object({ credited: z.array(z.string()) }),
    refusals: [...common],
    example: {
      as: openids.wang,
      input: { results: { 'local-appointment': 'accept' } },
    },
  }),
};
