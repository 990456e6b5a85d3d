/** Colleagues: invited, changed, gone (H50). Rights end within the minute that an instance remembers a person. */
import type { Output, Parsed } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { isOpen, raise } from '../../shared/domain/duties';
import { mayHire } from '../../shared/domain/giving';
import { concerns } from '../../shared/domain/leaving';
import { endRight, hire, isStaff, type Joining, unbind } from '../../shared/domain/person';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Settings } from '../../shared/policy/settings';
import { maskMobile } from '../../shared/policy/wording';
import { departmentNames, type Role, roleNames, staffRoles } from '../../shared/policy/words';
import { NEVER } from '../../shared/time/shanghai';
import type { Job, Person, Ports } from '../ports';
import { endAloneWith } from './alone';
import { amendCase } from './amendCase';
import { answeredBefore, changePerson } from './changePerson';
import { sha256 } from './ids';
import { type Invited, invite } from './invitations';
import { begin } from './jobs';
import { all } from './record';
import { offDuty } from './roster';
import type { Call } from './run';
import { whoseNumber } from './whoseNumber';

const rolesText = (roles: readonly Role[]): string =>
  roles
    .filter((role) => role !== 'owner')
    .map((role) => roleNames[role])
    .join('、');

function within(call: Call, roles: readonly Role[]): void {
  if (!mayHire(call.actor, roles)) refuse('forbidden', '这个角色由系统管理员办理', 'roles');
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
  const invited = await invite(call, {
    kind: 'bind',
    personId: input.personId,
    as: 'owner',
    account: accountOf(person),
    homeId: kase.home.id,
  });
  await givenAgain(call, kase);
  return invited;
}

/** Whoever opened a dead code is served: what the agent owed for it is done (H50). */
async function givenAgain(call: Call, kase: Case): Promise<void> {
  const { ports, settings, actor } = call;
  const project =
    kase.kind === 'project' ? kase : (await ports.cases.ofHome(kase.home.id, call.now)).project;
  if (!project?.duties.some((duty) => duty.rule === 'H50.code' && isOpen(duty))) return;
  await amendCase(ports, settings, project._id, actor, (draft, ctx) =>
    raise(draft, ctx, 'codeGiven'),
  );
}

const accountOf = ({ openid }: Person): string => (openid ? sha256(openid) : '');

