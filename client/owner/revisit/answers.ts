import type { Input } from '../../../shared/contract';
import type { OneCase } from '../case/types';

export type Revisit = NonNullable<OneCase['revisit']>;
export type Question = Revisit['questions'][number];

/** What an owner has answered so far, kept on the phone until it has arrived. */
export interface Answers {
  /** '是', '否' or words, by the question's key. */
  said: Record<string, string>;
  stars: Record<string, number>;
  satisfied: '' | 'yes' | 'no';
}

export const noAnswers: Answers = { said: {}, stars: {}, satisfied: '' };

/** What is still to be answered, in a sentence; words and 'yes' or 'no' may be left out, one answer may not. */
export function missing({ said, stars, satisfied }: Answers, revisit: Revisit): string {
  if (revisit.asksSatisfied) return satisfied ? '' : '请先选择问题解决了没有';
  const any =
    Object.values(said).some((answer) => answer.trim()) || Object.values(stars).some(Boolean);
  return any ? '' : '请至少回答一个问题';
}

/** As `revisit.answer` takes it. */
export function inputOf(
  caseId: string,
  { dutyId, questions, asksSatisfied }: Revisit,
  { said, stars, satisfied }: Answers,
): Input<'revisit.answer'> {
  const answers = questions.flatMap(({ key, type }) => {
    const answer = said[key]?.trim();
    return answer && type !== 'rating' ? [[key, answer] as const] : [];
  });
  const ratings = questions.flatMap(({ key, subject }) => {
    const overall = stars[key];
    return subject && overall ? [{ subject, overall }] : [];
  });
  return {
    caseId,
    dutyId,
    answers: Object.fromEntries(answers),
    ratings,
    ...(asksSatisfied ? { satisfied: satisfied === 'yes' } : {}),
  };
}
