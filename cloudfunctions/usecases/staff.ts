/** Colleagues: invited, changed, gone (H50). Rights end within the minute that an instance remembers a person. */
import type { Output, Parsed } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { concerns } from '../../shared/domain/leaving';
import { isStaff, unbind } from '../../shared/domain/person';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Settings } from '../../shared/policy/settings';
import { maskMobile } from '../../shared/policy/wording';
import {
  departmentNames,
  managersOwn,
  type Role,
  roleNames,
  staffRoles,
} from '../../shared/policy/words';
import { NEVER } from '../../shared/time/shanghai';
import type { Job, Person, Ports } from '../ports';
import { endAloneWith } from './alone';
import { changePerson } from './changePerson';
import { sha256 } from './ids';
import { type Invited, invite } from './invitations';
import { begin } from './jobs';
import { all } from './record';
import { offDuty } from './roster';
import type { Call } from './run';

const rolesText = (roles: readonly Role[]): string =>
  roles
    .filter((role) => role !== 'owner')
    .map((role) => roleNames[role])
    .join('、');

function within(call: Call, roles: readonly Role[]): void {
  if (call.actor.roles.includes('administrator')) return;
  if (!roles.every((role) => role === 'owner' || managersOwn.includes(role)))
    refuse('forbidden', '这个角色由系统管理员办理', 'roles');
}

/** An owner of one of the agent's homes gets a code for a first or another WeChat account. */
export async function inviteOwner(call: Call, input: Parsed<'person.invite'>): Promise<Invited> {
  const kase = await call.ports.cases.find(input.caseId);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  if (!mayAct(kase, call.actor, contract['person.invite'].who)) refuse('forbidden');
  if (!kase.members.some(({ personId }) => personId === input.personId))
    refuse('not_found', '这套房屋没有这个人', 'personId');
  const person = await call.ports.people.find(input.personId);
  // A colleague's account opens more than a home: it is moved by the administrator.
  if (!person || isStaff(person)) refuse('forbidden', '同事的微信由系统管理员更换', 'personId');
  return invite(call, { kind: 'bind', personId: input.personId });
}

export async function inviteStaff(call: Call, input: Parsed<'staff.invite'>): Promise<Invited> {
  if (input.personId !== undefined) {
    const person = await colleague(call, input.personId);
    within(call, person.roles);
    return invite(call, { kind: 'bind', personId: person.personId });
  }
  const { name, gender, mobile, roles, departmentId } = input;
  if (!name) refuse('bad_input', '“姓名”没有填写', 'name');
  if (!mobile) refuse('bad_input', '“手机号”没有填写', 'mobile');
  if (!roles) refuse('bad_input', '“角色”没有填写', 'roles');
  within(call, roles);
  return invite(call, {
    kind: 'staff',
    name,
    gender,
    mobile,
    roles: [...roles],
    ...(departmentId ? { departmentId } : {}),
  });
}

export async function show(call: Call): Promise<Output<'staff.show'>> {
  const [groups, invitations] = await Promise.all([
    Promise.all(staffRoles.map((role) => call.ports.people.byRole(role))),
    call.ports.invitations.ofStaff(call.now),
  ]);
  const people = new Map(groups.flat().map((person) => [person.personId, person]));
  return {
    now: call.now,
    people: [...people.values()].map(({ personId, name, roles, departmentId, mobile, openid }) => ({
      personId,
      name,
      roles: [...roles],
      roleText: rolesText(roles),
      departmentText: departmentId ? departmentNames[departmentId] : '',
      mobile: maskMobile(mobile),
      bound: openid !== undefined,
    })),
    invitations: invitations
      .filter(({ usedBy }) => usedBy === undefined)
      .map(({ name = '', roles = [], until }) => ({ name, roleText: rolesText(roles), until })),
  };
}

export async function change(call: Call, input: Parsed<'staff.change'>) {
  const person = await colleague(call, input.personId);
  const stops = person.roles.includes('administrator') && !input.roles.includes('administrator');
  if (stops) await notTheLast(call);
  const answer = await changePerson(call, person.personId, (draft) => {
    draft.roles = [...draft.roles.filter((role) => role === 'owner'), ...input.roles];
    if (input.departmentId !== undefined) draft.departmentId = input.departmentId ?? undefined;
    return { personId: draft.personId, roleText: rolesText(draft.roles) };
  });
  await endAloneWith(call.ports, call.settings, { ...person, roles: input.roles });
  return answer;
}

