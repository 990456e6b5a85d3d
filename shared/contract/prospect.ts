/** Prospects 意向客户 by likelihood (H57). */
import * as z from 'zod';
import { grades } from '../policy/prospects';
import { action, caseId, changed, common, text } from './base';
import { openids, projects } from './examples';

const grade = z.enum(grades);

export const prospect = {
  'prospect.mark': action({
    title: '标记意向等级 A/B/C/D,写明原因;下次联系的时间随等级而定',
    who: ['agent:agent', 'manager'],
    input: z.strictObject({ caseId, grade, reason: text(200) }),
    output: changed.extend({ next: z.number() }),
    refusals: [...common, 'wrong_state'],
    example: {
      as: openids.manager,
      input: { caseId: projects.opened, grade: 'A', reason: '量房后很满意,这周定方案' },
    },
  }),
  'prospect.list': action({
    title: '意向客户,按等级;客服看自己的,经理和公司领导看全部',
    who: ['agent', 'manager', 'leader'],
    input: z.strictObject({
      grade: grade.optional(),
      cursor: z.string().max(200).optional(),
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
    }),
    refusals: [...common],
    example: { as: openids.manager, input: { grade: 'B' } },
  }),
};
