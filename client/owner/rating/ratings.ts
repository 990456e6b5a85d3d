import type { Output } from '../../../shared/contract';

export type OneCase = Output<'case.show'>['case'];
export type Rating = NonNullable<OneCase['project']>['ratings'][number];

/** Everything one person can be or was rated for. */
export interface Rated {
  key: string;
  /** '设计师 林晓' */
  title: string;
  /** Opened without a tap: the first occasion that still waits. */
  first: Rating | null;
  ratings: Rating[];
}

const latestFirst = ['repair', 'accepted', 'design', 'measured'];

/** Waiting occasions, the latest first; then what may be amended, what is settled, and 'whenever you like'. */
function rank({ open, overall, occasion }: Rating): number {
  if (overall !== null) return open ? 11 : 12;
  return occasion === 'anytime' ? 13 : latestFirst.indexOf(occasion);
}

/** The ratings of a case that its owner gave or may give, by person; whoever still waits comes first. */
export function ratedPeople({ project, repair }: OneCase): Rated[] {
  const people = new Map<string, Rated>();
  const all = project?.ratings ?? (repair?.rating ? [repair.rating] : []);
  for (const rating of all) {
    if (!rating.open && rating.overall === null) continue;
    const key = rating.subject + rating.name;
    const title = `${rating.subjectText} ${rating.name}`;
    const person = people.get(key) ?? { key, title, first: null, ratings: [] };
    person.ratings.push(rating);
    people.set(key, person);
  }
  const sorted = [...people.values()];
  for (const person of sorted) {
    person.ratings.sort((one, other) => rank(one) - rank(other));
    const [first] = person.ratings;
    if (!first || rank(first) > 10) continue;
    person.first = first;
    // One question at a time: 'whenever you like' can wait until the others are answered.
    person.ratings = person.ratings.filter((rating) => rank(rating) !== 13);
  }
  return sorted.sort((one, other) => Number(!one.first) - Number(!other.first));
}
