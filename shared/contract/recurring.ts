/** Recurring faults 共性问题 (H36): grouped over a span, each group with its cases. */
import * as z from 'zod';
import { groupingKeys } from '../policy/recurring';
import { action, caseId, common, kind, name } from './base';
import { openids } from './examples';
import { calendarDay } from './figures';

const by = z.enum(groupingKeys);
const span = { period: z.enum(['month', 'quarter', 'year']), day: calendarDay };
const who = ['manager', 'leader'] as const;
/** As 'recurring.show' answers it. */
const key = name(60).refine((one) => !/[.$|]/.test(one));

export const recurring = {
  'recurring.show': action({
    title: '共性问题:报修、投诉、补单按类别、小区、材料部件、维修人员归类',
    reads: true,
    who,
    input: z.strictObject({ ...span, by: by.default('category') }),
    output: z.object({
      title: z.string(),
      from: z.string(),
      to: z.string(),
      /** Last day that is counted in; null: none yet. */
      drawnUpTo: z.string().nullable(),
      by,
      groupings: z.array(z.object({ key: by, name: z.string() })),
      /** The largest first. */
      groups: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          count: z.int(),
          /** In the span before, as long. */
          before: z.int(),
          /** Of these, repairs of what had been repaired before (H26). */
          repeats: z.int(),
          /** As many as are called recurring. */
          recurring: z.boolean(),
        }),
      ),
      /** Groups that are not among them. */
      more: z.int(),
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { period: 'month', day: '2026-11-20' } },
  }),
  'recurring.cases': action({
    title: '一组共性问题的个案,最近有进展的在前',
    reads: true,
    who,
    input: z.strictObject({ ...span, by, key, cursor: z.string().max(200).optional() }),
    output: z.object({
      now: z.number(),
      cases: z.array(
        z.object({
          caseId,
          kind,
          number: z.string(),
          title: z.string(),
          label: z.string(),
          stateText: z.string(),
          createdAt: z.number(),
          /** Crew, materials: what it has in common with others. */
          about: z.string(),
          /** Has been passed to a department as part of a wider fault. */
          passed: z.boolean(),
        }),
      ),
      next: z.string().nullable(),
      /** What these cases share besides: '南山里 3 件'. */
      shares: z.array(z.string()),
    }),
    refusals: [...common],
    example: {
      as: openids.manager,
      input: { period: 'month', day: '2026-11-20', by: 'category', key: 'fault:leak' },
    },
  }),
};
