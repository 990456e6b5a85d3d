/** Ratings 评价 (H46, H47): one per occasion and person, amended by the owner for some days, never edited by staff. */
import { refuse } from '../errors';
import {
  type Aspect,
  type Occasion,
  occasionNames,
  type Subject,
  subjectNames,
} from '../policy/words';
import { DAY } from '../time/shanghai';
import type { Case, Rating } from './case';
import { type Context, journal } from './context';
import { raise } from './duties';

export interface RatingInput {
  subject: Subject;
  occasion: Occasion;
  overall: number;
  aspects?: Partial<Record<Aspect, number | undefined>> | undefined;
  words?: string | undefined;
}

/** Who may be rated on which occasion, and the fact of the project that opens it. */
const openings: { occasion: Occasion; subjects: readonly Subject[]; fact: string }[] = [
  { occasion: 'measured', subjects: ['designer'], fact: 'measured' },
  { occasion: 'design', subjects: ['designer'], fact: 'designDepositPaid' },
  {
    occasion: 'accepted',
    subjects: ['designer', 'supervisor', 'projectManager'],
    fact: 'finalAccepted',
  },
];

/** Who bought the home has not lived through what was before (H18). */
const soldAt = ({ sold }: Case): number => sold?.at ?? Number.NEGATIVE_INFINITY;

/** The pairs of occasion and subject that can be rated on this case now. */
export function ratable(kase: Case): { occasion: Occasion; subject: Subject }[] {
  if (kase.kind === 'repair')
    return kase.completion && kase.team.crew ? [{ occasion: 'repair', subject: 'crew' }] : [];
  if (kase.kind !== 'project') return [];
  const bound = openings
    .filter(({ fact }) => (kase.facts[fact] ?? Number.NEGATIVE_INFINITY) > soldAt(kase))
    .flatMap(({ occasion, subjects }) => subjects.map((subject) => ({ occasion, subject })));
  const anytime = (['designer', 'supervisor', 'projectManager'] as const).map((subject) => ({
    occasion: 'anytime' as const,
    subject,
  }));
  return [...bound, ...anytime].filter(({ subject }) => kase.team[subject] !== undefined);
}

export const amendable = (rating: Rating, now: number, days: number): boolean =>
  now <= rating.at + days * DAY;

/** Only who gave it, or anybody of the home where an agent entered it from a call (H46). */
export const mayAmend = (rating: Rating, personId: string): boolean =>
  rating.byPhone || rating.by.personId === personId;

/** Gives a rating or amends it. `byPhone`: an agent enters what the owner said, and says so; such a one is never amended by staff. */
export function rate(kase: Case, input: RatingInput, ctx: Context, byPhone = false): void {
  const open = ratable(kase).some(
    ({ occasion, subject }) => occasion === input.occasion && subject === input.subject,
  );
  const named = kase.team[input.subject];
  if (!open || !named) {
    refuse(
      'wrong_state',
      `现在还不能评价${subjectNames[input.subject]}(${occasionNames[input.occasion]})`,
      'subject',
    );
  }
  const known = kase.ratings
    .filter(
      (rating) =>
        rating.occasion === input.occasion &&
        rating.subject === input.subject &&
        rating.personId === named.personId &&
        // A former owner's stands for itself.
        (input.occasion !== 'anytime' || rating.at > soldAt(kase)),
    )
    .at(-1);
  const fresh = known && amendable(known, ctx.now, ctx.settings.ratingAmendDays);
  const again = known && !fresh && input.occasion === 'anytime';
  if (known && byPhone && !again)
    refuse('duplicate', `业主已经评价过${subjectNames[input.subject]}`, 'ratings');
  if (known && !fresh && !again)
    refuse('too_late', `评价已超过 ${ctx.settings.ratingAmendDays} 天,不能再改`);
  if (known && fresh && !mayAmend(known, ctx.actor.personId)) {
    refuse('forbidden', '这条评价由家里另一位提交,只有本人可以修改');
  }
  const values = { overall: input.overall, aspects: aspectsOf(input), words: input.words ?? '' };
  if (known && fresh) {
    const by = { personId: ctx.actor.personId, name: ctx.actor.name };
    Object.assign(known, values, { amendedAt: ctx.now, by, byPhone: false });
  } else {
    kase.ratings.push({
      subject: input.subject,
      personId: named.personId,
      name: named.name,
      occasion: input.occasion,
      ...values,
      at: ctx.now,
      by: { personId: ctx.actor.personId, name: ctx.actor.name },
      byPhone,
    });
  }
  journal(kase, ctx, known && fresh ? 'ratingAmended' : 'rated', {
    subject: input.subject,
    personId: named.personId,
    name: named.name,
    overall: input.overall,
    ...(byPhone ? { byPhone } : {}),
  });
  if (input.overall <= 2) {
    raise(kase, ctx, 'ratedLow', {
      occasion: `${input.occasion}-${input.subject}${again ? `-${ctx.now}` : ''}`,
      given: { about: `${subjectNames[input.subject]} ${named.name} ${input.overall} 星` },
    });
  }
}

const aspectsOf = (input: RatingInput): Partial<Record<Aspect, number>> =>
  Object.fromEntries(
    Object.entries(input.aspects ?? {}).filter(([, value]) => value !== undefined),
  );
