/** The company's settings: shown, changed with a reason, every change on record. */
import type { Output, Parsed } from '../../shared/contract';
import { checkChanges } from '../../shared/domain/settings';
import { refuse } from '../../shared/errors';
import { dutyRows } from '../../shared/policy/duties';
import type { Department, Settings, StaffContact } from '../../shared/policy/settings';
import { withPast } from '../../shared/policy/stand-ins';
import { warrantyItems } from '../../shared/policy/warranty';
import type { DepartmentId } from '../../shared/policy/words';
import { departmentIds } from '../../shared/policy/words';
import type { SettingsChange } from '../ports';
import { lonePersonOf } from './alone';
import type { Call } from './run';

const SHOWN = 50;

export async function show(call: Call): Promise<Output<'settings.show'>> {
  const [{ settings }, history] = await Promise.all([
    call.ports.company.read(),
    call.ports.company.history(SHOWN),
  ]);
  // The rosters have a page of their own.
  const { rosters: _rosters, ...shown } = settings;
  return {
    settings: { ...shown, departments: masked(call, settings.departments) },
    limits: limitsOf(settings),
    warranties: warrantiesOf(settings),
    history: history.map(({ version, at, by, reason, changes }) => ({
      version,
      at,
      by,
      reason,
      fields: Object.keys(changes),
    })),
  };
}

