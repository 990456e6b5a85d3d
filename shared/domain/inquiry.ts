/** Decisions on an inquiry 个案 (E, H39–H42): questions, wishes, people looked for, calls missed. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { shorten } from '../policy/notices';
import { inquiryMachine, inquiryStateNames } from '../policy/stages';
import type { InquiryCase, Named, ProjectCase } from './case';
import { type Context, entryCount, journal, move } from './context';
import { raise } from './duties';
import { peopleFor } from './family';
import { newCase } from './new-case';
import { informOwners } from './notices';
import { vipOf } from './vip';

const step = (inquiry: InquiryCase, event: string, name: string): void =>
  move(inquiry, inquiryMachine, event, inquiryStateNames[inquiry.state] ?? inquiry.state, name);

/** Is settled by a call that reaches the owner, not by an answer. */
const byCall = ({ type }: InquiryCase): boolean => type === 'lookedFor' || type === 'missedCall';

export function open(
  id: string,
  project: ProjectCase,
  input: Parsed<'inquiry.open'>,
  wanted: Named | null,
  ctx: Context,
): InquiryCase {
  if (input.type === 'lookedFor' && !wanted && !input.wantedName) {
    refuse('bad_input', '请选择或填写要找的人', 'wantedName');
  }
  const inquiry: InquiryCase = {
    ...newCase(id, 'inquiry', 'open', ctx),
    kind: 'inquiry',
    home: project.home,
    raisedBy: ctx.actor.personId,
    members: peopleFor(project, ctx.actor),
    ...vipOf(project),
    agent: project.agent,
    type: input.type,
    text: input.text,
    wanted: wanted?.name ?? input.wantedName ?? '',
    handler: wanted && { desk: 'person', id: wanted.personId, name: wanted.name },
    channel: input.channel,
    answer: null,
    round: 1,
  };
  journal(inquiry, ctx, 'inquiryOpened', { type: input.type, channel: input.channel });
  const event = { lookedFor: wanted ? 'lookedFor' : 'lookedForUnknown', missedCall: 'missed' };
  const name = event[input.type as keyof typeof event] ?? 'asked';
  const at = input.receivedAt ?? ctx.now;
  raise(inquiry, ctx, name, { at });
  if (name === 'asked') raiseFirstAnswer(inquiry, at, ctx);
  return inquiry;
}

/** Online at once while on shift, by e-mail within a day; who rang or came was answered in person (H42). */
function raiseFirstAnswer(inquiry: InquiryCase, at: number, ctx: Context): void {
  const { channel } = inquiry;
  if (channel === 'email') raise(inquiry, ctx, 'askedByMail', { at });
  else if (channel !== 'phone' && channel !== 'visit') raise(inquiry, ctx, 'askedOnline', { at });
}

/** Asked in-house while the owner waits to be called back (H40). */
export function pass(
  inquiry: InquiryCase,
  input: Parsed<'inquiry.pass'>,
  person: Named | null,
  ctx: Context,
): void {
  if (!person && !input.department) refuse('bad_input', '请选择请谁解答', 'department');
  step(inquiry, 'passed', '转交');
  if (person) inquiry.handler = { desk: 'person', id: person.personId, name: person.name };
  else if (input.department) {
    inquiry.handler = { desk: 'department', id: input.department };
    inquiry.departments = [...new Set([...inquiry.departments, input.department])];
  }
  journal(inquiry, ctx, 'passed', {
    to: person?.name ?? input.department ?? '',
    ...(input.note ? { note: input.note } : {}),
  });
  const occasion = String(entryCount(inquiry));
  raise(inquiry, ctx, 'passed', { occasion });
  // Somebody else is looked for now: he calls, and the owner is asked whether he did (H41).
  if (byCall(inquiry) && person) raise(inquiry, ctx, 'lookedFor', { occasion });
}

/** The owner is told the day it is solved (H40). */
export function answer(inquiry: InquiryCase, input: Parsed<'inquiry.answer'>, ctx: Context): void {
  if (byCall(inquiry)) refuse('wrong_state', '这是找人或未接来电,请登记业主是否接到回电');
  step(inquiry, 'answered', '答复');
  inquiry.answer = input.answer;
  journal(inquiry, ctx, 'answered', { answer: input.answer });
  raise(inquiry, ctx, 'answered', { occasion: String(inquiry.round) });
  informOwners(inquiry, ctx, `answered:${inquiry.round}`, 'progress', {
    number: inquiry._id,
    what: '您的咨询已有答复',
    state: '已答复',
    note: shorten(20, input.answer, '请打开小程序查看'),
  });
}

/** Somebody looked for, a call missed: did the call reach the owner (H39, H41)? */
export function called(inquiry: InquiryCase, input: Parsed<'inquiry.called'>, ctx: Context): void {
  if (!byCall(inquiry)) refuse('wrong_state', '这是咨询,请登记答复');
  step(inquiry, input.came ? 'called' : 'notCalled', '登记回电');
  journal(
    inquiry,
    ctx,
    input.came ? 'called.came' : 'called.not',
    input.note ? { note: input.note } : {},
  );
  if (input.came) {
    inquiry.open = false;
    raise(inquiry, ctx, 'called');
  } else {
    inquiry.round += 1;
    raise(inquiry, ctx, 'notCalled', { occasion: String(inquiry.round) });
  }
}

/** Accepted → closed; not → the next one takes it up (H40). By the owner in the app, or on the agent's call. */
export function settle(
  inquiry: InquiryCase,
  accepted: boolean,
  reason: string,
  ctx: Context,
): void {
  if (!accepted && !reason) refuse('bad_input', '请说说哪里还不清楚', 'reason');
  step(inquiry, accepted ? 'accepted' : 'notAccepted', '确认答复');
  journal(inquiry, ctx, accepted ? 'closed' : 'notAccepted', accepted ? {} : { reason });
  if (accepted) {
    inquiry.open = false;
    raise(inquiry, ctx, 'accepted');
  } else {
    inquiry.round += 1;
    inquiry.handler = null;
    raise(inquiry, ctx, 'notAccepted', { occasion: String(inquiry.round) });
  }
}
