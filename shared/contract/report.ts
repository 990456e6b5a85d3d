/** Diary, weekly and monthly report, the department's summaries (H51): drawn from the records, handed in, answered. */
import * as z from 'zod';
import { reportKinds } from '../policy/reports';
import { dateOf } from '../time/shanghai';
import { action, common, personId, plannedDay, text } from './base';
import { idOf, openids, reports } from './examples';

const kind = z.enum(reportKinds);
/** Any day of the span, as in the calendar. */
const day = plannedDay('calendar');
const which = { kind, day };
const words = text(2_000);

const state = z.enum(['none', 'handedIn', 'takenBack', 'answered']);
/** Where one report stands. */
const standing = z.object({
  kind,
  title: z.string(),
  /** A day of it, to ask for it by. */
  day: z.string(),
  state,
  /** Not owed: somebody was away, or nobody asks for it. */
  owed: z.boolean(),
  /** Not handed in and its time is over, or handed in after that. */
  late: z.boolean(),
  dueAt: z.number(),
  handedInAt: z.number().nullable(),
});
const facts = z.object({
  /** When the records said so. */
  at: z.number(),
  /** Whether everything up to then is counted in; else what is not drawn up yet is missing. */
  complete: z.boolean(),
  figures: z.array(
    z.object({ key: z.string(), name: z.string(), value: z.number(), text: z.string() }),
  ),
  calls: z.object({ in: z.number(), out: z.number(), missed: z.number(), minutes: z.number() }),
  duties: z.object({
    open: z.number(),
    late: z.number(),
    list: z.array(
      z.object({ number: z.string(), title: z.string(), dueAt: z.number(), late: z.boolean() }),
    ),
  }),
});
const changed = z.object({ state, late: z.boolean() });
const who = ['agent', 'manager', 'leader'] as const;
const refusals = [...common, 'wrong_state'] as const;

export const report = {
  'report.list': action({
    title: '工作日志、周报、月报和部门总结:交了没有,答复了没有',
    reads: true,
    who: [...who],
    /** Whose are shown to the manager beside one's own: those of this span. */
    input: z.strictObject({ kind: kind.default('day'), day: day.optional() }),
    output: z.object({
      now: z.number(),
      mine: z.array(standing),
      /** Every agent's of the span; the manager's to read, else null. */
      team: z
        .object({
          kind,
          title: z.string(),
          day: z.string(),
          before: z.string(),
          after: z.string().nullable(),
          rows: z.array(standing.extend({ personId: z.string(), name: z.string() })),
        })
        .nullable(),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { kind: 'day' } },
  }),
  'report.show': action({
    title: '一份报告:记录里的数字、本人的说明、答复',
    reads: true,
    who: [...who],
    input: z.strictObject({ ...which, personId: personId.optional() }),
    output: z.object({
      now: z.number(),
      title: z.string(),
      from: z.string(),
      to: z.string(),
      personId: z.string(),
      name: z.string(),
      standing,
      /** As they are now for one's own that is not handed in; as they were, once it is; else null. */
      facts: facts.nullable(),
      remarks: z.string(),
      plan: z.string(),
      answer: z.object({ at: z.number(), by: z.string(), words: z.string() }).nullable(),
      may: z.object({ handIn: z.boolean(), takeBack: z.boolean(), answer: z.boolean() }),
      /** Why it cannot be handed in (yet); ''. */
      notYet: z.string(),
    }),
    refusals: [...common],
    example: { as: openids.agentSun, input: { kind: 'day', day: reports.answered } },
  }),
  'report.handIn': action({
    title: '交报告:数字按交的时候记下',
    who: ['agent', 'manager'],
    input: z.strictObject({ ...which, remarks: words, plan: words.optional() }),
    output: changed,
    refusals,
    example: {
      as: openids.agentChen,
      input: (now) => ({
        kind: 'day' as const,
        day: dateOf(now),
        remarks: '漏水的那单已经约好师傅,明早跟进',
        plan: '补做两个到期的回访',
      }),
    },
  }),
  'report.takeBack': action({
    title: '收回还没有答复的报告,改好再交',
    who: ['agent', 'manager'],
    input: z.strictObject(which),
    output: changed,
    refusals,
    example: { as: openids.agentSun, input: { kind: 'week', day: reports.handedInWeek } },
  }),
  'report.answer': action({
    title: '答复报告',
    who: ['manager', 'leader'],
    input: z.strictObject({ ...which, personId: personId.optional(), words }),
    output: changed,
    refusals,
    example: {
      as: openids.manager,
      input: {
        kind: 'day',
        day: reports.handedIn,
        personId: idOf(openids.agentSun),
        words: '回访做得细,逾期的那件我来催工程部',
      },
    },
  }),
};
