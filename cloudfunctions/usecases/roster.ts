/** The month's roster (H54). It lies with the settings, which every call has at hand: who is on duty costs no read. */
import type { Output, Parsed } from '../../shared/contract';
import { draw as drawn, monthAfter, monthOf, withoutPerson } from '../../shared/domain/roster';
import { fill } from '../../shared/domain/rosterFilling';
import { problemsOf } from '../../shared/domain/rosterProblems';
import { refuse } from '../../shared/errors';
import { OFF, rosterLimits } from '../../shared/policy/roster';
import type { Settings, StaffContact } from '../../shared/policy/settings';
import { type DepartmentId, departmentNames, type Role } from '../../shared/policy/words';
import { rosterView } from '../../shared/views/roster';
import type { Call } from './run';
import { repeated, requestOf } from './settings';

/** Lost races against other changes of the settings before a person is asked to try again. */
const ATTEMPTS = 4;

const draws = ({ actor }: Call): boolean =>
  actor.roles.some((role) => role === 'manager' || role === 'administrator');

const rolesOf: Readonly<Record<DepartmentId, readonly Role[]>> = {
  service: ['agent', 'manager'],
  engineering: ['head', 'supervisor', 'projectManager', 'crew'],
  design: ['head', 'designer'],
  finance: ['head', 'finance'],
};

/** Who may be put on: a read for each role that works in the department. */
async function colleagues(
  call: Call,
  department: DepartmentId,
): Promise<Map<string, StaffContact>> {
  const found = await Promise.all(
    rolesOf[department].map((role) => call.ports.people.byRole(role)),
  );
  return new Map(
    found
      .flat()
      .filter((person) => person.departmentId === department && person.leftAt === undefined)
      .map(({ personId, name, mobile }) => [personId, { personId, name, mobile }]),
  );
}

/** Warm no read at all, one for whoever draws it up. */
export async function show(
  call: Call,
  input: Parsed<'roster.show'>,
): Promise<Output<'roster.show'>> {
  const { actor, now } = call;
  const department = input.department ?? actor.departmentId ?? 'service';
  const thisMonth = monthOf(now);
  const month = input.month ?? thisMonth;
  const months = {
    first: monthAfter(thisMonth, -rosterLimits.kept),
    last: monthAfter(thisMonth, rosterLimits.ahead),
  };
  if (month < months.first || month > months.last)
    refuse('bad_input', `只能看 ${months.first} 到 ${months.last} 的排班`, 'month');
  // Whoever draws it up writes on what is stored now, past any cache.
  const settings = draws(call) ? (await call.ports.company.read()).settings : call.settings;
  const people = draws(call) ? await colleagues(call, department) : new Map<string, StaffContact>();
  return {
    ...rosterView({ settings, department, month, now, personId: actor.personId }),
    months,
    people: [...people.values()].map(({ personId, name }) => ({ personId, name })),
  };
}

/** A month filled in and what would be wrong with it; nothing is written. */
export async function propose(
  call: Call,
  input: Parsed<'roster.propose'>,
): Promise<Output<'roster.propose'>> {
  const { settings } = await call.ports.company.read();
  const { month, department, people: ids } = input;
  within(call, month);
  const people = await colleagues(call, department);
  for (const [place, id] of ids.entries())
    if (!people.has(id) || ids.indexOf(id) !== place)
      refuse('bad_input', `请选择${departmentNames[department]}的同事,每人一次`, `people.${place}`);
  const rows = fill(settings, { ...input, people: ids }, call.now).map(({ personId, days }) => ({
    personId,
    name: people.get(personId)?.name ?? '',
    days,
  }));
  return { rows, problems: problemsOf(asDrawn(settings, input, rows, people), department, month) };
}

function within({ now }: Call, month: string): void {
  const thisMonth = monthOf(now);
  if (month < thisMonth) refuse('bad_input', '已经过去的月份不能再排班', 'month');
  if (month > monthAfter(thisMonth, rosterLimits.ahead))
    refuse('bad_input', `最多提前 ${rosterLimits.ahead} 个月排班`, 'month');
}

/** The settings as they would be with these rows, for a look. */
function asDrawn(
  settings: Settings,
  { month, department }: { month: string; department: DepartmentId },
  rows: readonly { personId: string; days: string }[],
  people: ReadonlyMap<string, StaffContact>,
): Settings {
  const others = (settings.rosters[month]?.rows ?? []).filter(
    (row) => row.department !== department,
  );
  const own = rows.flatMap(({ personId, days }) => {
    const person = people.get(personId);
    return person ? [{ ...person, department, days }] : [];
  });
  const roster = { revision: 0, by: '', at: 0, rows: [...others, ...own] };
  return { ...settings, rosters: { ...settings.rosters, [month]: roster } };
}

/** Two reads, one write with its entry in the log. */
export async function draw(
  call: Call,
  input: Parsed<'roster.draw'>,
): Promise<Output<'roster.draw'>> {
  const people = await colleagues(call, input.department);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { settings: before, last } = await call.ports.company.read();
    // The same request has done it already.
    const known = repeated(call, last) !== undefined;
    const rosters = known
      ? before.rosters
      : drawn(before, input, people, call.now, call.actor.name);
    const answer = {
      revision: rosters[input.month]?.revision ?? 0,
      problems: problemsOf({ ...before, rosters }, input.department, input.month),
    };
    if (known) return answer;
    const rows = rosters[input.month]?.rows.filter((row) => row.days.replaceAll(OFF, '') !== '');
    const entry = {
      version: before.version + 1,
      at: call.now,
      by: call.actor.name,
      reason: `${input.month} ${departmentNames[input.department]}排班`,
      changes: { rosters: { [input.month]: rows } },
      request: requestOf(call),
      inputHash: call.inputHash,
    };
    if (await call.ports.company.change({ rosters }, entry)) return answer;
  }
  return refuse('busy');
}

/** Whoever leaves is on duty no more: shifts and spans that are not over end now. One read; a write where there are any. */
export async function offDuty(
  call: Call,
  { personId, name }: { personId: string; name: string },
): Promise<void> {
  const { ports, actor, now } = call;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { settings: before } = await ports.company.read();
    const rosters = withoutPerson(before, personId, now);
    const shifts = before.shifts.flatMap((one) => {
      if (one.personId !== personId || one.to < now) return [one];
      return one.from < now ? [{ ...one, to: now - 1 }] : [];
    });
    const spans = JSON.stringify(shifts) !== JSON.stringify(before.shifts);
    if (rosters === before.rosters && !spans) return;
    const changes = {
      ...(rosters === before.rosters ? {} : { rosters }),
      ...(spans ? { shifts } : {}),
    };
    const entry = {
      version: before.version + 1,
      at: now,
      by: actor.name,
      reason: `${name}离职,没上的班从排班和值班里去掉`,
      changes: spans ? { shifts } : {},
      request: requestOf(call),
      inputHash: call.inputHash,
    };
    if (await ports.company.change(changes, entry)) return;
  }
  refuse('busy');
}
