/** What the homes of the demonstration have brought about so far, as the clock would have drawn it up night by night (H59). */
import type { Case } from '../../shared/domain/case';
import type { Counted } from '../../shared/domain/figures/contacts';
import { contributions } from '../../shared/domain/figures/contributions';
import { sum } from '../../shared/domain/figures/counted';
import type { Sums } from '../../shared/domain/figures/facts';
import { added, additions, peopleIn, type Sheet } from '../../shared/domain/figures/sheets';
import { DAY, dateOf } from '../../shared/time/shanghai';

export function figuresOf(
  cases: readonly Case[],
  entered: readonly Counted[],
  people: readonly { personId: string; name: string }[],
  startAt: number,
): (Sheet | { _id: string; day: string })[] {
  let all: Sums = {};
  for (const kase of cases)
    for (const [fact, by] of Object.entries(contributions(kase))) all[fact] = (all[fact] ?? 0) + by;
  const yesterday = dateOf(startAt - DAY);
  // What was entered today is drawn up tonight.
  for (const { counted } of entered)
    for (const [day, sums] of Object.entries(counted)) if (day <= yesterday) all = sum(all, sums);
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const sheets = new Map<string, Sheet>();
  for (const one of additions(yesterday, all)) {
    const known = peopleIn(one).flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name] as const];
    });
    sheets.set(one.sheet, added(sheets.get(one.sheet) ?? null, one, Object.fromEntries(known)));
  }
  return [...sheets.values(), { _id: 'drawn', day: yesterday }];
}
