/** How the system itself is doing, for whoever looks after it. */
import * as z from 'zod';
import { action, common, tone } from './base';
import { openids } from './examples';

const line = z.object({
  key: z.string(),
  /** What it is about: '时钟'. */
  title: z.string(),
  tone,
  /** 正常, 注意, 故障 or 说明: the tone in words. */
  word: z.string(),
  /** How it is. */
  text: z.string(),
  /** What to do; '' where nothing is. */
  todo: z.string(),
});

export const health = {
  'health.show': action({
    title: '运行状况:时钟、积压、消息、版本',
    reads: true,
    who: ['administrator', 'manager'],
    input: z.strictObject({}),
    output: z.object({
      /** The worst of all lines. */
      overall: z.object({ tone, word: z.string(), text: z.string() }),
      lines: z.array(line),
      /** Cases whose reminders rest because the clock could not deal with them. */
      parked: z.array(
        z.object({
          caseId: z.string(),
          kindText: z.string(),
          since: z.number(),
          tries: z.number(),
        }),
      ),
      /** Notices of the last seven days that were refused or are in doubt. */
      notices: z.array(
        z.object({ title: z.string(), times: z.number(), text: z.string(), todo: z.string() }),
      ),
      now: z.number(),
    }),
    refusals: [...common],
    example: { as: openids.administrator, input: {} },
  }),
};
