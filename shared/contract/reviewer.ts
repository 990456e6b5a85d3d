/** Accounts for WeChat's own reviewers 审核体验账号: made, looked at, ended by the administrator. */
import * as z from 'zod';
import { action, common, personId } from './base';
import { reviewer as example, openids } from './examples';
import { invited } from './family';

export const reviewer = {
  'reviewer.invite': action({
    title: '给微信审核人员一个演示账号的邀请码',
    who: ['administrator'],
    input: z.strictObject({
      /** An account that is there already: another code for another WeChat account. */
      personId: personId.optional(),
    }),
    output: invited.extend({ personId: z.string() }),
    refusals: [...common, 'too_often', 'wrong_state'],
    example: { as: openids.administrator, input: {} },
  }),
  'reviewer.list': action({
    title: '微信审核用的演示账号',
    reads: true,
    who: ['administrator'],
    input: z.strictObject({}),
    output: z.object({
      now: z.number(),
      /** How long a new one lasts. */
      days: z.number(),
      accounts: z.array(
        z.object({
          personId: z.string(),
          at: z.number(),
          until: z.number(),
          by: z.string(),
          /** Some WeChat account uses it now. */
          bound: z.boolean(),
        }),
      ),
    }),
    refusals: [...common],
    example: { as: openids.administrator, input: {} },
  }),
  'reviewer.end': action({
    title: '结束一个演示账号,演示资料全部删除',
    who: ['administrator'],
    input: z.strictObject({ personId }),
    output: z.object({ personId: z.string() }),
    refusals: [...common],
    example: { as: openids.administrator, input: { personId: example.personId } },
  }),
};
