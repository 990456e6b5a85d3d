/**
 * The morning's digest: one robot message for each agent, one for each manager. Each is claimed in a document of its
 * own, by day and person, before it is sent; only a death between claim and answer can cost somebody theirs, and nobody
 * gets two. A robot that was surely not reached gives the claim back, and the next look tries again.
 */
import type { Case } from '../../shared/domain/case';
import { agentDigest, getsDigest, teamDigest } from '../../shared/domain/digest';
import { digestEvery, digestSpan } from '../../shared/policy/digest';
import type { Settings } from '../../shared/policy/settings';
import { standsInFor } from '../../shared/policy/stand-ins';
import { DAY, dateOf, MINUTE, within } from '../../shared/time/shanghai';
import type { DutyQuery, Person, Ports } from '../ports';

/** Milliseconds that one person's digest may take. */
const RESERVE = 8_000;
/** Pages of a hundred cases that are counted. */
const PAGES = 5;

/** Every fifth minute of the span in which a company may set it: stateless, so that no other tick pays for it. */
export const mayBeMorning = (now: number): boolean =>
  within(now, digestSpan) && Math.floor(now / MINUTE) % digestEvery === 0;

/** Answers whether something was left for the next look. */
export async function sendDigests(
  ports: Ports,
  settings: Settings,
  timeLeft: () => number,
): Promise<boolean> {
  const now = ports.now();
  const { digest, departments } = settings;
  const key = departments.service.robotKey;
  if (!digest || !key || !within(now, [digest.time, digest.until])) return false;
  const day = dateOf(now);
  if (await ports.digests.isDone(day)) return false;
  const [agents, managers] = await Promise.all([
    ports.people.byRole('agent'),
    ports.people.byRole('manager'),
  ]);
  let left = false;
  const send = async (person: Person, text: () => Promise<string | null>): Promise<void> => {
    if (timeLeft() < RESERVE) left = true;
    if (timeLeft() < RESERVE || !getsDigest(settings, person.personId, now)) return;
    const said = await text();
    if (said === null || !(await ports.digests.claim(day, person.personId, now))) return;
    const mobiles = person.mobile ? [person.mobile] : [];
    const sent = await ports.messenger.robot(key, said, mobiles);
    left ||= sent.outcome === 'retry';
    await ports.digests.settle(day, person.personId, sent.outcome);
  };
  for (const agent of agents) {
    await send(agent, async () => {
      const ids = [agent.personId, ...standsInFor(settings, agent.personId, now)];
      const queries = ids.map((personId): DutyQuery => ({ by: 'agent', personId }));
      const cases = (
        await Promise.all(queries.map((query) => due(ports, query, now + 7 * DAY)))
      ).flat();
      return agentDigest(agent.name, cases, now, digest.names);
    });
  }
  for (const manager of managers) {
    await send(manager, async () =>
      teamDigest(manager.name, await due(ports, { by: 'anybody' }, now), now, digest.names),
    );
  }
  if (!left) await ports.digests.finish(day, now);
  return left;
}

async function due(ports: Ports, query: DutyQuery, until: number): Promise<Case[]> {
  const found: Case[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const { items, next } = await ports.cases.owing(query, until, cursor);
    found.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return found;
}
