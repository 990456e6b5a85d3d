import type * as z from 'zod';
import type { Output } from '../contract';
import type { revisitQuestion } from '../contract/views';
import type { Case, Duty } from '../domain/case';
import { answerable, questionsFor } from '../domain/revisit';
import { type Card, cards } from '../policy/cards';
import { salutation } from '../policy/wording';
import type { CaseView } from './case';
import { isMember, type Reader } from './reader';

export const questionViews = (kase: Case, card: Card): z.infer<typeof revisitQuestion>[] =>
  questionsFor(kase, card).map(({ key, text, type, subject }) => ({
    key,
    text,
    type,
    subject: subject ?? null,
    name: (subject && kase.team[subject]?.name) ?? '',
  }));

/** What the agent reads before calling: the owner's answers in the app. */
export function answeredView(kase: Case, duty: Duty): Output<'revisit.card'>['answered'] {
  const { answered } = duty;
  if (!answered) return null;
  const member = kase.members.find(({ personId }) => personId === answered.by.personId);
  return {
    at: answered.at,
    by: salutation(answered.by.name, member?.gender ?? 'unknown'),
    answers: answered.answers,
    ratings: answered.ratings,
    satisfied: answered.satisfied ?? null,
  };
}

/** The revisit that an owner may answer in the app; nothing for staff. */
export function ownersRevisit(kase: Case, reader: Reader): CaseView['revisit'] {
  const duty = isMember(kase, reader) ? answerable(kase, reader.now) : undefined;
  const card = duty && cards[duty.card];
  if (!card) return null;
  return {
    dutyId: duty.id,
    title: card.invite ?? duty.title,
    questions: questionViews(kase, card),
    asksSatisfied: card.asksSatisfied ?? false,
    answeredAt: duty.answered?.at ?? null,
  };
}
