import type { Parsed } from '../../shared/contract';
import type { Case, Duty } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { recordRevisit } from '../../shared/domain/revisit';

/** A revisit that took place on the phone, to be played on a case: `one.as(people.agent, revisit('H26:1'))`. */
export const revisit =
  (dutyId: string, more: Partial<Parsed<'revisit.record'>> = {}) =>
  (kase: Case, ctx: Context): void =>
    recordRevisit(
      kase,
      {
        caseId: kase._id,
        dutyId,
        outcome: 'done',
        way: 'phone',
        answers: {},
        ratings: [],
        restated: true,
        ...more,
      },
      ctx,
    );

/** What the owner said of the work, with `notes` when it was not good. */
export const said = (satisfied: boolean, notes: string): Partial<Parsed<'revisit.record'>> => ({
  satisfied,
  ...(satisfied ? {} : { notes }),
});

/** The duty of that id; names those there are when it is missing. */
export function dutyOf(kase: Case, id: string): Duty {
  const duty = kase.duties.find((candidate) => candidate.id === id);
  if (!duty) throw new Error(`no duty ${id}: ${kase.duties.map((one) => one.id).join(' ')}`);
  return duty;
}
