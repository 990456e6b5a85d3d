/** What people look at: their home, their cases, their duties. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { greetingFor } from '../../shared/domain/greeting';
import { pageId } from '../../shared/domain/pages';
import { addressed } from '../../shared/domain/person';
import { ALL } from '../../shared/domain/scalars';
import { answers, searchFor } from '../../shared/domain/search';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import { templates } from '../../shared/policy/notices';
import { messagesInUse } from '../../shared/policy/settings';
import { standInOf } from '../../shared/policy/stand-ins';
import { departmentNames, roleNames } from '../../shared/policy/words';
import { dayEnd, sayTime } from '../../shared/time/shanghai';
import { caseView, filesOf, pageView } from '../../shared/views/case';
import { homeCards } from '../../shared/views/home';
import { rowOf } from '../../shared/views/row';
import { keysSeen, rightsOf } from '../../shared/views/search';
import { companyOf } from './company';
import { idsFor } from './ids';
import { limit } from './limits';
import { uploadFolder } from './pictures';
import { readerOf } from './reader';
import type { Call } from './run';

export async function showHome(
  call: Call,
  input: Parsed<'home.show'>,
): Promise<Output<'home.show'>> {
  const { actor, settings, now } = call;
  const found = await call.ports.cases.ofMember(actor.personId);
  const cases = found.filter((kase) => maySee(kase, actor));
  const reader = await readerOf(call);
  const homes = homeCards(cases, reader);
  if (input.homeId && !homes.some((home) => home.homeId === input.homeId)) refuse('not_found');
  const staffRoles = actor.roles.filter((role) => role !== 'owner');
  const department = actor.departmentId ? `${departmentNames[actor.departmentId]} ` : '';
  return {
    now,
    me: {
      personId: actor.personId,
      name: actor.name,
      who: addressed(actor),
      roles: [...actor.roles],
      roleText: `${department}${staffRoles.map((role) => roleNames[role]).join('、')}`.trim(),
      staff: staffRoles.length > 0,
      uploads: uploadFolder(actor.personId),
    },
    company: companyOf(settings),
    greeting: greetingFor(birthdayOf(cases, actor.personId), now, settings.festivals),
    templates: messagesInUse(settings).map((key) => ({
      key,
      id: settings.templates[key],
      title: templates[key].title,
    })),
    homes: input.homeId ? homes.filter((home) => home.homeId === input.homeId) : homes,
  };
}

const birthdayOf = (cases: readonly Case[], personId: string): string | undefined =>
  cases.flatMap((kase) => (kase.kind === 'project' ? (kase.birthdays?.[personId] ?? []) : []))[0];

export async function showCase(
  call: Call,
  input: Parsed<'case.show'>,
): Promise<Output<'case.show'>> {
  const kase = await call.ports.cases.find(input.caseId);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  const reader = await readerOf(call, filesOf(kase));
  return { now: call.now, case: caseView(kase, reader) };
}

/** Two reads: the case says who may see it, the page what was. */
export async function showOlder(
  call: Call,
  input: Parsed<'case.older'>,
): Promise<Output<'case.older'>> {
  const id = pageId(input.caseId, Number(input.cursor));
  const [kase, [page]] = await Promise.all([
    call.ports.cases.find(input.caseId),
    call.ports.pages.read([id]),
  ]);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  // A page beyond those counted belongs to a write that was never made.
  if (!page || page.n > (kase.paged?.pages ?? 0)) refuse('not_found', '没有更早的记录', 'cursor');
  return { now: call.now, ...pageView(kase, page, await readerOf(call)) };
}

export async function listCases(
  call: Call,
  input: Parsed<'case.list'>,
): Promise<Output<'case.list'>> {
  const { actor } = call;
  const staff = actor.roles.some((role) => role !== 'owner');
  const wanted = input.search && staff ? searchFor(input.search, rightsOf(actor)) : null;
  if (wanted?.number) await recordSearch(call);
  const { items, next } = await call.ports.cases.list({
    viewers: viewerKeys(call),
    ...(input.scope === 'all' ? {} : { open: input.scope === 'open' }),
    ...(input.kind ? { kind: input.kind } : {}),
    ...(wanted ? { search: wanted.search } : {}),
    ...(input.cursor ? { cursor: input.cursor } : {}),
  });
  const reader = await readerOf(call);
  return {
    now: call.now,
    items: items
      .filter((kase) => maySee(kase, call.actor))
      .filter((kase) => !wanted || answers(wanted.search, keysSeen(kase, reader)))
      .map((kase) => rowOf(kase, reader)),
    next,
  };
}

/** Whoever looks for a number looks at one: counted with those looks, and on record before anything is answered (H61). */
async function recordSearch(call: Call): Promise<void> {
  await limit(call, 'reveal');
  await call.ports.logs.add('reveals', {
    _id: `CK${idsFor(call)(`search:${call.inputHash}`)}`,
    caseId: '',
    personId: '',
    by: call.actor.personId,
    at: call.now,
    searched: true,
  });
}

/** Keys under which this person finds cases (`viewers`). */
function viewerKeys({ actor }: Call): string[] {
  const keys = [actor.personId];
  if (actor.roles.some((role) => role === 'manager' || role === 'leader')) return [ALL];
  if (actor.roles.some((role) => role !== 'owner')) keys.push(`staff:${actor.personId}`);
  keys.push(...(actor.standsInFor ?? []).map((id) => `staff:${id}`));
  const wholeDepartment = actor.roles.some(
    (role) => role === 'head' || role === 'finance' || role === 'projectManager',
  );
  if (actor.departmentId && wholeDepartment) keys.push(`dept:${actor.departmentId}`);
  return keys;
}

export async function listStaff(
  call: Call,
  input: Parsed<'staff.list'>,
): Promise<Output<'staff.list'>> {
  const people = await call.ports.people.byRole(input.role);
  const { now, settings } = call;
  const ids = people.map(({ personId }) => personId);
  const loads =
    input.role === 'agent' ? await call.ports.cases.loadPerAgent(ids, now, dayEnd(now)) : null;
  const idle = { cases: 0, late: 0, today: 0 };
  const standIns = new Map(
    ids.flatMap((id) => {
      const standIn = standInOf(settings, id, now);
      return standIn ? [[id, standIn] as const] : [];
    }),
  );
  const named = await call.ports.people.byIds(
    [...standIns.values()].map(({ standInId }) => standInId),
  );
  const away = (id: string): string => {
    const standIn = standIns.get(id);
    const name = named.find(({ personId }) => personId === standIn?.standInId)?.name ?? '';
    return standIn ? `${name}代班至 ${sayTime(standIn.to, now)}` : '';
  };
  return {
    people: people.map(({ personId, name, departmentId }) => {
      const { cases, late, today } = loads?.[personId] ?? idle;
      return {
        personId,
        name,
        departmentText: departmentId ? departmentNames[departmentId] : '',
        openCases: loads && cases,
        load: loads && { late, today },
        away: away(personId),
      };
    }),
  };
}
