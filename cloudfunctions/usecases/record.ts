/** All that is kept of one person, read from every collection (H62). */

import type { Case } from '../../shared/domain/case';
import type { PersonRecord } from '../../shared/views/record';
import type { CallRecord, Look, Person, Ports } from '../ports';
import type { Call } from './run';

/** Reads a list to its end. */
export async function all<T extends { _id: string }>(
  page: (behind?: string) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let behind: string | undefined; ; ) {
    const some = await page(behind);
    found.push(...some);
    behind = some.at(-1)?._id;
    if (some.length < 100 || behind === undefined) return found;
  }
}

/** Ids that one read may name. */
const NAMED = 50;

export async function callsAbout(
  { logs }: Pick<Ports, 'logs'>,
  caseIds: readonly string[],
  mobile: string,
): Promise<CallRecord[]> {
  const found = new Map<string, CallRecord>();
  for (let start = 0; start < caseIds.length; start += NAMED) {
    const some = caseIds.slice(start, start + NAMED);
    for (const one of await all((behind) => logs.about('calls', { caseIds: some }, behind)))
      found.set(one._id, one);
  }
  if (mobile)
    for (const one of await all((behind) => logs.about('calls', { mobile }, behind)))
      found.set(one._id, one);
  return [...found.values()];
}

export async function recordOf({ ports, settings }: Call, person: Person): Promise<PersonRecord> {
  const { personId, mobile } = person;
  const cases: Case[] = await all((behind) => ports.cases.seenBy([personId], behind));
  // Calls of a home are its owners' and family's; a tenant sees those from their own number.
  const mine = cases.filter(({ members }) =>
    members.some((member) => member.personId === personId && member.part !== 'tenant'),
  );
  const [calls, reveals] = await Promise.all([
    callsAbout(
      ports,
      mine.map(({ _id }) => _id),
      mobile,
    ),
    all<Look>((behind) => ports.logs.about('reveals', { personId }, behind)),
  ]);
  // Calls before the home was theirs are the former owner's (H18).
  const since = new Map(cases.map(({ _id, sold }) => [_id, sold?.at ?? 0]));
  const own = calls.filter(
    (one) => one.mobile === mobile || one.at > (since.get(one.caseId ?? '') ?? 0),
  );
  const lookers = await ports.people.byIds([...new Set(reveals.map(({ by }) => by))]);
  return { person, cases, calls: own, reveals, lookers, settings };
}
