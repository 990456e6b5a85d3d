/** Projects 工程 (A): opened, assigned, recorded, corrected, cancelled, filed. */
import type { Parsed } from '../../shared/contract';
import type {
  Case,
  Home,
  Member,
  Named,
  ProjectCase,
  ProspectCase,
} from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { sameName } from '../../shared/domain/names';
import * as parties from '../../shared/domain/parties';
import * as project from '../../shared/domain/project';
import { openedFrom } from '../../shared/domain/prospect';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import type { Role, Subject } from '../../shared/policy/words';
import { roleNames } from '../../shared/policy/words';
import type { Person } from '../ports';
import { idsFor } from './ids';
import { ownPictures } from './pictures';
import { answeredBy, beginCase, type Call, changeCase } from './run';
import { whoseNumber } from './whoseNumber';

const change = (call: Call, caseId: string, decide: (draft: ProjectCase, ctx: Context) => void) =>
  changeCase<ProjectCase>(call, caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      decide(draft, ctx);
      return undefined;
    },
  });

export async function open(call: Call, input: Parsed<'project.open'>) {
  if ((input.depositPaidAt ?? 0) > call.now)
    refuse('bad_input', '付款时间不能晚于现在', 'depositPaidAt');
  const named = input.prospectId ? await prospectOf(call, input.prospectId) : null;
  const people = input.members.map((member, place) => withNumber(member, place, named));
  people.forEach((member, place) => {
    apartFrom(people.slice(0, place), member, place);
  });
  const designer = input.designerId
    ? await staff(call, input.designerId, 'designer', 'designerId')
    : null;
  const homeId = input.homeId ?? `FW${idsFor(call)('home')}`;
  const before = input.homeId ? await sameHome(call, people, input.homeId) : null;
  // This very request, sent again: its own project is the one under way.
  const known = before && inProgress(before) ? await answeredBy(call, [before]) : undefined;
  if (known) return known;
  if (before && inProgress(before)) underWay();
  const agent = before?.agent ?? null;
  // One of them may have been a prospect until now: nobody is to go on asking (H57).
  const prospectId = named?._id ?? (await prospectAmong(call, people));
  // Asked about all of them before anybody is entered.
  const holders = await Promise.all(
    people.map((member, place) => whoseNumber(call, member, `members.${place}.mobile`)),
  );
  const members = await Promise.all(
    people.map((member, place) => enrol(call, member, place, holders[place] ?? null)),
  );
  const { community, building, room, address, region } = input.home;
  const begin = (id: string, ctx: Context) => {
    const home: Home = {
      id: homeId,
      projectId: id,
      label: `${community} ${building} ${room}`,
      address,
      region,
    };
    const kase = project.openProject(
      {
        id,
        home,
        members,
        vip: input.vip,
        designer,
        depositPaidAt: input.depositPaidAt ?? call.now,
        agent,
      },
      ctx,
    );
    if (prospectId) openedFrom(kase, prospectId, ctx);
    return { kase, extra: { homeId } };
  };
  // One home, one project under way: two who open one at once meet in the same id.
  return beginCase(
    call,
    'XM',
    begin,
    before
      ? {
          of: ['project', homeId, before._id],
          met: (other) =>
            other.kind === 'project' && other.home.id === homeId && inProgress(other)
              ? underWay
              : undefined,
        }
      : undefined,
  );
}

const inProgress = ({ state }: ProjectCase): boolean =>
  state !== 'accepted' && state !== 'cancelled';

const underWay = (): never => refuse('duplicate', '这套房屋已有进行中的工程', 'homeId');

type Entered = Parsed<'project.open'>['members'][number];
type Enrolled = Entered & { mobile: string };

/** The prospect that the caller names. */
async function prospectOf(call: Call, prospectId: string): Promise<ProspectCase> {
  const named = await call.ports.cases.find(prospectId);
  if (named?.kind !== 'prospect' || !maySee(named, call.actor))
    refuse('not_found', '没有找到这位意向客户', 'prospectId');
  return named;
}

