/** Invitations: a code that works once and ends; only its hash is kept. */
import { createHmac } from 'node:crypto';
import type { Output, Parsed } from '../../shared/contract';
import type { Actor, Member, ProjectCase } from '../../shared/domain/case';
import { join as joinHome } from '../../shared/domain/family';
import { currentText } from '../../shared/domain/person';
import { refuse } from '../../shared/errors';
import { DAY } from '../../shared/time/shanghai';
import type { Invitation, Person } from '../ports';
import { endAloneWith } from './alone';
import { amendCase } from './amendCase';
import { alreadyBound, answeredMeanwhile, attach, type Bound, boundAs, isBound } from './binding';
import { answeredBefore, changePerson } from './changePerson';
import { idsFor, secretCode, sha256, spell } from './ids';
import { begin } from './jobs';
import { limit } from './limits';
import type { Call } from './run';
import { memberJob } from './spread';

export type Invited = Output<'member.invite'>;
type Terms = Omit<Invitation, '_id' | 'at' | 'until' | 'by' | 'inputHash' | 'usedBy' | 'usedAt'>;

/**
 * The same request gets the same code: it is made from the request's id with the environment's secret. Neither the id
 * nor the code is stored, so that the database opens nothing.
 */
async function codeFor(call: Call): Promise<string> {
  if (call.requestId === undefined) return secretCode();
  const seed = JSON.stringify([call.actor.personId, call.action, call.requestId]);
  const secret = await call.ports.registry.secret();
  return spell(createHmac('sha256', secret).update(seed).digest(), 12);
}

export async function invite(call: Call, terms: Terms): Promise<Invited> {
  await limit(call, 'invite');
  return issue(call, terms, call.now + call.settings.invitationDays * DAY);
}

/** Counted against no limit: its caller has done that. `last`: it opens nothing afterwards. */
export async function issue(call: Call, terms: Terms, last: number): Promise<Invited> {
  const code = await codeFor(call);
  const invitation: Invitation = {
    _id: sha256(code),
    ...terms,
    at: call.now,
    until: last,
    by: { personId: call.actor.personId, name: call.actor.name },
    inputHash: call.inputHash,
  };
  let { until } = invitation;
  if (!(await call.ports.invitations.add(invitation))) {
    const known = await call.ports.invitations.find(invitation._id);
    if (known?.inputHash !== call.inputHash) refuse('request_reused', undefined, 'requestId');
    until = known.until;
  }
  return { code, until, path: `owner/bind/index?code=${code}` };
}

/** One sentence for every code that opens nothing, so that trying tells nothing. */
const invalid = (): never =>
  refuse('not_found', '邀请码无效、已使用或已过期,请向邀请您的人再要一个', 'code');

/** Uses a code. What it opens is repeatable, so that a call cut short is finished by its repetition. */
export async function join(call: Call, input: Parsed<'me.join'>): Promise<Bound> {
  await limit(call, 'bind');
  const openid = call.openid ?? refuse('not_bound');
  if (call.actor.reviewer) refuse('forbidden', '演示账号不能加入别的房屋或公司');
  const me = isBound(call) ? await call.ports.people.find(call.actor.personId) : null;
  const known = me && answeredBefore(call, me);
  if (known) return known as Bound;
  const invitation = (await call.ports.invitations.find(sha256(input.code))) ?? invalid();
  if (invitation.until <= call.now) invalid();
  const user = sha256(openid);
  if (invitation.usedBy !== undefined && invitation.usedBy !== user) invalid();
  if (!me) currentText('binding', input.consent ?? 0, 'consent');
  const plan = await planFor(call, invitation, me, input);
  if (!(await call.ports.invitations.use(invitation._id, user, call.now))) {
    const now = await call.ports.invitations.find(invitation._id);
    if (now?.usedBy !== user) invalid();
    // The same request twice at once: the other one is on its way.
    const answer = await answeredMeanwhile(call);
    if (answer) return answer;
  }
  return plan();
}

