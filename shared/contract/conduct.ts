/** How the company's people conduct themselves towards owners (H63). */
import * as z from 'zod';
import { giftOutcomes } from '../policy/conduct';
import { action, caseId, changed, common, fen, line, text } from './base';
import { openids, repairs } from './examples';

const giftOutcome = Object.keys(giftOutcomes) as (keyof typeof giftOutcomes)[];

export const conduct = {
  'gift.record': action({
    title: '登记业主送礼:一律婉拒,并留下记录',
    who: [
      'agent:agent',
      'manager',
      'head:department',
      'designer:team',
      'supervisor:team',
      'projectManager:team',
      'crew:team',
    ],
    input: z.strictObject({
      caseId,
      /** What was offered. */
      gift: line(100),
      /** Fen, as far as it can be told. */
      value: fen.max(100_000_000).optional(),
      outcome: z.enum(giftOutcome),
      note: text(300).optional(),
    }),
    output: changed,
    refusals: common,
    example: {
      as: openids.crew,
      input: { caseId: repairs.appointed, gift: '香烟两条', outcome: 'declined' },
    },
  }),
};
