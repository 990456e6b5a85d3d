/** The monthly assessment (H52) and the sampling of calls (H53). Months are '2026-11'; points are whole. */
import * as z from 'zod';
import { companyPraise, itemKeys, judgedKindKeys, pointKeys } from '../policy/assessment';
import { dateOf } from '../time/shanghai';
import { action, common, month, personId, text, tone } from './base';
import { assessments, idOf, openids } from './examples';

const judgementId = z.string().regex(/^KH[0-9A-HJKMNP-TV-Z]{8}$/);
/** Of a call: its number; of a revisit: case and instant. */
const ref = z.string().regex(/^(TH[0-9A-HJKMNP-TV-Z]{8}|[A-Z]{2}[0-9A-HJKMNP-TV-Z]{8}@\d{12,14})$/);
const whose = { month, agentId: personId };
const readers = ['manager', 'leader', 'agent'] as const;

const monthStates = ['running', 'open', 'objected', 'answered', 'closed'] as const;
const state = { state: z.enum(monthStates), stateText: z.string(), tone };
const said = z.object({ words: z.string(), by: z.string(), at: z.number() }).nullable();
const changedMonth = z.object({ month: z.string(), agentId: z.string() });
const refusals = [...common, 'wrong_state', 'too_early', 'duplicate'] as const;

/** The months before the present one, as the demonstration has them. */
const ago = (count: number) => (now: number) => {
  const [year = 0, of = 0] = dateOf(now).split('-').map(Number);
  const months = year * 12 + of - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
};
export const lastMonth = ago(1);
export const monthBeforeLast = ago(2);

const verdict = z.object({
  failed: z.array(z.enum(pointKeys)),
  remark: z.string(),
  isTrue: z.boolean().nullable(),
  passed: z.boolean(),
  by: z.string(),
  at: z.number(),
  /** What was found before it was amended. */
  earlier: z.array(z.object({ text: z.string(), by: z.string(), at: z.number() })),
});

