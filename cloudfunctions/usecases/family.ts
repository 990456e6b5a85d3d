/** Family and tenants of a home, as its owners manage them. */
import type { Output, Parsed } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { ProjectCase } from '../../shared/domain/case';
import * as family from '../../shared/domain/family';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { salutation } from '../../shared/policy/wording';
import { partNames } from '../../shared/policy/words';
import { memberViews } from '../../shared/views/parts';
import { contentOf } from './content';
import { type Invited, invite as inviteTo } from './invitations';
import { begin } from './jobs';
import { readerOf } from './reader';
import { type Call, changeCase } from './run';
import { memberJob } from './spread';

async function projectOf(call: Call, homeId: string): Promise<ProjectCase> {
  const { project } = await call.ports.cases.ofHome(homeId, call.now);
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  if (!mayAct(project, call.actor, contract[call.action].who)) refuse('forbidden');
  return project;
}

export async function list(
  call: Call,
  { homeId }: Parsed<'member.list'>,
): Promise<Output<'member.list'>> {
  const project = await projectOf(call, homeId);
  const mayManage = family.mayManage(project, call.actor);
  const [people, invitations, reader] = await Promise.all([
    call.ports.people.byIds(project.members.map(({ personId }) => personId)),
    mayManage ? call.ports.invitations.ofHome(homeId, call.now) : [],
    readerOf(call),
  ]);
  const bound = new Set(people.filter(({ openid }) => openid).map(({ personId }) => personId));
  return {
    now: call.now,
    label: project.home.label,
    mayManage,
    members: memberViews(project, reader).map((view, place) => ({
      ...view,
      mayReport: project.members[place]?.mayReport !== false,
      bound: bound.has(view.personId),
      self: view.personId === call.actor.personId,
    })),
    invitations: invitations
      .filter(({ kind, usedBy }) => kind === 'member' && usedBy === undefined)
      .map(
        ({ _id, name = '', gender = 'unknown', part = 'family', maySign, mayReport, until }) => ({
          invitationId: _id,
          who: salutation(name, gender),
          part,
          partText: partNames[part],
          maySign: maySign ?? false,
          mayReport: mayReport ?? true,
          until,
        }),
      ),
  };
}

export async function invite(call: Call, input: Parsed<'member.invite'>): Promise<Invited> {
  const project = await projectOf(call, input.homeId);
  family.managed(project, call.actor);
  family.roomForMore(project);
  await contentOf(call);
  return inviteTo(call, { kind: 'member', label: project.home.label, ...input });
}

export async function withdraw(call: Call, { homeId, invitationId }: Parsed<'member.withdraw'>) {
  family.managed(await projectOf(call, homeId), call.actor);
  const invitation = await call.ports.invitations.find(invitationId);
  if (invitation?.homeId !== homeId || invitation.kind !== 'member')
    refuse('not_found', '没有找到这个邀请', 'invitationId');
  const { personId, name } = call.actor;
  await call.ports.invitations.end(invitationId, call.now, { endedBy: { personId, name } });
  return { homeId };
}

export const change = (call: Call, input: Parsed<'member.change'>) =>
  onHome(call, input, (draft, ctx) => family.change(draft, input.personId, input, ctx));

/** Rights end with the first write; on the home's other cases with the next ones, which nothing can lose. */
export const remove = (call: Call, input: Parsed<'member.remove'>) =>
  onHome(call, input, (draft, ctx) => family.remove(draft, input.personId, ctx));

async function onHome(
  call: Call,
  { homeId, personId }: { homeId: string; personId: string },
  decide: (draft: ProjectCase, ctx: Parameters<typeof family.join>[2]) => void,
) {
  const { project } = await call.ports.cases.ofHome(homeId, call.now);
  if (!project || !maySee(project, call.actor)) refuse('not_found');
  return begin(call, memberJob(homeId, personId), async () => {
    const { members } = await changeCase<ProjectCase>(call, project._id, {
      kind: 'project',
      decide: (draft, ctx) => {
        decide(draft, ctx);
        return { members: draft.members.length };
      },
    });
    return { homeId, members };
  });
}