export async function inviteStaff(call: Call, input: Parsed<'staff.invite'>): Promise<Invited> {
  if (input.personId !== undefined) {
    const person = await colleague(call, input.personId);
    within(call, person.roles);
    return invite(call, {
      kind: 'bind',
      personId: person.personId,
      as: 'staff',
      account: accountOf(person),
    });
  }
  const { name, gender, mobile, roles, departmentId } = input;
  if (!name) refuse('bad_input', '“姓名”没有填写', 'name');
  if (!mobile) refuse('bad_input', '“手机号”没有填写', 'mobile');
  if (!roles) refuse('bad_input', '“角色”没有填写', 'roles');
  within(call, roles);
  // A code for somebody's number must not make a colleague of another owner.
  await whoseNumber(call, { name, mobile, sameNumber: input.sameNumber }, 'mobile');
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
  const [groups, invitations, joining] = await Promise.all([
    Promise.all(staffRoles.map((role) => call.ports.people.byRole(role))),
    call.ports.invitations.ofStaff(call.now),
    call.ports.people.joining(),
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
    waiting: [...people.values(), ...joining]
      .flatMap((person) => (person.joining ? [{ person, joining: person.joining }] : []))
      .map(
        ({ person: { personId, name }, joining: { roles, at, invitedBy, mobile, passedOn } }) => ({
          personId,
          name,
          roleText: rolesText(roles),
          mobile: maskMobile(mobile),
          at,
          invitedBy: invitedBy.name,
          passedOn: passedOn ?? false,
          mayConfirm: call.actor.roles.includes('administrator'),
        }),
      ),
    invitations: invitations
      .filter(({ usedBy }) => usedBy === undefined)
      .map(({ _id, kind, personId = '', name, roles, until, by, deadAt = null }) => {
        const whose = people.get(personId);
        const asked = roles ?? whose?.roles ?? [];
        return {
          invitationId: _id,
          name: name ?? whose?.name ?? '',
          roleText: rolesText(asked),
          until,
          invitedBy: by.name,
          /** Of somebody who is there: another WeChat account. */
          account: kind === 'bind',
          deadAt,
          mayWithdraw: mayHire(call.actor, asked),
        };
      }),
  };
}

/** Ends an invitation that nobody has used (H50), or turns away who waits to be confirmed. */
export async function withdraw(call: Call, input: Parsed<'staff.withdraw'>) {
  const { ports, now, actor } = call;
  if (input.personId !== undefined) return turnAway(call, input.personId);
  const me = await ports.people.find(actor.personId);
  const known = me && answeredBefore(call, me);
  if (known) return known as { withdrawn: true };
  const invitation = await ports.invitations.find(input.invitationId ?? '');
  const ofStaff = invitation?.kind === 'staff' || invitation?.as === 'staff';
  if (!invitation || !ofStaff) refuse('not_found', '没有找到这个邀请', 'invitationId');
  const target = invitation.personId ? await ports.people.find(invitation.personId) : null;
  within(call, invitation.roles ?? target?.roles ?? []);
  if (invitation.usedBy !== undefined)
    refuse('wrong_state', '这个邀请已经用过了,不能收回', 'invitationId');
  await ports.invitations.end(invitation._id, now, {
    endedBy: { personId: actor.personId, name: actor.name },
    ...(input.reason ? { endReason: input.reason } : {}),
  });
  // Somebody may have used it in the same moment.
  if ((await ports.invitations.find(invitation._id))?.usedBy !== undefined)
    refuse('wrong_state', '这个邀请刚刚被使用了,不能收回', 'invitationId');
  return changePerson(call, actor.personId, () => ({ withdrawn: true as const }));
}

async function waitingOne(call: Call, personId: string): Promise<Person & { joining: Joining }> {
  const person = await call.ports.people.find(personId);
  if (!person?.joining) refuse('not_found', '这个人没有在等待确认', 'personId');
  return { ...person, joining: person.joining };
}

async function turnAway(call: Call, personId: string) {
  const there = await call.ports.people.find(personId);
  const known = there && answeredBefore(call, there);
  if (known) return known as { withdrawn: true };
  const { joining } = await waitingOne(call, personId);
  within(call, joining.roles);
  return changePerson(call, personId, (draft) => {
    draft.joining = undefined;
    endRight(draft, { at: call.now, how: 'resigned' });
    return { withdrawn: true as const };
  });
}

/** An administrator has seen the newcomer face to face: from now on they have their work (H50). */
export async function confirm(call: Call, { personId }: Parsed<'staff.confirm'>) {
  if (personId === call.actor.personId) refuse('second_person', '不能确认自己', 'personId');
  const there = await call.ports.people.find(personId);
  const known = there && answeredBefore(call, there);
  if (known) return known as { personId: string; roleText: string };
  const { mobile } = (await waitingOne(call, personId)).joining;
  // The administrator has looked at the number too; it stays somebody else's where it is.
  const { registry, people } = call.ports;
  const free =
    (await people.withMobile(mobile)).length === 0 &&
    (await registry.hold('mobile', mobile, personId, call.now)) === personId;
  const answer = await changePerson(call, personId, (draft) => {
    const joining = draft.joining ?? refuse('not_found', '这个人没有在等待确认', 'personId');
    const { personId: id, name } = call.actor;
    if (free && draft.mobile === '') draft.mobile = mobile;
    hire(draft, joining, {
      at: call.now,
      how: 'face',
      by: { personId: id, name },
      invitedBy: joining.invitedBy,
    });
    return { personId: draft.personId, roleText: rolesText(draft.roles) };
  });
  const hired = await call.ports.people.find(personId);
  if (hired) await endAloneWith(call.ports, call.settings, hired);
  return answer;
}

export async function change(call: Call, input: Parsed<'staff.change'>) {
  const person = await colleague(call, input.personId);
  const stops = person.roles.includes('administrator') && !input.roles.includes('administrator');
  if (stops) await notTheLast(call);
  const answer = await changePerson(call, person.personId, (draft) => {
    const taken = draft.roles.filter((role) => role !== 'owner' && !input.roles.includes(role));
    if (taken.length > 0) endRight(draft, { at: call.now, how: 'roles', roles: taken });
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
      draft.joining = undefined;
      endRight(draft, { at: call.now, how: input.cause });
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
