/** Events, invitations, surveys, birthdays (H13, H14, H49). */
import type { Parsed } from '../../shared/contract';
import * as campaign from '../../shared/domain/campaign';
import type {
  BaseCase,
  CampaignCase,
  InvitationCase,
  ProjectCase,
  SurveyCase,
} from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import * as greeting from '../../shared/domain/greeting';
import * as invitation from '../../shared/domain/invitation';
import { refuse } from '../../shared/errors';
import { numberOf } from '../../shared/views/row';
import { beginCase, type Call, changeCase } from './run';

export const plan = (call: Call, input: Parsed<'campaign.plan'>) =>
  beginCase(call, 'HD', (id, ctx) => ({
    kase: campaign.planEvent(id, input, ctx),
    extra: { number: numberOf(id) },
  }));

export const planSurvey = (call: Call, input: Parsed<'survey.plan'>) =>
  beginCase(call, 'HD', (id, ctx) => ({
    kase: campaign.planSurvey(id, input, ctx),
    extra: { number: numberOf(id) },
  }));

const change = <K extends CampaignCase | InvitationCase | SurveyCase | ProjectCase>(
  call: Call,
  kind: K['kind'],
  caseId: string,
  decide: (draft: K, ctx: Context) => void,
) =>
  changeCase<K>(call, caseId, {
    kind,
    decide: (draft, ctx) => {
      decide(draft, ctx);
      return undefined;
    },
  });

export const send = (call: Call, input: Parsed<'campaign.send'>) =>
  changeCase<CampaignCase, readonly string[]>(call, input.caseId, {
    kind: 'campaign',
    prepare: async () => {
      const ids = input.conditions?.agentIds ?? [];
      return ids.length === 0 ? [] : (await call.ports.people.byIds(ids)).map(({ name }) => name);
    },
    decide: (draft, ctx, agents) => {
      campaign.send(draft, input, ctx, agents);
      return undefined;
    },
  });

export const refuseCampaigns = (call: Call, input: Parsed<'campaign.refuse'>) =>
  change<ProjectCase>(call, 'project', input.caseId, (draft, ctx) =>
    campaign.refuseCampaigns(draft, input, ctx),
  );

export const cancel = (call: Call, input: Parsed<'campaign.cancel'>) =>
  change<CampaignCase>(call, 'campaign', input.caseId, (draft, ctx) =>
    campaign.cancel(draft, input, ctx),
  );

export const written = (call: Call, input: Parsed<'invitation.written'>) =>
  change<InvitationCase>(call, 'invitation', input.caseId, (draft, ctx) =>
    invitation.written(draft, input, ctx),
  );

export const answer = (call: Call, input: Parsed<'invitation.answer'>) =>
  change<InvitationCase>(call, 'invitation', input.caseId, (draft, ctx) =>
    invitation.answer(draft, input, spokenFor(draft, ctx, input.byPhone), ctx),
  );

export const attend = (call: Call, input: Parsed<'invitation.attend'>) =>
  change<InvitationCase>(call, 'invitation', input.caseId, (draft, ctx) =>
    invitation.attend(draft, input, ctx),
  );

export const reply = (call: Call, input: Parsed<'survey.answer'>) =>
  change<SurveyCase>(call, 'survey', input.caseId, (draft, ctx) =>
    invitation.reply(draft, input, spokenFor(draft, ctx, input.byPhone), ctx),
  );

/** Whether somebody of the company enters what the owner said; that has to be said. */
export function spokenFor(
  { members }: Pick<BaseCase, 'members'>,
  { actor }: Pick<Context, 'actor'>,
  byPhone: boolean,
): boolean {
  if (members.some(({ personId }) => personId === actor.personId)) return false;
  if (!byPhone) refuse('bad_input', '替业主登记要注明是业主在电话里答复的', 'byPhone');
  return true;
}

/** Owners give their own; what the household's others keep to themselves is theirs. */
export const birthday = (call: Call, input: Parsed<'greeting.birthday'>) =>
  change<ProjectCase>(call, 'project', input.caseId, (draft, ctx) => {
    const member = draft.members.some(({ personId }) => personId === call.actor.personId);
    if (member && input.personId !== call.actor.personId)
      refuse('forbidden', '只能登记您本人的生日');
    greeting.setBirthday(draft, input, ctx);
  });
