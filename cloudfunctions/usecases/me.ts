/** What people decide about their own record: agree, look, correct (H62). */
import type { Output, Parsed } from '../../shared/contract';
import { addressed, consent, correct, currentText, unbind } from '../../shared/domain/person';
import { refuse } from '../../shared/errors';
import { maskMobile } from '../../shared/policy/wording';
import { recordView } from '../../shared/views/record';
import { changePerson } from './changePerson';
import { contentOf } from './content';
import { sha256 } from './ids';
import { begin } from './jobs';
import { limit } from './limits';
import { readerOf } from './reader';
import { recordOf } from './record';
import type { Call } from './run';
import { identityJob } from './spread';

/** Withdrawing the agreement to be bound gives the WeChat account up; the homes stay in the file. */
export async function agree(
  call: Call,
  { kind, version, given }: Parsed<'me.consent'>,
): Promise<Output<'me.consent'>> {
  if (given) currentText(kind, version, 'version');
  const { actor, ports, now } = call;
  const leaves = kind === 'binding' && !given;
  const answer = await changePerson(call, actor.personId, (draft) => {
    consent(draft, kind, version, given, now);
    if (leaves) unbind(draft);
    return { kind, given, at: now };
  });
  if (leaves && actor.openid)
    await ports.registry.release('openid', sha256(actor.openid), actor.personId);
  return answer;
}

export async function show(call: Call): Promise<Output<'me.show'>> {
  const person = (await call.ports.people.find(call.actor.personId)) ?? refuse('not_found');
  const record = await recordOf(call, person);
  const files = person.copy && person.copy.until > call.now ? person.copy.files : [];
  return recordView(
    record,
    await readerOf(
      call,
      files.map(({ fileId }) => fileId),
    ),
  );
}

/** A new number is one that WeChat vouches for, and nobody else's. */
export async function correctMe(
  call: Call,
  input: Parsed<'me.correct'>,
): Promise<Output<'me.correct'>> {
  if (Object.values(input).every((value) => value === undefined))
    refuse('bad_input', '没有要更正的内容', 'name');
  await contentOf(call);
  const { ports, actor, now } = call;
  if (actor.reviewer && input.phoneCode !== undefined)
    refuse('forbidden', '演示账号不登记手机号', 'phoneCode');
  const mobile = input.phoneCode === undefined ? undefined : await newNumber(call, input.phoneCode);
  const before = actor.mobile;
  const answer = await begin(call, identityJob(actor.personId), () =>
    changePerson(call, actor.personId, (draft) => {
      correct(draft, input, mobile);
      return { who: addressed(draft), mobile: maskMobile(draft.mobile) };
    }),
  );
  if (mobile !== undefined && before !== mobile && before !== '')
    await ports.registry.release('mobile', before, actor.personId);
  if (mobile !== undefined) await ports.registry.hold('mobile', mobile, actor.personId, now);
  return answer;
}

async function newNumber(call: Call, code: string): Promise<string> {
  await limit(call, 'bind');
  const { ports, actor, now } = call;
  const mobile =
    (await ports.phoneNumber(code)) ??
    refuse('bad_input', '微信手机号的授权已过期,请再点一次', 'phoneCode');
  const holder = await ports.registry.hold('mobile', mobile, actor.personId, now);
  const others = await ports.people.withMobile(mobile);
  if (holder !== actor.personId || others.some(({ personId }) => personId !== actor.personId))
    refuse('duplicate', '这个手机号登记在另一位客户名下,请联系客服', 'phoneCode');
  return mobile;
}