async function colleague(call: Call, personId: string): Promise<Person> {
  const person = await call.ports.people.find(personId);
  if (!person || !(isStaff(person) || person.leftAt))
    refuse('not_found', '没有这位同事', 'personId');
  return person;
}

async function notTheLast(call: Call): Promise<void> {
  const administrators = await call.ports.people.byRole('administrator');
  if (administrators.length < 2) refuse('wrong_state', '至少要留一位系统管理员', 'personId');
}

/** Rights end first; then, case by case, somebody else takes over. */
export async function leave(call: Call, input: Parsed<'staff.leave'>) {
  const person = await colleague(call, input.personId);
  within(call, person.roles);
  if (person.roles.includes('administrator')) await notTheLast(call);
  const post = postOf(call.settings, person.personId, call.now);
  if (post) refuse('wrong_state', `请先在公司设置里更换${post}`, 'personId');
  const open = await openOf(call.ports, person.personId);
  const successor = input.successorId ? await colleague(call, input.successorId) : null;
  if (open.length > 0) capable(open, person, successor);
  const { personId, name, gender, roles } = call.actor;
  const job: Job = {
    _id: `leave:${person.personId}`,
    kind: 'leave',
    personId: person.personId,
    successor: successor && { personId: successor.personId, name: successor.name },
    by: { personId, name, gender, roles: [...roles] },
    at: 0,
  };
  await offDuty(call, person);
  const [home] = await call.ports.cases.seenBy([person.personId]);
  const answer = await begin(call, job, () =>
    changePerson(call, person.personId, (draft) => {
      draft.roles = draft.roles.filter((role) => role === 'owner');
      draft.departmentId = undefined;
      draft.leftAt = call.now;
      // Who lives in a home of ours stays its owner in the app.
      if (!home) unbind(draft);
      return { personId: draft.personId, handedOver: open.length };
    }),
  );
  if (!home && person.openid)
    await call.ports.registry.release('openid', sha256(person.openid), person.personId);
  return answer;
}

/** What the settings still name this person as; nothing they name may point to nobody. */
function postOf(settings: Settings, personId: string, now: number): string | undefined {
  if (settings.manager.personId === personId) return '客服经理';
  if (settings.leader.personId === personId) return '公司领导';
  for (const [id, { head, deputy }] of Object.entries(settings.departments)) {
    const name = departmentNames[id as keyof typeof departmentNames];
    if (head.personId === personId) return `${name}主管`;
    if (deputy?.personId === personId) return `${name}副主管`;
  }
  const named = settings.standIns.some(
    ({ agentId, standInId, to }) => to > now && (agentId === personId || standInId === personId),
  );
  return named ? '他的代班安排' : undefined;
}

async function openOf(ports: Ports, personId: string): Promise<Case[]> {
  const named = await all((behind) => ports.cases.seenBy([`staff:${personId}`], behind));
  const { items } = await ports.cases.owing({ by: 'owing', keys: [`person:${personId}`] }, NEVER);
  const both = new Map([...named, ...items].map((kase) => [kase._id, kase]));
  return [...both.values()].filter((kase) => kase.open && concerns(kase, personId));
}

/** The successor does the same work. */
function capable(open: readonly Case[], person: Person, successor: Person | null): void {
  if (!successor || successor.personId === person.personId) {
    refuse(
      'wrong_state',
      `${person.name}还有 ${open.length} 个未完成的个案,请指定接手的人`,
      'successorId',
    );
  }
  const needed = new Set<Role>(
    open.flatMap((kase) => [
      ...(kase.agent?.personId === person.personId ? (['agent'] as const) : []),
      ...Object.entries(kase.team).flatMap(([subject, named]) =>
        named.personId === person.personId ? [subject as Role] : [],
      ),
    ]),
  );
  const missing = [...needed].find((role) => !successor.roles.includes(role));
  if (missing) refuse('bad_input', `接手的人要是${roleNames[missing]}`, 'successorId');
}
