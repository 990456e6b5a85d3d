import type { Output } from '../../../shared/contract';

export type OneCase = Output<'case.show'>['case'];
export type Rating = NonNullable<OneCase['project']>['ratings'][number];

/** To be rated first, then those that may still be amended, then what is settled. */
function rank({ open, overall }: Rating): number {
  return open ? (overall === null ? 0 : 1) : 2;
}

/** The ratings of a case that its owner gave or may give. */
export function ratingsOf({ project, repair }: OneCase): Rating[] {
  const all = project?.ratings ?? (repair?.rating ? [repair.rating] : []);
  return all
    .filter((rating) => rating.open || rating.overall !== null)
    .sort((one, other) => rank(one) - rank(other));
}
