/** One record per owner over all cases and calls (H25, H37). */
import { contract, type Output, type Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { pageId } from '../../shared/domain/pages';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Reader } from '../../shared/views/reader';
import { callEntries, entriesOf, pageOf, type WholeCase } from '../../shared/views/wholeRecord';
import type { CallRecord } from '../ports';
import { readerOf } from './reader';
import { all, callsAbout } from './record';
import type { Call } from './run';

/** Entries a page shows. */
const SIZE = 30;

/**
 * Of a home for staff, of all their homes or one for owners. Reads: one for the cases (a hundred each), one for their
 * calls (fifty cases each), one for each number of an owner, one for ten old pages, one for the names of callers.
 */
export async function show(
  call: Call,
  { homeId, cursor }: Parsed<'record.show'>,
): Promise<Output<'record.show'>> {
  const { entries } = await wholeRecord(call, homeId);
  return { now: call.now, ...pageOf(entries, cursor, SIZE) };
}

/** All of it in no order, with the calls in full and whose they were. */
export async function wholeRecord(
  call: Call,
  homeId?: string,
  told: Pick<Reader, 'toldFrom'> = {},
) {
  const cases = await casesOf(call, homeId);
  const whole = await withPages(call, cases);
  const reader = { ...(await readerOf(call)), ...told };
  const calls = await callsOf(call, cases, homeId);
  const callers = await call.ports.people.byIds([...new Set(calls.map(({ by }) => by))]);
  const names = new Map(callers.map(({ personId, name }) => [personId, name]));
  const entries = [
    ...whole.flatMap((one) => entriesOf(one, reader)),
    ...callEntries(whole, calls, names, call.actor.mobile, reader),
  ];
  return { entries, calls, names };
}

async function casesOf({ ports, actor, action }: Call, homeId?: string): Promise<Case[]> {
  if (homeId === undefined) {
    if (actor.roles.some((role) => role !== 'owner'))
      refuse('bad_input', '请选择一套房屋', 'homeId');
    return all((behind) => ports.cases.seenBy([actor.personId], behind));
  }
  const found = await all<Case>((behind) => ports.cases.inHome(homeId, behind));
  const seen = found.filter((kase) => maySee(kase, actor));
  const projects = seen.filter(({ kind }) => kind === 'project');
  if (projects.length === 0) refuse('not_found');
  if (!projects.some((project) => mayAct(project, actor, contract[action].who)))
    refuse('forbidden');
  return seen;
}

async function withPages({ ports }: Call, cases: readonly Case[]): Promise<WholeCase[]> {
  const ids = cases.flatMap(({ _id, paged }) =>
    Array.from({ length: paged?.pages ?? 0 }, (_, place) => pageId(_id, place + 1)),
  );
  const pages = ids.length > 0 ? await ports.pages.read(ids) : [];
  return cases.map((kase) => ({
    kase,
    pages: pages.filter(({ _id }) => _id.startsWith(`${kase._id}:`)),
  }));
}

/** About the cases, and from the owners' numbers about nothing in particular. */
async function callsOf(
  { ports, actor }: Call,
  cases: readonly Case[],
  homeId?: string,
): Promise<CallRecord[]> {
  const member = cases.some(({ members }) =>
    members.some(({ personId }) => personId === actor.personId),
  );
  const owners = cases.flatMap(({ kind, members }) =>
    kind === 'project' ? members.filter(({ part }) => part === 'owner') : [],
  );
  const numbers =
    member || homeId === undefined
      ? [actor.mobile]
      : [...new Set(owners.map(({ mobile }) => mobile))];
  const lists = await Promise.all([
    callsAbout(
      ports,
      cases.map(({ _id }) => _id),
      '',
    ),
    ...numbers.filter(Boolean).map((mobile) => callsAbout(ports, [], mobile)),
  ]);
  return [...new Map(lists.flat().map((one) => [one._id, one])).values()];
}