/** The table's limits that do not follow from a promise or a level, as they hold now. */
function limitsOf({ limits, begins }: Settings): Output<'settings.show'>['limits'] {
  const rows = dutyRows.flatMap(({ rule, kind, title, from, within: usual }) => {
    if ('given' in usual) return [];
    const key = `${kind}:${rule}`;
    const set = limits[key];
    const usualBegins = from && 'day' in from ? from.day : null;
    return [
      {
        key,
        rule,
        kind,
        title,
        usual,
        within: set && !('given' in set) ? set : usual,
        usualBegins,
        begins: usualBegins === null ? null : (begins[key]?.day ?? usualBegins),
      },
    ];
  });
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

function warrantiesOf({ warrantyYears }: Settings): Output<'settings.show'>['warranties'] {
  return warrantyItems.flatMap(({ key, name, years, lawYears }) => {
    if (years === null) return [];
    const least = Math.max(years, lawYears);
    return [{ key, name, least, years: warrantyYears[key] ?? least }];
  });
}

export async function change(
  call: Call,
  input: Parsed<'settings.change'>,
): Promise<Output<'settings.change'>> {
  const { settings: before, last } = await call.ports.company.read();
  const known = repeated(call, last);
  if (known) return known;
  checkChanges(input.changes, before);
  if (before.version !== input.version) {
    refuse('wrong_state', `设置已被修改到第 ${before.version} 版,请刷新后再改`, 'version');
  }
  const { departments, manager, leader, lonePerson, standIns, shifts, ...plain } = input.changes;
  const changes = {
    ...plain,
    ...(departments ? { departments: await withHeads(call, before, departments) } : {}),
    ...(standIns
      ? { standIns: withPast(before.standIns, await withMobiles(call, standIns), call.now) }
      : {}),
    ...(shifts ? { shifts: await withContacts(call, shifts) } : {}),
    ...(manager ? { manager: await contact(call, manager, 'changes.manager') } : {}),
    ...(leader ? { leader: await contact(call, leader, 'changes.leader') } : {}),
    ...(lonePerson === undefined ? {} : { lonePerson: await lonePersonOf(call, lonePerson) }),
  } as Partial<Settings>;
  const version = before.version + 1;
  const entry = {
    version,
    at: call.now,
    by: call.actor.name,
    reason: input.reason,
    changes: { ...changes },
    request: requestOf(call),
    inputHash: call.inputHash,
  };
  if (await call.ports.company.change(changes, entry)) return { version };
  // The same request, sent twice at once: the other one has done it.
  return repeated(call, (await call.ports.company.read()).last) ?? refuse('busy');
}

export const requestOf = (call: Call): string => `${call.actor.personId}:${call.requestId ?? ''}`;

/** The answer to a request that has made the latest change already. */
export function repeated(call: Call, last: SettingsChange | null): { version: number } | undefined {
  if (call.requestId === undefined || last?.request !== requestOf(call)) return undefined;
  if (last.inputHash !== call.inputHash) refuse('request_reused', undefined, 'requestId');
  return { version: last.version };
}

/** Whoever has a robot's key can write to the group: only the administrator reads it. */
function masked({ actor }: Call, departments: Settings['departments']): Settings['departments'] {
  if (actor.roles.includes('administrator')) return departments;
  const entries = Object.entries(departments) as [DepartmentId, Department][];
  return Object.fromEntries(
    entries.map(([id, { robotKey, ...rest }]) => [
      id,
      robotKey ? { ...rest, robotKey: '已设置' } : rest,
    ]),
  ) as Settings['departments'];
}

type StandIns = NonNullable<Parsed<'settings.change'>['changes']['standIns']>;

/** Both are agents; the stand-in's name and mobile are kept, to be said and mentioned in the group. */
async function withMobiles(call: Call, standIns: StandIns): Promise<Settings['standIns']> {
  const people = await call.ports.people.byIds([
    ...new Set(standIns.flatMap(({ agentId, standInId }) => [agentId, standInId])),
  ]);
  const agent = (id: string, field: string) =>
    people.find(({ personId, roles }) => personId === id && roles.includes('agent')) ??
    refuse('bad_input', '请选择一位客服专员', field);
  return standIns.map((one, place) => {
    agent(one.agentId, `changes.standIns.${place}.agentId`);
    const { name, mobile } = agent(one.standInId, `changes.standIns.${place}.standInId`);
    return { ...one, name, mobile };
  });
}

type Shifts = NonNullable<Parsed<'settings.change'>['changes']['shifts']>;

/** Whoever is on duty works in that department; name and mobile are kept, to be said and mentioned. */
async function withContacts(call: Call, shifts: Shifts): Promise<Settings['shifts']> {
  const ids = [...new Set(shifts.map(({ personId }) => personId))];
  const people = ids.length > 0 ? await call.ports.people.byIds(ids) : [];
  return shifts.map((one, place) => {
    const person = people.find(
      ({ personId, departmentId }) => personId === one.personId && departmentId === one.department,
    );
    if (!person) refuse('bad_input', '请选择该部门的同事', `changes.shifts.${place}.personId`);
    return { ...one, name: person.name, mobile: person.mobile };
  });
}

type DepartmentChanges = NonNullable<Parsed<'settings.change'>['changes']['departments']>;

async function withHeads(
  call: Call,
  before: Settings,
  changes: DepartmentChanges,
): Promise<Settings['departments']> {
  const departments: Record<DepartmentId, Department> = { ...before.departments };
  for (const id of departmentIds) {
    const wanted = changes[id];
    if (!wanted) continue;
    const field = `changes.departments.${id}`;
    const { deputy, robotKey, windows, head } = departments[id];
    const next: Department = {
      head: wanted.headId ? await contact(call, wanted.headId, `${field}.headId`) : head,
    };
    const newDeputy =
      wanted.deputyId === undefined
        ? deputy
        : wanted.deputyId && (await contact(call, wanted.deputyId, `${field}.deputyId`));
    const newKey = wanted.robotKey === undefined ? robotKey : wanted.robotKey;
    const newWindows = wanted.windows === undefined ? windows : wanted.windows;
    if (newDeputy) next.deputy = newDeputy;
    if (newKey) next.robotKey = newKey;
    if (newWindows) next.windows = newWindows;
    departments[id] = next;
  }
  return departments;
}

async function contact(call: Call, personId: string, field: string): Promise<StaffContact> {
  const [person] = await call.ports.people.byIds([personId]);
  if (!person?.roles.some((role) => role !== 'owner')) refuse('bad_input', '请选择一位同事', field);
  return { personId, name: person.name, mobile: person.mobile };
}
