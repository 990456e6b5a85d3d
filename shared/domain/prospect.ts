/** How likely somebody is to sign (H57): marked with a reason, each marking on the record, the next contact owed by it. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { type Grade, markedAs } from '../policy/prospects';
import type { Case, ProjectCase } from './case';
import { type Context, entryCount, journal } from './context';
import { raise } from './duties';

/** Deposit paid, contract not signed. */
export const isProspect = (project: Pick<ProjectCase, 'state' | 'facts'>): boolean =>
  project.state !== 'cancelled' && project.facts.contractSigned === undefined;

export function markLikelihood(
  project: ProjectCase,
  { grade, reason }: Parsed<'prospect.mark'>,
  ctx: Context,
): void {
  if (!isProspect(project)) refuse('wrong_state', '已经签单或取消,不用再标记意向');
  const was = project.likelihood?.grade;
  project.likelihood = { grade, at: ctx.now, reason };
  journal(project, ctx, 'likelihoodMarked', { grade, reason, ...(was ? { was } : {}) });
  raise(project, ctx, markedAs(grade), { occasion: String(entryCount(project)) });
}

/** Under which prospects are found: all of a likelihood, and an agent's own. */
export const prospectKey = (grade: Grade, agentId = ''): string =>
  agentId ? `likely:${grade}:${agentId}` : `likely:${grade}`;

export function prospectKeys(kase: Case): string[] {
  if (kase.kind !== 'project' || !kase.likelihood || !isProspect(kase)) return [];
  const { grade } = kase.likelihood;
  return [prospectKey(grade), ...(kase.agent ? [prospectKey(grade, kase.agent.personId)] : [])];
}
