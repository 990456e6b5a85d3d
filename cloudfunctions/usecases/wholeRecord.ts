/** One record per owner over all cases and calls (H25, H37). */
import { contract, type Output, type Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { pageId, type RecordPage } from '../../shared/domain/pages';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Reader } from '../../shared/views/reader';
import { callEntries, entriesOf, pageOf, registerOf } from '../../shared/views/wholeRecord';
import type { CallRecord } from '../ports';
import { readerOf } from './reader';
import { all, callsAbout } from './record';
import type { Call } from './run';

/** Entries a page shows. */
const SIZE = 30;

/**
 * Of a home for staff, of all their homes or one for owners. Reads: one for the cases (a hundred each), one for their
 * calls (fifty cases each), one for each number of an owner, one for the names of callers, and one for each ten old pages
 * that reach into what is shown.
 */
export async function show(
  call: Call,
  { homeId, cursor }: Parsed<'record.show'>,
): Promise<Output<'record.show'>> {
  const { cases, calls, entriesWith } = await sources(call, homeId);
  const from = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor.split(':')[0]);
  const old = oldPages(cases, calls, from);
  const read: RecordPage[] = [];
  for (;;) {
    const page = pageOf(entriesWith(read), cursor, SIZE);
    // Whatever is unread is older than all that is shown.
    const last = page.next === null ? Number.NEGATIVE_INFINITY : (page.items.at(-1)?.at ?? 0);
    const enough = old.findIndex(({ to }) => to < last);
    const some = old.splice(0, Math.min(enough < 0 ? old.length : enough, BATCH));
    if (some.length === 0) return { now: call.now, ...page };
    read.push(...(await call.ports.pages.read(some.map(({ id }) => id))));
  }
}

/** All of it in no order, with the calls in full and whose they were, and the letters as the register has them. */
export async function wholeRecord(
  call: Call,
  homeId?: string,
  told: Pick<Reader, 'toldFrom'> = {},
) {
  const { cases, calls, names, wholeWith, entriesWith, reader } = await sources(call, homeId, told);
  const ids = oldPages(cases, calls, Number.POSITIVE_INFINITY).map(({ id }) => id);
  const read = ids.length > 0 ? await call.ports.pages.read(ids) : [];
  const letters = registerOf(wholeWith(read), reader);
  return { entries: entriesWith(read), calls, names, letters };
}

/** What it is made of but for the old pages: with those that have been read, its entries. */
async function sources(call: Call, homeId?: string, told: Pick<Reader, 'toldFrom'> = {}) {
  const cases = await casesOf(call, homeId);
  const reader = { ...(await readerOf(call)), ...told };
  const calls = await callsOf(call, cases, homeId);
  const callers = await call.ports.people.byIds([...new Set(calls.map(({ by }) => by))]);
  const names = new Map(callers.map(({ personId, name }) => [personId, name]));
  const wholeWith = (read: readonly RecordPage[]) =>
    cases.map((kase) => ({
      kase,
      // In one order whichever were read: of one instant the cursor counts.
      pages: read.filter(({ caseId }) => caseId === kase._id).sort((a, b) => b.n - a.n),
    }));
  const entriesWith = (read: readonly RecordPage[]) => {
    const whole = wholeWith(read);
    return [
      ...whole.flatMap((one) => entriesOf(one, reader)),
      ...callEntries(whole, calls, names, call.actor.mobile, reader),
    ];
  };
  return { cases, calls, names, reader, wholeWith, entriesWith };
}

/** Old pages that one read brings. */
const BATCH = 10;

/**
 * Old pages that may tell of something at that instant or before, the latest first. A call that was entered later than it
 * was made stands under its own time, while the page that tells of it is a later one: that is among them too.
 */
function oldPages(cases: readonly Case[], calls: readonly CallRecord[], from: number) {
  return cases
    .flatMap(({ _id, paged }) =>
      Array.from({ length: paged?.pages ?? 0 }, (_, place) => {
        const [first, to] = paged?.spans?.[place] ?? EVER;
        const tells = calls.some(
          ({ caseId, at, startedAt }) =>
            caseId === _id && at >= first && at <= to && startedAt <= from,
        );
        return { id: pageId(_id, place + 1), to, wanted: first <= from || tells };
      }),
    )
    .filter(({ wanted }) => wanted)
    .sort((a, b) => b.to - a.to);
}

const EVER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

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
