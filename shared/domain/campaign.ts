/** Decisions on what the company plans for its owners: events (H13) and surveys (H49). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import {
  campaignMachine,
  campaignNames,
  campaignStateNames,
  type SurveyQuestion,
} from '../policy/campaign';
import { DAY } from '../time/shanghai';
import { checkConditions, sayConditions } from './audience';
import type { CampaignCase, ProjectCase } from './case';
import { type Context, journal, move } from './context';
import { leave } from './errands';
import { newCase } from './new-case';

const step = (campaign: CampaignCase, event: string, name: string): void =>
  move(campaign, campaignMachine, event, campaignStateNames[campaign.state] ?? '', name);

/** Homes that can wait in the document at once. */
const ROOM = 4000;
/** Sendings that the campaign itself remembers; its record has all. */
const SAID = 10;

function begin(
  id: string,
  fields: Pick<CampaignCase, 'type' | 'title' | 'text' | 'heldAt' | 'place' | 'questions'>,
  ctx: Context,
): CampaignCase {
  const campaign: CampaignCase = {
    ...newCase(id, 'campaign', 'planned', ctx),
    kind: 'campaign',
    ...fields,
    queue: [],
    everyone: null,
    sent: 0,
  };
  journal(campaign, ctx, 'campaignPlanned', { title: fields.title, type: fields.type });
  return campaign;
}

export function planEvent(id: string, input: Parsed<'campaign.plan'>, ctx: Context): CampaignCase {
  if (input.heldAt <= ctx.now) refuse('bad_input', '活动时间要晚于现在', 'heldAt');
  const { title, text, heldAt, place } = input;
  return begin(id, { type: 'event', title, text, heldAt, place, questions: [] }, ctx);
}

export function planSurvey(id: string, input: Parsed<'survey.plan'>, ctx: Context): CampaignCase {
  if (input.until <= ctx.now) refuse('bad_input', '截止时间要晚于现在', 'until');
  const questions: SurveyQuestion[] = input.questions.map((question, place) => {
    if (question.type === 'choice' && question.options.length < 2)
      refuse('bad_input', '选择题至少要有两个选项', `questions.${place}.options`);
    // Answers are told apart by their words.
    const twice = question.options.find((one, at, all) => all.indexOf(one) !== at);
    if (twice !== undefined)
      refuse('bad_input', `选项“${twice}”写了两次`, `questions.${place}.options`);
    return { key: `q${place + 1}`, ...question };
  });
  const { title, text, until } = input;
  return begin(id, { type: 'survey', title, text, heldAt: until, place: '', questions }, ctx);
}

/**
 * Chosen homes, or every home that was accepted and fits. They are written in slices; a home chosen twice is invited
 * once. `agents`: what the agents among the conditions are called.
 */
export function send(
  campaign: CampaignCase,
  input: Parsed<'campaign.send'>,
  ctx: Context,
  agents: readonly string[] = [],
): void {
  const { everyone, homeIds, conditions } = input;
  if (everyone === homeIds.length > 0)
    refuse('bad_input', '请选择房屋,或选择全部老业主', 'homeIds');
  if (conditions && !everyone) refuse('bad_input', '按条件选择时,不能再指定房屋', 'conditions');
  if (conditions) checkConditions(conditions);
  if (campaign.everyone) refuse('wrong_state', '上一批还没有发完,请稍后再发');
  step(campaign, 'sent', '发出');
  if (ctx.now >= campaign.heldAt)
    refuse('too_late', `这个${campaignNames[campaign.type]}的时间已经过了`);
  const added = homeIds.filter((homeId) => !campaign.queue.includes(homeId));
  if (campaign.queue.length + added.length > ROOM)
    refuse('wrong_state', '还有很多没有发完,请稍后再加');
  campaign.queue = [...campaign.queue, ...new Set(added)];
  if (everyone) campaign.everyone = { after: '', ...(conditions ? { conditions } : {}) };
  const to = everyone ? sayConditions(conditions ?? {}, agents) : `${added.length} 套房屋`;
  campaign.to = [...(campaign.to ?? []), to].slice(-SAID);
  journal(campaign, ctx, 'campaignSent', everyone ? { to } : { count: added.length });
  leave(campaign, { id: 'spread', at: ctx.now, what: 'spread' });
  const at = campaign.heldAt + ctx.settings.events.closeDays * DAY;
  leave(campaign, { id: 'recall', at, what: 'recall', how: 'ended' });
}

/** The owners of a home do not want to be invited or asked any more, or do again; what has been sent stays. */
export function refuseCampaigns(
  project: ProjectCase,
  { refused }: Parsed<'campaign.refuse'>,
  ctx: Context,
): void {
  if (refused === (project.campaignsRefused !== undefined))
    refuse('wrong_state', refused ? '已经登记过不再受邀' : '现在可以受邀,不用恢复');
  project.campaignsRefused = refused ? { at: ctx.now } : undefined;
  journal(project, ctx, refused ? 'campaignsRefused' : 'campaignsWelcome');
}

export function cancel(
  campaign: CampaignCase,
  input: Parsed<'campaign.cancel'>,
  ctx: Context,
): void {
  step(campaign, 'cancelled', '取消');
  journal(campaign, ctx, 'campaignCancelled', { reason: input.reason });
  stop(campaign);
  leave(campaign, { id: 'recall', at: ctx.now, what: 'recall', how: 'cancelled' });
}

/** All that it sent has been closed: it is over. */
export function over(campaign: CampaignCase, ctx: Context): void {
  if (campaign.state !== 'running') return;
  step(campaign, 'ended', '结束');
  journal(campaign, ctx, 'campaignEnded');
  stop(campaign);
}

function stop(campaign: CampaignCase): void {
  campaign.open = false;
  campaign.queue = [];
  campaign.everyone = null;
  campaign.errands = campaign.errands?.filter(({ what }) => what !== 'spread');
}
