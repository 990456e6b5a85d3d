/** Calls, revisits, ratings, subscriptions, numbers looked at. */
import type { Output, Parsed } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { journal } from '../../shared/domain/context';
import { isOpen } from '../../shared/domain/duties';
import { countedCall } from '../../shared/domain/figures/contacts';
import { communityOf } from '../../shared/domain/home';
import { areaCodeOf, readAnyNumber } from '../../shared/domain/numbers';
import { rate } from '../../shared/domain/rating';
import { answerRevisit, recordRevisit, revisitDuty } from '../../shared/domain/revisit';
import { refuse } from '../../shared/errors';
import { hasJob, mayAct, maySee, onlyCrew } from '../../shared/policy/access';
import { callSteps, cards, openingLine } from '../../shared/policy/cards';
import { templates } from '../../shared/policy/notices';
import { messagesInUse } from '../../shared/policy/settings';
import { isAgentOf } from '../../shared/policy/stand-ins';
import { memberViews } from '../../shared/views/parts';
import { seesFormer } from '../../shared/views/reader';
import { answeredView, questionViews } from '../../shared/views/revisit';
import { whoOf } from '../../shared/views/row';
import { idsFor } from './ids';
import { limit } from './limits';
import { readerOf } from './reader';
import { type Call, changeCase } from './run';

export async function card(
  call: Call,
  input: Parsed<'revisit.card'>,
): Promise<Output<'revisit.card'>> {
  const kase = await call.ports.cases.find(input.caseId);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  if (!mayAct(kase, call.actor, contract['revisit.card'].who)) refuse('forbidden');
  const duty = revisitDuty(kase, input.dutyId);
  const sheet = cards[duty.card];
  if (!sheet) throw new Error(`no card '${duty.card}'`);
  const { settings, actor } = call;
  const reader = await readerOf(call);
  return {
    now: call.now,
    caseId: kase._id,
    projectId: kase.home.projectId,
    dutyId: duty.id,
    rule: duty.rule,
    title: `${duty.title}${duty.about ? `(${duty.about})` : ''}`,
    purpose: purposeOf(kase, sheet.purpose),
    who: whoOf(kase),
    label: kase.home.label,
    address: kase.home.address,
    vip: kase.vip,
    vipPrepare: (kase.kind === 'project' && kase.vipPrepare) || '',
    members: memberViews(
      kase.members.length > 0 ? kase : { ...kase, members: kase.sold?.former ?? [] },
      reader,
    ),
    opening: openingLine(settings.name, settings.service, actor.name, whoOf(kase)),
    steps: [...callSteps],
    questions: questionViews(kase, sheet),
    answered: answeredView(kase, duty),
    asksSatisfied: sheet.asksSatisfied ?? false,
    dueAt: duty.dueAt,
    from: duty.from,
  };
}

/** Why the call is made; of a question asked, with the question and what was answered (H40). */
const purposeOf = (kase: Case, purpose: string): string =>
  kase.kind === 'inquiry'
    ? [purpose, kase.text && `业主问:${kase.text}`, kase.answer && `答复:${kase.answer}`]
        .filter(Boolean)
        .join('\n')
    : purpose;

export const revisit = (call: Call, input: Parsed<'revisit.record'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => {
      recordRevisit(draft, input, ctx);
      return undefined;
    },
  });

/** The owner's own answers: with nothing wrong in them the revisit has taken place. */
export const answer = (call: Call, input: Parsed<'revisit.answer'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => answerRevisit(draft, input, ctx),
  });

export const give = (call: Call, input: Parsed<'rating.give'>) =>
  changeCase<Case>(call, input.caseId, {
    decide: (draft, ctx) => {
      rate(draft, input, ctx);
      return undefined;
    },
  });

/** A call is entered by a phone whose clock may be a little ahead. */
const CLOCKS_DIFFER = 10_000;

