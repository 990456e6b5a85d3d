/** What a new colleague learns, and the short test on it (H58). */
import * as z from 'zod';
import { paperOf, questions } from '../policy/questions';
import { exam } from '../policy/training';
import { staffRoles } from '../policy/words';
import { action, common } from './base';
import { idOf, openids } from './examples';

const result = z.object({
  attempt: z.number(),
  at: z.number(),
  right: z.number(),
  of: z.number(),
  passed: z.boolean(),
});
const key = z.string().regex(/^[A-Za-z]{1,40}$/);
const mostOptions = Math.max(...questions.map(({ options }) => options.length));

export const training = {
  'training.show': action({
    title: '培训资料、上岗测验和成绩',
    reads: true,
    who: [...staffRoles],
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      lessons: z.array(
        z.object({ key: z.string(), title: z.string(), lines: z.array(z.string()) }),
      ),
      /** The next try, without its answers. */
      paper: z.object({
        attempt: z.number(),
        questions: z.array(
          z.object({ key: z.string(), text: z.string(), options: z.array(z.string()) }),
        ),
        /** Right answers of a hundred that pass. */
        pass: z.number(),
        /** Tries that are left today. */
        left: z.number(),
      }),
      mine: z.object({ passed: z.boolean(), results: z.array(result) }),
      /** How the agents stand; for the manager, else empty. */
      team: z.array(z.object({ name: z.string(), passed: z.boolean(), best: result.nullable() })),
    }),
    refusals: [...common],
    example: { as: openids.agentChen, input: {} },
  }),
  'training.answer': action({
    title: '交上岗测验的试卷',
    who: [...staffRoles],
    input: z.strictObject({
      /** The number of the try, as `training.show` gave it. */
      attempt: z.int().min(1).max(100_000),
      answers: z
        .array(
          z.strictObject({
            key,
            choice: z
              .int()
              .min(0)
              .max(mostOptions - 1),
          }),
        )
        .length(exam.questions),
    }),
    output: z.object({
      result,
      /** What was not right. */
      mistakes: z.array(
        z.object({ text: z.string(), chosen: z.string(), right: z.string(), why: z.string() }),
      ),
    }),
    refusals: [...common, 'wrong_state', 'too_often'],
    example: {
      as: openids.agentSun,
      input: () => ({
        attempt: 1,
        answers: paperOf(idOf(openids.agentSun), 1).map(({ key: asked }) => ({
          key: asked,
          choice: 0,
        })),
      }),
    },
  }),
};