export const assessment = {
  'assessment.list': action({
    title: '月度考核:每位客服这个月的情况',
    reads: true,
    who: [...readers],
    input: z.strictObject({ month }),
    output: z.object({
      now: z.number(),
      month: z.string(),
      title: z.string(),
      rows: z.array(
        z.object({
          agentId: z.string(),
          name: z.string(),
          ...state,
          /** Of a month that is closed. */
          total: z.number().nullable(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { month: '2026-11' } },
  }),
  'assessment.show': action({
    title: '一位客服一个月的考核表;客服看自己的',
    reads: true,
    who: [...readers],
    input: z.strictObject({ month, agentId: personId.optional() }),
    output: z.object({
      now: z.number(),
      month: z.string(),
      title: z.string(),
      agentId: z.string(),
      agent: z.string(),
      ...state,
      items: z.array(
        z.object({
          key: z.enum(itemKeys),
          name: z.string(),
          how: z.string(),
          /** What it is worth, and what is taken off. */
          points: z.number(),
          deducted: z.number(),
          /** Records behind it, and those that count. */
          whole: z.number(),
          counted: z.number(),
          text: z.string(),
          /** Nothing was owed, and nothing is deducted. */
          nothing: z.boolean(),
        }),
      ),
      bonus: z.number(),
      total: z.number(),
      full: z.number(),
      /** A report that was not true and is dealt with apart. */
      serious: z.boolean(),
      judgements: z.array(
        z.object({
          judgementId: z.string(),
          item: z.enum(judgedKindKeys),
          itemText: z.string(),
          /** '扣 2 分', '加 5 分' */
          worth: z.string(),
          reason: z.string(),
          serious: z.boolean(),
          by: z.string(),
          at: z.number(),
          withdrawn: z.object({ by: z.string(), at: z.number(), reason: z.string() }).nullable(),
        }),
      ),
      objection: said,
      answer: said,
      closed: z.object({ by: z.string(), at: z.number() }).nullable(),
      may: z.object({
        judge: z.boolean(),
        object: z.boolean(),
        answer: z.boolean(),
        close: z.boolean(),
      }),
    }),
    refusals: [...common, 'too_early', 'too_late'],
    example: {
      as: openids.manager,
      input: (now) => ({ month: lastMonth(now), agentId: idOf(openids.agentChen) }),
    },
  }),
  'assessment.records': action({
    title: '考核表中一项的依据:逐条单号、事项、时间和结果',
    reads: true,
    who: [...readers],
    input: z.strictObject({
      month,
      agentId: personId.optional(),
      itemKey: z.enum(itemKeys),
      cursor: z.int().min(0).max(1_000_000).optional(),
    }),
    output: z.object({
      now: z.number(),
      name: z.string(),
      rows: z.array(
        z.object({
          caseId: z.string().nullable(),
          number: z.string(),
          what: z.string(),
          at: z.number(),
          result: z.string(),
          tone,
          detail: z.string(),
        }),
      ),
      all: z.number(),
      next: z.number().nullable(),
    }),
    refusals: [...common, 'too_early', 'too_late'],
    example: {
      as: openids.agentChen,
      input: (now) => ({ month: lastMonth(now), itemKey: 'revisits' as const }),
    },
  }),
  'assessment.judge': action({
    title: '考核:登记报告不属实、责任与通报、表扬,写明理由',
    who: ['manager'],
    input: z.strictObject({
      ...whose,
      entry: z.enum(judgedKindKeys),
      /** Of a liability, correction or notice; of the company's praise. The others have their own. */
      points: z.int().min(1).max(companyPraise.most).optional(),
      /** A report not true that is dealt with apart. */
      serious: z.boolean().optional(),
      ofCompany: z.boolean().optional(),
      reason: text(300),
    }),
    output: changedMonth.extend({ judgementId: z.string(), points: z.number() }),
    refusals,
    example: {
      as: openids.manager,
      input: (now) => ({
        month: lastMonth(now),
        agentId: idOf(openids.agentSun),
        entry: 'praise' as const,
        reason: '业主来电表扬,耐心细致',
      }),
    },
  }),
  'assessment.withdraw': action({
    title: '撤回考核中登记的一条,写明理由',
    who: ['manager'],
    input: z.strictObject({ ...whose, judgementId, reason: text(300) }),
    output: changedMonth,
    refusals,
    example: {
      as: openids.manager,
      input: (now) => ({
        month: lastMonth(now),
        agentId: idOf(openids.agentChen),
        judgementId: assessments.judgement,
        reason: '核对后发现不是这位同事的责任',
      }),
    },
  }),
  'assessment.object': action({
    title: '对自己上个月的考核提出异议,一次',
    who: ['agent'],
    input: z.strictObject({ month, words: text(500) }),
    output: changedMonth,
    refusals,
    example: {
      as: openids.agentSun,
      input: (now) => ({ month: lastMonth(now), words: '有一次回访是业主改的时间,请再核对' }),
    },
  }),
  'assessment.answer': action({
    title: '答复客服对考核的异议',
    who: ['manager'],
    input: z.strictObject({ ...whose, words: text(500) }),
    output: changedMonth,
    refusals,
    example: {
      as: openids.manager,
      input: (now) => ({
        month: lastMonth(now),
        agentId: idOf(openids.agentChen),
        words: '已核对,这一条撤回',
      }),
    },
  }),
  'assessment.close': action({
    title: '考核结账:从此不再改变',
    who: ['manager'],
    input: z.strictObject(whose),
    output: changedMonth.extend({ total: z.number() }),
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.manager,
      input: (now) => ({ month: monthBeforeLast(now), agentId: idOf(openids.agentSun) }),
    },
  }),
  'sampling.show': action({
    title: '电话抽查:一位客服这个月抽到的通话和评查表',
    reads: true,
    who: ['manager', 'leader'],
    input: z.strictObject(whose),
    output: z.object({
      now: z.number(),
      month: z.string(),
      title: z.string(),
      agentId: z.string(),
      agent: z.string(),
      isClosed: z.boolean(),
      mayJudge: z.boolean(),
      /** Calls of the month that the sample is drawn from. */
      of: z.number(),
      toJudge: z.number(),
      /** A call fails as soon as so many points are not met. */
      failsFrom: z.number(),
      calls: z.array(
        z.object({
          ref: z.string(),
          caseId: z.string().nullable(),
          number: z.string(),
          kindText: z.string(),
          isRevisit: z.boolean(),
          what: z.string(),
          at: z.number(),
          seconds: z.number().nullable(),
          /** Longer than a call should last (H43). */
          isLong: z.boolean(),
          points: z.array(z.object({ key: z.enum(pointKeys), text: z.string() })),
          verdict: verdict.nullable(),
        }),
      ),
    }),
    refusals: [...common, 'too_early', 'too_late'],
    example: {
      as: openids.manager,
      input: (now) => ({ month: lastMonth(now), agentId: idOf(openids.agentChen) }),
    },
  }),
  'sampling.judge': action({
    title: '电话抽查:按评查表评一通电话;结账前可以改',
    who: ['manager'],
    input: z.strictObject({
      ...whose,
      ref,
      /** Points that were not met. */
      failed: z.array(z.enum(pointKeys)).max(pointKeys.length).default([]),
      remark: text(300).optional(),
      /** Of a revisit: whether it took place as recorded. */
      isTrue: z.boolean().optional(),
    }),
    output: changedMonth.extend({ passed: z.boolean(), toJudge: z.number() }),
    refusals: [...refusals, 'too_late'],
    example: {
      as: openids.manager,
      input: (now) => ({
        month: lastMonth(now),
        agentId: idOf(openids.agentSun),
        ref: assessments.call,
        failed: ['pace' as const],
        remark: '说得有些快,业主请您重复了两次',
      }),
    },
  }),
};
