/** Invitations: a code that works once and ends; only its hash is kept. */
import { createHmac } from 'node:crypto';
import type { Output, Parsed } from '../../shared/contract';
import type { Actor, Member, ProjectCase } from '../../shared/domain/case';
import { join as joinHome } from '../../shared/domain/family';
import { currentText, hire } from '../../shared/domain/person';
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
import { tellColleague } from './tellColleague';
import { type Weighed, weigh } from './weigh';

export type Invited = Output<'member.invite'>;
type Terms = Omit<
  Invitation,
  '_id' | 'at' | 'until' | 'by' | 'from' | 'inputHash' | 'usedBy' | 'usedAt'
>;

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
    ...(call.openid ? { from: sha256(call.openid) } : {}),
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

/** Weighs the code, and looks whether this account can use it, before it is used up; then does it. */
async function planFor(
  call: Call,
  invitation: Invitation,
  me: Person | null,
  input: Parsed<'me.join'>,
): Promise<() => Promise<Bound>> {
  const consent = input.consent ?? 0;
  const weighed = await weigh(call, invitation, me);
  if (invitation.kind === 'bind') {
    if (me && me.personId !== invitation.personId) alreadyBound(me);
    const person = weighed.target ?? invalid();
    if (person.reviewer && person.reviewer.until <= call.now) invalid();
    return () => (me ? answerBound(call, me) : attach(call, person, consent, { move: true }));
  }
  if (invitation.kind === 'staff') return staffPlan(call, invitation, me, input, weighed);
  const home = weighed.home ?? invalid();
  // Used, and sent away since: a code opens once (H50).
  const used = invitation.usedAt;
  const left = home.partings?.some(
    ({ personId, at }) => personId === me?.personId && used !== undefined && at >= used,
  );
  if (left) invalid();
  const mobile = (await verified(call, input)) ?? '';
  return async () => {
    const person = me ?? (await newcomer(call, invitation, mobile));
    await enter(call, home, person, invitation);
    const label = invitation.label ?? '';
    return me ? answerBound(call, me, label) : attach(call, person, consent, { label });
  };
}

/** The number that WeChat vouches for; undefined where the caller gave none. */
async function verified(call: Call, { phoneCode }: Parsed<'me.join'>): Promise<string | undefined> {
  if (!phoneCode) return undefined;
  return (
    (await call.ports.phoneNumber(phoneCode)) ??
    refuse('bad_input', '微信手机号的授权已过期,请再点一次', 'phoneCode')
  );
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
      // Somebody may have been sent away, or the home sold, in the same moment.
      if (draft.kind === 'project') joinHome(draft, member, ctx, invitation);
    }),
  );
}

/**
 * A colleague: a new person, or one who is a customer too. Nobody's account changes hands by it. Has the work at once with
 * the number that the invitation was made for, vouched for by WeChat; otherwise an administrator confirms face to face, and
 * until then there are no rights.
 */
async function staffPlan(
  call: Call,
  invitation: Invitation,
  me: Person | null,
  input: Parsed<'me.join'>,
  { verdict, target: known }: Weighed,
): Promise<() => Promise<Bound>> {
  if (invitation.from !== undefined && invitation.from === sha256(call.openid ?? ''))
    refuse('forbidden', '不能使用自己发出的邀请', 'code');
  const { name = '', gender = 'unknown', mobile = '', roles = [], departmentId } = invitation;
  if (me && known && known.personId !== me.personId) alreadyBound(me);
  if (!me && known?.openid && known.openid !== call.openid)
    refuse('wrong_state', '这个手机号已绑定另一个微信,请用那个微信打开邀请');
  // Of an environment that nobody administers yet, whoever set it up has vouched for them.
  const first = invitation.by.personId === DEPLOYMENT && (await nobodyAdministers(call));
  const number = await verified(call, input);
  if (number !== undefined && number !== mobile)
    refuse(
      'bad_input',
      '这个微信手机号和邀请时登记的不一样,请核对,或不验证手机号、由系统管理员当面确认',
      'phoneCode',
    );
  const proved = number !== undefined || first;
  // Somebody's file must not be opened by whoever holds the code.
  if (!proved && !me && known)
    refuse('wrong_state', '这个手机号已经登记过,请用微信手机号验证后加入', 'phoneCode');
  const invitedBy = invitation.by;
  const passedOn = verdict.state === 'passed' && invitation.by.personId !== DEPLOYMENT;
  const waits = !proved || passedOn;
  const waiting = waits ? '请让公司的系统管理员当面确认您是谁,确认后才能开始工作' : '';
  const terms = { roles, ...(departmentId ? { departmentId } : {}) };
  const comes = (draft: Person) => {
    if (!waits) hire(draft, terms, { at: call.now, how: first ? 'first' : 'number', invitedBy });
    else
      draft.joining = {
        ...terms,
        invitationId: invitation._id,
        at: call.now,
        mobile,
        invitedBy,
        ...(passedOn ? { passedOn: true as const } : {}),
      };
  };
  return async () => {
    const person =
      me ??
      known ??
      (await call.ports.people.addOwner(`P${idsFor(call)('joined')}`, {
        name,
        gender,
        // A number that nobody has proved is nobody's.
        mobile: proved ? mobile : '',
        roles: [],
      }));
    const bound = me
      ? await changePerson(call, person.personId, (draft) => {
          comes(draft);
          return boundAs(draft, '', waiting);
        })
      : await attach(call, person, input.consent ?? 0, { also: comes, waiting });
    if (waits)
      await tellAdministrators(call, '有人用同事邀请加入,等系统管理员当面确认,请在“同事”页办理。');
    else await endAloneWith(call.ports, call.settings, { ...person, roles });
    return bound;
  };
}

/** By whom the first administrator is invited (`config/deploy`). */
const DEPLOYMENT = 'deployment';

const nobodyAdministers = async ({ ports }: Call): Promise<boolean> =>
  (await ports.people.byRole('administrator')).length === 0;

async function tellAdministrators(call: Call, text: string): Promise<void> {
  for (const { personId } of await call.ports.people.byRole('administrator'))
    await tellColleague(call, personId, text);
}
