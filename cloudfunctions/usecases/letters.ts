/** Letters sent to owners by hand, and what they answered (H37, H60). */
import type { Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { answerLetter, recordLetter } from '../../shared/domain/letter';
import { type Call, changeCase } from './run';

export const record = (call: Call, input: Parsed<'letter.record'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => {
      recordLetter(draft, input, ctx);
      return undefined;
    },
  });

export const answer = (call: Call, input: Parsed<'letter.answer'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => {
      answerLetter(draft, input, ctx);
      return undefined;
    },
  });