/** 《电话记录表》 (H37): the call in full goes to `calls`, its gist onto the owner's record at once. */
export async function recordCall(
  call: Call,
  input: Parsed<'call.record'>,
): Promise<Output<'call.record'>> {
  if ((input.startedAt ?? 0) + input.durationSeconds * 1000 > call.now + CLOCKS_DIFFER)
    refuse('bad_input', '按开始时间和时长,这次通话还没有结束,请核对', 'durationSeconds');
  // Another content under the same request is another call, not lost.
  const callId = `TH${idsFor(call)(`call:${call.inputHash}`)}`;
  let community = '';
  if (input.caseId) {
    const recorded = await changeCase<Case>(call, input.caseId, {
      decide: (draft, ctx) => {
        if (!isAgentOf(draft, call.actor) && !call.actor.roles.includes('manager'))
          refuse('forbidden');
        journal(draft, ctx, 'called', {
          callId,
          direction: input.direction,
          what: input.about.what,
          outcome: input.outcome,
        });
        return { callId, community: communityOf(draft.home) };
      },
    });
    community = String(recorded.community ?? '');
  }
  const { caseId = null, ...entered } = input;
  const sheet = { ...entered, mobile: inArea(input.mobile, call.settings.phone) };
  const startedAt = input.startedAt ?? call.now - input.durationSeconds * 1000;
  await call.ports.logs.add('calls', {
    _id: callId,
    caseId,
    ...sheet,
    startedAt,
    by: call.actor.personId,
    at: call.now,
    ...countedCall({ ...input, startedAt }, { actor: call.actor, community, now: call.now }),
  });
  return { callId };
}

/** A landline that was shown without its area code lies in the company's own. */
function inArea(typed: string, companyPhone: string): string {
  const read = readAnyNumber(typed, areaCodeOf(companyPhone));
  return 'wrong' in read ? typed : read.value;
}

/** Each look at a full number is on record before the number is handed out (H61). */
export async function reveal(
  call: Call,
  input: Parsed<'number.reveal'>,
): Promise<Output<'number.reveal'>> {
  const kase = await call.ports.cases.find(input.caseId);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  // A repair that is closed still has its follow-up (H12): somebody has to call, but not its crew.
  const needed = onlyCrew(call.actor) ? hasJob(kase) : kase.open || kase.duties.some(isOpen);
  if (!mayAct(kase, call.actor, contract['number.reveal'].who) || !needed) refuse('forbidden');
  // Crews and departments call who lives there now.
  const former = seesFormer(kase, call) ? (kase.sold?.former ?? []) : [];
  const everybody = [...kase.members, ...former];
  const member = everybody.find(({ personId }) => personId === input.personId);
  if (!member) refuse('not_found', '这套房屋没有这个人', 'personId');
  await limit(call, 'reveal');
  await call.ports.logs.add('reveals', {
    _id: `CK${idsFor(call)(`reveal:${kase._id}:${member.personId}`)}`,
    caseId: kase._id,
    personId: member.personId,
    by: call.actor.personId,
    at: call.now,
    ...(input.dutyId ? { dutyId: input.dutyId } : {}),
  });
  return { mobile: member.mobile };
}

export async function subscriptions(call: Call): Promise<Output<'subscription.show'>> {
  const left = await call.ports.ledger.left(call.actor.personId);
  return {
    now: call.now,
    templates: messagesInUse(call.settings).map((key) => ({
      key,
      title: templates[key].title,
      about: templates[key].about,
      left: left[key] ?? 0,
    })),
  };
}

/** What the client says WeChat answered; a forger cheats only himself. */
export async function credit(
  call: Call,
  input: Parsed<'subscription.credit'>,
): Promise<Output<'subscription.credit'>> {
  const accepted = messagesInUse(call.settings).filter((key) =>
    input.results[call.settings.templates[key]]?.startsWith('accept'),
  );
  const key = idsFor(call)('credit');
  for (const template of accepted)
    await call.ports.ledger.credit(call.actor.personId, template, key);
  return { credited: accepted };
}