/** Looks whether the code can be used by this account before it is used up; then does it. */
async function planFor(
  call: Call,
  invitation: Invitation,
  me: Person | null,
  input: Parsed<'me.join'>,
): Promise<() => Promise<Bound>> {
  const consent = input.consent ?? 0;
  if (invitation.kind === 'bind') {
    if (me && me.personId !== invitation.personId) alreadyBound(me);
    const person = (await call.ports.people.find(invitation.personId ?? '')) ?? invalid();
    if (person.reviewer && person.reviewer.until <= call.now) invalid();
    return () => (me ? answerBound(call, me) : attach(call, person, consent, { move: true }));
  }
  if (invitation.kind === 'staff') return staffPlan(call, invitation, me, consent);
  const { project } = await call.ports.cases.ofHome(invitation.homeId ?? '', call.now);
  const home = project ?? invalid();
  // Its former owner's guests (H18).
  if (home.sold && invitation.at <= home.sold.at) invalid();
  const mobile = input.phoneCode ? await call.ports.phoneNumber(input.phoneCode) : '';
  if (mobile === null) refuse('bad_input', '微信手机号的授权已过期,请再点一次', 'phoneCode');
  return async () => {
    const person = me ?? (await newcomer(call, invitation, mobile ?? ''));
    await enter(call, home, person, invitation);
    const label = invitation.label ?? '';
    return me ? answerBound(call, me, label) : attach(call, person, consent, { label });
  };
}

const answerBound = (call: Call, me: Person, label = ''): Promise<Bound> =>
  changePerson(call, me.personId, (draft) => boundAs(draft, label));

/** Somebody not known yet; whoever has the number in the file already is that person. */
async function newcomer(call: Call, invitation: Invitation, mobile: string): Promise<Person> {
  const { name = '', gender = 'unknown' } = invitation;
  return call.ports.people.addOwner(`P${idsFor(call)('joined')}`, {
    name,
    gender,
    mobile,
    roles: ['owner'],
  });
}

/** The project first, which says who belongs to the home; then all else of the home. */
async function enter(
  call: Call,
  project: ProjectCase,
  person: Person,
  invitation: Invitation,
): Promise<void> {
  const member: Member = {
    personId: person.personId,
    name: person.name,
    gender: person.gender,
    mobile: person.mobile,
    part: invitation.part ?? 'family',
    maySign: invitation.maySign ?? false,
    mayReport: invitation.mayReport ?? true,
  };
  const inviter: Actor = { ...invitation.by, gender: 'unknown', roles: ['owner'] };
  await begin(call, memberJob(project.home.id, person.personId), () =>
    amendCase(call.ports, call.settings, project._id, inviter, (draft, ctx) => {
      if (draft.kind === 'project') joinHome(draft, member, ctx);
    }),
  );
}

/** A colleague: a new person, or one who is a customer too. Nobody's account changes hands by it. */
async function staffPlan(
  call: Call,
  invitation: Invitation,
  me: Person | null,
  consent: number,
): Promise<() => Promise<Bound>> {
  const { name = '', gender = 'unknown', mobile = '', roles = [], departmentId } = invitation;
  const [known] = mobile ? await call.ports.people.withMobile(mobile) : [];
  if (me && known && known.personId !== me.personId) alreadyBound(me);
  if (!me && known?.openid && known.openid !== call.openid)
    refuse('wrong_state', '这个手机号已绑定另一个微信,请用那个微信打开邀请');
  return async () => {
    const person =
      me ??
      known ??
      (await call.ports.people.addOwner(`P${idsFor(call)('joined')}`, {
        name,
        gender,
        mobile,
        roles: [],
      }));
    const hired = (draft: Person) => {
      draft.roles = [...new Set([...draft.roles, ...roles])];
      if (departmentId) draft.departmentId = departmentId;
      draft.leftAt = undefined;
    };
    const bound = me
      ? await changePerson(call, person.personId, (draft) => {
          hired(draft);
          return boundAs(draft);
        })
      : await attach(call, person, consent, { also: hired });
    await endAloneWith(call.ports, call.settings, { ...person, roles });
    return bound;
  };
}
