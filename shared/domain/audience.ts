/** Which former owners an event or a survey is for (H13, H49): conditions on one home's project. Pure. */
import type { Input } from '../contract';
import { refuse } from '../errors';
import { conditionNames } from '../policy/audience';
import { dateOf } from '../time/shanghai';
import type { ProjectCase } from './case';
import { communityOf } from './home';
import { basePeriod, covers } from './warranty';

export type Conditions = NonNullable<Input<'campaign.preview'>['conditions']>;

/** Refuses what no home can fit: a campaign to nobody would look as if it had been sent. */
export function checkConditions(conditions: Conditions): void {
  const { acceptedFrom, acceptedTo, ratedAtLeast, ratedAtMost } = conditions;
  if (acceptedFrom !== undefined && acceptedTo !== undefined && acceptedTo < acceptedFrom)
    refuse('bad_input', '竣工的结束日期不能早于开始日期', 'conditions.acceptedTo');
  if (ratedAtLeast !== undefined && ratedAtMost !== undefined && ratedAtMost < ratedAtLeast)
    refuse('bad_input', '评价的上限不能低于下限', 'conditions.ratedAtMost');
}

type Home = Pick<
  ProjectCase,
  'home' | 'facts' | 'state' | 'terms' | 'ratings' | 'vip' | 'agent' | 'campaignsRefused'
>;

/** The owners do not want to be invited or asked (any more). */
export const refuses = ({ campaignsRefused }: Pick<ProjectCase, 'campaignsRefused'>): boolean =>
  campaignsRefused !== undefined;

/** Mean of what this home's owners gave, or nothing where they gave nothing. */
function starsOf({ ratings }: Pick<ProjectCase, 'ratings'>): number | undefined {
  if (ratings.length === 0) return undefined;
  return ratings.reduce((sum, { overall }) => sum + overall, 0) / ratings.length;
}

/** Everything but whether something is open, which the project does not know. */
export function fits(project: Home, conditions: Conditions, now: number): boolean {
  const { communities = [], acceptedFrom, acceptedTo, warranty, vip, agentIds = [] } = conditions;
  const accepted = project.facts.finalAccepted;
  if (accepted === undefined) return false;
  const day = dateOf(accepted);
  const stars = starsOf(project);
  const running = covers(basePeriod(project), now);
  const { ratedAtLeast, ratedAtMost } = conditions;
  return (
    (communities.length === 0 || communities.includes(communityOf(project.home))) &&
    (acceptedFrom === undefined || day >= acceptedFrom) &&
    (acceptedTo === undefined || day <= acceptedTo) &&
    (warranty === undefined || running === (warranty === 'running')) &&
    (vip === undefined || project.vip === vip) &&
    (ratedAtLeast === undefined || (stars !== undefined && stars >= ratedAtLeast)) &&
    (ratedAtMost === undefined || (stars !== undefined && stars <= ratedAtMost)) &&
    (agentIds.length === 0 || agentIds.includes(project.agent?.personId ?? ''))
  );
}

/** Whom a slice is for: fit, not refusing, and with or without something open as asked. */
export function chosenOf(
  projects: readonly ProjectCase[],
  conditions: Conditions,
  { open, now }: { open: ReadonlySet<string>; now: number },
): { chosen: ProjectCase[]; refused: number } {
  const fitting = projects.filter(
    (project) =>
      fits(project, conditions, now) &&
      (conditions.open === undefined || open.has(project.home.id) === (conditions.open === 'has')),
  );
  const chosen = fitting.filter((project) => !refuses(project));
  return { chosen, refused: fitting.length - chosen.length };
}

/** '南山里、海棠苑 · 竣工 2025-01-01 至今 · 保修期内 · VIP' */
export function sayConditions(conditions: Conditions, agents: readonly string[] = []): string {
  const { communities = [], acceptedFrom, acceptedTo, warranty, vip, open } = conditions;
  const { ratedAtLeast, ratedAtMost } = conditions;
  const said = [
    communities.join('、'),
    acceptedFrom || acceptedTo ? `竣工 ${acceptedFrom ?? '最早'} 至 ${acceptedTo ?? '今天'}` : '',
    warranty === undefined ? '' : conditionNames.warranty[warranty],
    vip === undefined ? '' : vip ? 'VIP' : '不是 VIP',
    ratedAtLeast === undefined ? '' : `评价 ${ratedAtLeast} 星以上`,
    ratedAtMost === undefined ? '' : `评价 ${ratedAtMost} 星以下`,
    open === undefined ? '' : conditionNames.open[open],
    agents.length ? `专职客服 ${agents.join('、')}` : '',
  ].filter(Boolean);
  return said.length ? said.join(' · ') : '全部已竣工的业主';
}
