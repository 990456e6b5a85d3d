/** A WeChat account becomes a person's: by WeChat's phone number or by an invitation (H50). */
import type { Output, Parsed } from '../../shared/contract';
import { addressed, bind as bindTo, currentText, isStaff } from '../../shared/domain/person';
import { refuse } from '../../shared/errors';
import { consentKinds, consents } from '../../shared/policy/consents';
import { MINUTE } from '../../shared/time/shanghai';
import type { Person } from '../ports';
import { answeredBefore, changePerson } from './changePerson';
import { companyOf } from './company';
import { sha256 } from './ids';
import { limit } from './limits';
import type { Call } from './run';

export type Bound = Output<'me.bind'>;

export const boundAs = (person: Person, label = '', waiting = ''): Bound => ({
  personId: person.personId,
  who: addressed(person),
  staff: isStaff(person),
  label,
  waiting,
});

export const isBound = ({ actor }: Call): boolean => actor.openid !== undefined;

/** What anybody may read: how to reach the company, and what would be agreed to. */
export async function showCompany(call: Call): Promise<Output<'company.show'>> {
  return {
    now: call.now,
    company: companyOf(call.settings),
    bound: isBound(call),
    consents: consentKinds.map((kind) => ({ kind, ...consents[kind] })),
  };
}

/** The number comes from WeChat, never from what was typed; whose it is, nobody learns but its holder. */
export async function bind(call: Call, input: Parsed<'me.bind'>): Promise<Bound> {
  await limit(call, 'bind');
  if (isBound(call)) {
    const known = answeredBefore(
      call,
      (await call.ports.people.find(call.actor.personId)) ?? call.actor,
    );
    return (known as Bound | undefined) ?? alreadyBound(call.actor);
  }
  currentText('binding', input.consent, 'consent');
  const mobile = await call.ports.phoneNumber(input.code);
  if (mobile === null) return (await answeredMeanwhile(call)) ?? codeOver();
  const person = await onlyOne(call, mobile);
  return attach(call, person, input.consent);
}

const codeOver = (): never =>
  refuse('bad_input', '微信手机号的授权已过期,请再点一次“微信手机号绑定”', 'code');

export const alreadyBound = (person: Person): never =>
  refuse('wrong_state', `这个微信已经绑定了${addressed(person)}的资料`);

const callUs = ({ settings: { phone, service } }: Call): string =>
  phone ? `请致电${service} ${phone},或向您的专职客服要一个邀请码` : '请向您的专职客服要一个邀请码';

/** The one person in the file with this number. Nobody, or two: a person decides. */
async function onlyOne(call: Call, mobile: string): Promise<Person> {
  const found = await call.ports.people.withMobile(mobile);
  const [person] = found;
  if (!person) refuse('not_found', `您的手机号还没有登记。${callUs(call)}`);
  if (found.length > 1) refuse('wrong_state', `您的手机号登记在几位客户名下。${callUs(call)}`);
  return person;
}

/** Waits until the other of two calls with the same request has bound the account. */
export async function answeredMeanwhile(call: Call): Promise<Bound | undefined> {
  if (call.requestId === undefined || call.openid === undefined) return undefined;
  for (const pause of [100, 400, 1000]) {
    await call.ports.wait(pause);
    const person = await call.ports.people.byOpenid(call.openid);
    const known = person && answeredBefore(call, person);
    if (known) return known as Bound;
  }
  return undefined;
}

/** Claims younger than this belong to a call that is still on its way. */
const UNDERWAY = MINUTE;

/**
 * One WeChat account is one person's and the other way round. `move`: the inviter has vouched for it, so the person's
 * former account is given up; a number alone is not enough, since numbers are given to other people.
 */
export async function attach(
  call: Call,
  person: Person,
  consentVersion: number,
  {
    move = false,
    label = '',
    waiting = '',
    also,
  }: { move?: boolean; label?: string; waiting?: string; also?: (draft: Person) => void } = {},
): Promise<Bound> {
  const openid = call.openid ?? refuse('not_bound');
  if (!move && person.openid && person.openid !== openid) {
    refuse('wrong_state', `${addressed(person)}已绑定另一个微信。换微信${callUs(call)}`);
  }
  await claim(call, openid, person.personId);
  let former: string | undefined;
  const data = await changePerson(call, person.personId, (draft) => {
    if (draft.openid && draft.openid !== openid) {
      if (!move) refuse('wrong_state', `已绑定另一个微信。换微信${callUs(call)}`);
      former = draft.openid;
    }
    bindTo(draft, openid, consentVersion, call.now);
    also?.(draft);
    return boundAs(draft, label, waiting);
  });
  if (former) await call.ports.registry.release('openid', sha256(former), person.personId);
  return data;
}

/** Two calls at once cannot make two people of one WeChat account: it is claimed first. */
async function claim(call: Call, openid: string, personId: string): Promise<void> {
  const { registry, people } = call.ports;
  const key = sha256(openid);
  const holder = await registry.hold('openid', key, personId, call.now);
  if (holder === personId) return;
  const other = await people.find(holder);
  if (other?.openid === openid) alreadyBound(other);
  const stale = call.now - UNDERWAY;
  if (!(await registry.passOn('openid', key, holder, personId, stale, call.now))) refuse('busy');
}