/** A number that somebody else's prospect has makes nobody that prospect. */
async function prospectAmong(call: Call, people: readonly Enrolled[]): Promise<string | null> {
  const { registry, cases } = call.ports;
  const id = await registry.prospectAmong(people.map(({ mobile }) => mobile));
  const there = id === null ? null : await cases.find(id);
  const same = there?.members.some((one) => people.some(({ name }) => sameName(name, one.name)));
  return same ? id : null;
}

/** The first one's number need not be looked at where the prospect has it (H61). */
function withNumber(member: Entered, place: number, named: ProspectCase | null): Enrolled {
  const mobile = member.mobile ?? (place === 0 ? named?.members[0]?.mobile : undefined);
  if (!mobile) refuse('bad_input', '请填写手机号', `members.${place}.mobile`);
  return { ...member, mobile };
}

/** A home named by the caller has to be one of ours, and theirs who live there. Answers its latest project. */
async function sameHome(
  call: Call,
  people: readonly Enrolled[],
  homeId: string,
): Promise<ProjectCase> {
  const { project: known } = await call.ports.cases.ofHome(homeId, call.now);
  if (!known || !maySee(known, call.actor)) refuse('not_found', '没有找到这套房屋', 'homeId');
  // It stays with those who live there: the old warranty is theirs (H18).
  const owners = known.members.filter(({ maySign }) => maySign).map(({ mobile }) => mobile);
  if (!people.some(({ mobile }) => owners.includes(mobile))) {
    refuse('forbidden', '这套房屋的业主不在名单里;换了业主请先联系客服经理', 'members');
  }
  return known;
}

/** Two of a home have one number only where that was meant. */
function apartFrom(before: readonly Enrolled[], member: Enrolled, place: number): void {
  const same = before.filter(({ mobile }) => mobile === member.mobile);
  if (same.some(({ name }) => sameName(name, member.name)))
    refuse('bad_input', '同一位业主填了两次', `members.${place}.name`);
  if (same.length > 0 && member.sameNumber !== 'sharedPhone')
    refuse(
      'number_taken',
      '与前面一位的号码相同。请核对号码;两个人是否共用一个号码?',
      `members.${place}.mobile`,
    );
}

/** An owner is one person over all homes: `known` by number and name, or as the caller said (`whoseNumber`). */
export async function enrol(
  call: Call,
  input: Enrolled,
  place: number,
  known: Person | null,
): Promise<Member> {
  const { name, gender, mobile, part, maySign, sameNumber } = input;
  const id = `P${idsFor(call)(`member-${place}`)}`;
  const owner = { name, gender, mobile, roles: ['owner' as const] };
  const shared = sameNumber === 'sharedPhone';
  const person = known ?? (await call.ports.people.addOwner(id, owner, { shared }));
  // Somebody else with the number came in between: asked about like anybody else's.
  if (!known && !sameName(person.name, name))
    refuse('number_taken', undefined, `members.${place}.mobile`);
  return {
    personId: person.personId,
    name: person.name,
    gender: gender === 'unknown' ? person.gender : gender,
    mobile,
    part,
    maySign,
  };
}

export async function staff(call: Call, id: string, role: Role, field: string): Promise<Named> {
  const [person] = await call.ports.people.byIds([id]);
  if (!person?.roles.includes(role)) refuse('bad_input', `请选择一位${roleNames[role]}`, field);
  return { personId: person.personId, name: person.name };
}

const teamFields = {
  designerId: 'designer',
  supervisorId: 'supervisor',
  projectManagerId: 'projectManager',
} as const;

export async function assign(call: Call, input: Parsed<'project.assign'>) {
  let known: ProjectCase | undefined;
  const answer = await changeCase<ProjectCase, project.Assignment>(call, input.caseId, {
    kind: 'project',
    async prepare(kase) {
      known = kase;
      const agent = input.agentId
        ? await staff(call, input.agentId, 'agent', 'agentId')
        : undefined;
      const team: Partial<Record<Subject, Named>> = {};
      for (const [field, role] of Object.entries(teamFields) as [
        keyof typeof teamFields,
        Subject,
      ][]) {
        const id = input[field];
        if (id) team[role] = await staff(call, id, role as Role, field);
      }
      if (!agent && Object.keys(team).length === 0)
        refuse('bad_input', '请选择要指派的人', 'agentId');
      return { agent, team };
    },
    decide: (draft, ctx, assignment) => {
      project.assign(draft, assignment, ctx);
      return undefined;
    },
  });
  if (input.agentId) await handOverHome(call, input.caseId, input.agentId, known);
  return answer;
}

