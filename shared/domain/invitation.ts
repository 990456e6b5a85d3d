/** What one home gets of a campaign: an invitation (H13) or a survey to fill in (H49), and what its owners answer. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import {
  invitationMachine,
  invitationStateNames,
  type SurveyQuestion,
  surveyMachine,
  surveyStateNames,
} from '../policy/campaign';
import { DAY, dayEnd, dayStart } from '../time/shanghai';
import type { BaseCase, CampaignCase, InvitationCase, ProjectCase, SurveyCase } from './case';
import { type Context, journal, move } from './context';
import { raise } from './duties';
import { newCase } from './new-case';
import { vipOf } from './vip';

const step = (one: InvitationCase, event: string, name: string): void =>
  move(one, invitationMachine, event, invitationStateNames[one.state] ?? '', name);

/** Former owners are invited and asked, not who rents from them (H13, H49). */
const ofHome = (
  project: ProjectCase,
): Pick<BaseCase, 'home' | 'members' | 'vip' | 'vipPrepare' | 'agent'> => ({
  home: project.home,
  members: project.members.filter(({ part }) => part !== 'tenant'),
  ...vipOf(project),
  agent: project.agent,
});

/** `decidedAt`: when it was decided to invite this home; the written invitation counts from there. */
export function begin(
  id: string,
  campaign: CampaignCase,
  project: ProjectCase,
  decidedAt: number,
  ctx: Context,
): InvitationCase | SurveyCase {
  const { _id: campaignId, title, text, heldAt, place, questions } = campaign;
  if (campaign.type === 'survey') {
    const survey: SurveyCase = {
      ...newCase(id, 'survey', 'sent', ctx),
      ...ofHome(project),
      kind: 'survey',
      ...{ campaignId, title, text, until: heldAt, questions },
      reply: null,
    };
    journal(survey, ctx, 'surveySent', { title });
    return survey;
  }
  const invitation: InvitationCase = {
    ...newCase(id, 'invitation', 'invited', ctx),
    ...ofHome(project),
    kind: 'invitation',
    ...{ campaignId, title, text, heldAt, place },
    written: null,
    answer: null,
    attendance: null,
  };
  journal(invitation, ctx, 'invited', { title, heldAt });
  raise(invitation, ctx, 'invited', { at: decidedAt, given: callWindow(heldAt, decidedAt, ctx) });
  return invitation;
}

/** Two weeks before the event; decided later than that, by the end of the next day (H13). */
function callWindow(heldAt: number, decidedAt: number, { settings }: Context) {
  const { callDays, callOpenDays } = settings.events;
  const dueAt = Math.max(dayEnd(heldAt - callDays * DAY), dayEnd(decidedAt + DAY));
  const from = Math.max(dayStart(heldAt - (callDays + callOpenDays) * DAY), decidedAt);
  return { from: Math.min(from, dueAt), dueAt };
}

/** The written invitation was sent, and arrived. */
export function written(
  one: InvitationCase,
  input: Parsed<'invitation.written'>,
  ctx: Context,
): void {
  step(one, 'written', '登记书面邀请');
  one.written = { at: ctx.now, way: input.way };
  journal(one, ctx, 'invitationWritten', { way: input.way });
  raise(one, ctx, 'written');
}

export function answer(
  one: InvitationCase,
  input: Parsed<'invitation.answer'>,
  byPhone: boolean,
  ctx: Context,
): void {
  step(one, 'answered', '答复邀请');
  if (ctx.now >= one.heldAt) refuse('too_late', '活动已经开始,谢谢您');
  const { coming, guests, words } = input;
  one.answer = {
    coming,
    guests: coming === 'no' ? 0 : guests,
    words: words ?? '',
    at: ctx.now,
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    byPhone,
  };
  journal(one, ctx, 'invitationAnswered', {
    coming,
    guests: one.answer.guests,
    ...(words ? { words } : {}),
    ...(byPhone ? { byPhone } : {}),
  });
  raise(one, ctx, byPhone ? 'answeredByPhone' : 'answered');
}

export function attend(
  one: InvitationCase,
  input: Parsed<'invitation.attend'>,
  ctx: Context,
): void {
  step(one, 'attended', '登记到场');
  if (ctx.now < one.heldAt) refuse('too_early', '活动还没有开始');
  one.attendance = { came: input.came, guests: input.came ? input.guests : 0, at: ctx.now };
  one.open = false;
  journal(one, ctx, 'attended', { ...one.attendance });
  raise(one, ctx, 'attended');
}

/** Once; by the owner, or by an agent as told on the phone (H49). */
export function reply(
  survey: SurveyCase,
  input: Parsed<'survey.answer'>,
  byPhone: boolean,
  ctx: Context,
): void {
  if (survey.reply) refuse('duplicate', '这份问卷已经填写过了,谢谢您');
  move(survey, surveyMachine, 'answered', surveyStateNames[survey.state] ?? '', '填写问卷');
  if (ctx.now > survey.until) refuse('too_late', '问卷已经截止,谢谢您');
  const answers = Object.fromEntries(
    survey.questions.flatMap((question) => {
      const given = input.answers[question.key];
      return given === undefined ? [] : [[question.key, checked(question, given)] as const];
    }),
  );
  const unknown = Object.keys(input.answers).find(
    (key) => !survey.questions.some((question) => question.key === key),
  );
  if (unknown) refuse('bad_input', '问卷里没有这道题', `answers.${unknown}`);
  const left = survey.questions.find(({ key, type }) => type !== 'text' && !(key in answers));
  if (left) refuse('bad_input', `请回答“${left.text}”`, `answers.${left.key}`);
  survey.reply = {
    answers,
    at: ctx.now,
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    byPhone,
  };
  survey.open = false;
  journal(survey, ctx, 'surveyAnswered', byPhone ? { byPhone } : {});
}

function checked({ key, text, type, options }: SurveyQuestion, given: string): string {
  const fits =
    type === 'stars'
      ? /^[1-5]$/.test(given)
      : type === 'yesNo'
        ? given === '是' || given === '否'
        : type === 'choice'
          ? options.includes(given)
          : true;
  if (!fits) refuse('bad_input', `“${text}”的回答不在可选的范围内`, `answers.${key}`);
  return given;
}

/** The event is over, the survey closed, or either was called off. False: it has ended already. */
export function recall(
  one: InvitationCase | SurveyCase,
  how: 'ended' | 'cancelled',
  ctx: Context,
): boolean {
  const machine = one.kind === 'survey' ? surveyMachine : invitationMachine;
  const next = machine[one.state]?.[how];
  if (next === undefined) return false;
  one.state = next;
  one.open = false;
  journal(one, ctx, how === 'ended' ? 'campaignEnded' : 'campaignCancelled', {});
  raise(one, ctx, how);
  return true;
}
