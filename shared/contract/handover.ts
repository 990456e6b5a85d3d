/** One shift hands over to the next (H54). */

import * as z from 'zod';
import { action, caseId, changed, common, personId, text } from './base';
import { handovers, idOf, openids } from './examples';

const refusals = [...common, 'wrong_state'] as const;

export const handover = {
  'handover.give': action({
    title: '交班:系统列出未完成的待办,写明要注意的事',
    who: ['agent', 'manager'],
    input: z.strictObject({
      /** The agent of the next shift. */
      toId: personId,
      /** What must be known. */
      note: text(800).optional(),
    }),
    output: changed.extend({ number: z.string(), count: z.number() }),
    refusals,
    example: {
      as: openids.agentChen,
      input: { toId: idOf(openids.agentSun), note: '南山里的王女士下午三点等电话' },
    },
  }),
  'handover.sign': action({
    title: '接班:看过后签收',
    who: ['agent:agent'],
    input: z.strictObject({ caseId, note: text(300).optional() }),
    output: changed,
    refusals,
    example: { as: openids.agentChen, input: { caseId: handovers.given } },
  }),
  'handover.recall': action({
    title: '撤回还没签收的交班',
    who: ['agent:seen', 'manager'],
    input: z.strictObject({ caseId, reason: text(200) }),
    output: changed,
    refusals,
    example: {
      as: openids.agentSun,
      input: { caseId: handovers.given, reason: '接班人换了' },
    },
  }),
};
