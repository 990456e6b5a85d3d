/** Absence 代班 (H55): a stand-in is named for a time; duties and calls go there meanwhile. Nothing is rewritten. */
import type { Actor, Case } from '../domain/case';
import type { Settings } from './settings';

export interface StandIn {
  agentId: string;
  standInId: string;
  /** To be mentioned in the group. */
  mobile: string;
  /** To be said, where the stand-in is on duty. */
  name?: string;
  /** Epoch ms, both included. */
  from: number;
  to: number;
}

const now = (at: number) => (one: StandIn) => at >= one.from && at <= one.to;

/** The agents in whose place this person stands at an instant. */
export const standsInFor = (
  { standIns }: Pick<Settings, 'standIns'>,
  personId: string,
  at: number,
): string[] =>
  standIns
    .filter((one) => one.standInId === personId && now(at)(one))
    .map(({ agentId }) => agentId);

/** Who stands in for an agent at an instant, if anybody does. */
export const standInOf = (
  { standIns }: Pick<Settings, 'standIns'>,
  agentId: string,
  at: number,
): StandIn | undefined => standIns.find((one) => one.agentId === agentId && now(at)(one));

/** The case's own agent, or whoever stands in for that agent now. */
export const isAgentOf = (
  kase: Pick<Case, 'agent'>,
  { personId, standsInFor: others }: Actor,
): boolean =>
  kase.agent !== null &&
  (kase.agent.personId === personId || (others?.includes(kase.agent.personId) ?? false));
