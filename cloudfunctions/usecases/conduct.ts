/** How the company's people conduct themselves towards owners (H63). */
import type { Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { recordGift } from '../../shared/domain/gift';
import { type Call, changeCase } from './run';

export const gift = (call: Call, input: Parsed<'gift.record'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => {
      recordGift(draft, input, ctx);
      return undefined;
    },
  });
