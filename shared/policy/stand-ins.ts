/** Absence 代班 (H55): a stand-in is named for a time; duties and calls go there meanwhile. Nothing is rewritten. */
import type { Actor, Case } from '../domain/case';
import { DAY } from '../time/shanghai';
import type { Settings, StaffContact } from './settings';

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

type Absences = Pick<Settings, 'standIns'>;

/** Absences that are over are kept so long: months are closed (H52) and reports handed in (H51) by them. */
const KEPT = 160 * DAY;

/** The one named for an agent's own absence. */
const named = ({ standIns }: Absences, agentId: string, at: number): StandIn | undefined =>
  standIns.find((one) => one.agentId === agentId && at >= one.from && at <= one.to);

/** Who stands in for an agent at an instant, if anybody does; a stand-in who is away too is stood in for in turn. */
export function standInOf(settings: Absences, agentId: string, at: number): StandIn | undefined {
  const passed = new Set([agentId]);
  let found = named(settings, agentId, at);
  while (found) {
    const next = named(settings, found.standInId, at);
    // Nobody of a circle is there: it stays where it is.
    if (!next || passed.has(next.standInId)) return found;
    passed.add(found.standInId);
    found = next;
  }
  return found;
}

/** The agents in whose place this person stands at an instant, whether named for them or for their stand-in. */
export const standsInFor = (settings: Absences, personId: string, at: number): string[] => {
  const away = new Set(settings.standIns.map(({ agentId }) => agentId));
  return [...away].filter(
    (agentId) =>
      agentId !== personId &&
      [named(settings, agentId, at), standInOf(settings, agentId, at)].some(
        (one) => one?.standInId === personId,
      ),
  );
};

/** Whoever is there at an instant: the person, or who stands in for them. */
export function thereOf<P extends StaffContact>(person: P, settings: Absences, at: number): P {
  const away = standInOf(settings, person.personId, at);
  if (!away) return person;
  const { standInId, name = '代班的同事', mobile } = away;
  return { ...person, personId: standInId, name, mobile };
}

/** The place of the first absence that leads back to whoever is away; −1: somebody is there throughout. */
export function circleIn(standIns: readonly Omit<StandIn, 'mobile'>[]): number {
  const settings = { standIns: standIns.map((one) => ({ ...one, mobile: '' })) };
  return standIns.findIndex(({ agentId, from }) => {
    // What changes begins with an absence: each is looked at as it begins.
    const instants = [from, ...standIns.map((one) => one.from).filter((at) => at > from)];
    return instants.some((at) => {
      const own = named(settings, agentId, at);
      const last = own && standInOf(settings, agentId, at);
      return last !== undefined && named(settings, last.standInId, at) !== undefined;
    });
  });
}

/**
 * The list as it is given, with what was: an absence that is over stays, one that is taken out while it runs ends now.
 * By it past duties and reports are judged (H51, H52).
 */
export function withPast(
  before: readonly StandIn[],
  given: readonly StandIn[],
  now: number,
): StandIn[] {
  const same = (one: StandIn) => (other: StandIn) =>
    other.agentId === one.agentId && other.standInId === one.standInId && other.from === one.from;
  const past = before
    .filter((one) => one.from < now && one.to >= now - KEPT && !given.some(same(one)))
    .map((one) => (one.to >= now ? { ...one, to: now - 1 } : one));
  return [...past, ...given];
}

/** The case's own agent, or whoever stands in for that agent now. */
export const isAgentOf = (
  kase: Pick<Case, 'agent'>,
  { personId, standsInFor: others }: Actor,
): boolean =>
  kase.agent !== null &&
  (kase.agent.personId === personId || (others?.includes(kase.agent.personId) ?? false));