/** What is open in the home goes along; a call that was cut short is finished by its repetition. */
async function handOverHome(
  call: Call,
  projectId: string,
  agentId: string,
  known: ProjectCase | undefined,
): Promise<void> {
  const { cases, people } = call.ports;
  const opened = known ?? (await cases.find(projectId));
  if (opened?.kind !== 'project') return;
  const [person] = await people.byIds([agentId]);
  if (!person) return;
  const agent = { personId: person.personId, name: person.name };
  // The prospect that it was goes with it, so that its story is at hand (H57).
  const before = opened.prospectId ? [opened.prospectId] : [];
  for (const caseId of [...(await cases.toHandOver(opened.home.id, agentId)), ...before]) {
    await changeCase<Case>(
      { ...call, requestId: call.requestId && `${call.requestId}-${caseId}` },
      caseId,
      {
        decide: (draft, ctx) => {
          project.handOver(draft, agent, ctx);
          return undefined;
        },
      },
    );
  }
}

/** The project, then what is open in the home; a call that was cut short is finished by its repetition. */
export async function markVip(call: Call, input: Parsed<'project.markVip'>) {
  const marked: { home?: string; prepare?: string | undefined } = {};
  const answer = await changeCase<ProjectCase>(call, input.caseId, {
    kind: 'project',
    decide: (draft, ctx) => {
      project.markVip(draft, input, ctx);
      Object.assign(marked, { home: draft.home.id, prepare: draft.vipPrepare });
      return undefined;
    },
  });
  const { cases } = call.ports;
  if (marked.home === undefined) {
    const there = await cases.find(input.caseId);
    Object.assign(marked, { home: there?.home.id ?? '', prepare: there?.vipPrepare });
  }
  const { home = '', prepare } = marked;
  for (const caseId of await cases.toMark(home, input.vip, prepare)) {
    await changeCase<Case>(
      { ...call, requestId: call.requestId && `${call.requestId}-${caseId}` },
      caseId,
      {
        decide: (draft) => {
          project.markWith(draft, input.vip, prepare);
          return undefined;
        },
      },
    );
  }
  return answer;
}

export const completeFile = (call: Call, input: Parsed<'project.completeFile'>) =>
  change(call, input.caseId, (draft, ctx) => project.completeFile(draft, input, ctx));

export const changeParties = (call: Call, input: Parsed<'project.changeParties'>) =>
  change(call, input.caseId, (draft, ctx) => parties.askParties(draft, input, ctx));

export const confirmParties = (call: Call, input: Parsed<'project.confirmParties'>) =>
  change(call, input.caseId, (draft, ctx) => parties.confirmParties(draft, input, ctx));

export const record = (call: Call, input: Parsed<'project.record'>) =>
  change(call, input.caseId, (draft, ctx) => project.record(draft, input, ctx));

export const retract = (call: Call, input: Parsed<'project.retract'>) =>
  change(call, input.caseId, (draft, ctx) => project.retract(draft, input, ctx));

/** What is open in the home goes back to the agent of the project that speaks for it then, as if this one had not been. */
export async function cancel(call: Call, input: Parsed<'project.cancel'>) {
  const answer = await change(call, input.caseId, (draft, ctx) =>
    project.cancel(draft, input, ctx),
  );
  const cancelled = await call.ports.cases.find(input.caseId);
  const { project: left } = await call.ports.cases.ofHome(cancelled?.home.id ?? '', call.now);
  if (left && left._id !== input.caseId && left.agent)
    await handOverHome(call, left._id, left.agent.personId, left);
  return answer;
}

export async function fileDrawings(call: Call, input: Parsed<'project.fileDrawings'>) {
  await ownPictures(call, input.pictures);
  return change(call, input.caseId, (draft, ctx) => project.fileDrawings(draft, input, ctx));
}
