/** The workbench: what I owe, next first. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { communityOf } from '../../shared/domain/home';
import { actsForDepartment, maySee } from '../../shared/policy/access';
import { DAY, dayEnd } from '../../shared/time/shanghai';
import { type DutyRowView, dutyView } from '../../shared/views/duty';
import { currentStage } from '../../shared/views/stages';
import { watchView } from '../../shared/views/watch';
import type { DutyQuery } from '../ports';
import { readerOf } from './reader';
import type { Call } from './run';

/** How far ahead duties show before their time begins, and limits that far away are read. */
const AHEAD = 7 * DAY;
export const HORIZON = 40 * DAY;

export async function list(call: Call, input: Parsed<'duty.list'>): Promise<Output<'duty.list'>> {
  const { now } = call;
  const team = input.scope === 'team' && seesTeam(call);
  const ofAgent = team ? input.agentId : undefined;
  const queries: DutyQuery[] = team
    ? [ofAgent ? { by: 'agent', personId: ofAgent } : { by: 'anybody' }]
    : queriesFor(call);

  const pages = await Promise.all(
    cursorsOf(input.cursor, queries.length).map((cursor, place) => {
      const query = queries[place];
      if (!query || cursor === OVER) return { items: [], next: null };
      return call.ports.cases.owing(query, now + HORIZON, cursor);
    }),
  );
  const seen = unique(pages.flatMap(({ items }) => items)).filter(
    (kase) => maySee(kase, call.actor) || input.scope === 'team',
  );
  const cases = seen.filter((kase) => wanted(kase, input));
  const reader = await readerOf(call);
  const all = cases
    .flatMap((kase) =>
      kase.duties
        .filter((duty) => isOpen(duty) && (!ofAgent || duty.owedBy.desk === 'agent'))
        .map((duty) => dutyView(kase, duty, reader)),
    )
    .filter(
      (duty) => duty.from <= now + AHEAD && (input.kind === undefined || duty.kind === input.kind),
    )
    .sort((a, b) => a.dueAt - b.dueAt);
  const mine = all.filter((duty) => duty.mine);
  const today = (duty: DutyRowView): boolean =>
    duty.state !== 'waiting' && duty.dueAt <= dayEnd(now);
  const late = (duty: DutyRowView): boolean => duty.state === 'late';
  const shown = { mine, team: all, today: mine.filter(today), late: mine.filter(late) }[
    input.scope
  ];
  return {
    now,
    counts: { mine: mine.length, today: mine.filter(today).length, late: mine.filter(late).length },
    // An event or a survey is of no home.
    communities: [...new Set(seen.map(({ home }) => communityOf(home)))].filter(Boolean).sort(),
    duties: shown,
    watch: watchView(call.settings, call.actor.personId, now),
    next: nextOf(pages.map(({ next }) => next)),
  };
}

const wanted = (kase: Case, { stage, community }: Parsed<'duty.list'>): boolean =>
  (stage === undefined || (kase.kind === 'project' && currentStage(kase) === stage)) &&
  (community === undefined || communityOf(kase.home) === community);

/** Several questions are asked at once, each with a cursor of its own; one that has no more pages says so. */
const OVER = '-';
const BETWEEN = '|';

function cursorsOf(cursor: string | undefined, count: number): (string | undefined)[] {
  const given = cursor?.split(BETWEEN) ?? [];
  // Roles that changed between two pages: from the beginning.
  if (given.length !== count) return Array.from({ length: count }, () => undefined);
  return given;
}

const nextOf = (cursors: readonly (string | null)[]): string | null =>
  cursors.every((cursor) => cursor === null)
    ? null
    : cursors.map((cursor) => cursor ?? OVER).join(BETWEEN);

const seesTeam = ({ actor }: Call): boolean =>
  actor.roles.some((role) => role === 'manager' || role === 'leader');

function queriesFor({ actor }: Call): DutyQuery[] {
  const has = (role: (typeof actor.roles)[number]): boolean => actor.roles.includes(role);
  const agents = [actor.personId, ...(actor.standsInFor ?? [])];
  const keys = [`person:${actor.personId}`];
  if (actsForDepartment(actor)) keys.push(`dept:${actor.departmentId}`);
  if (has('leader')) keys.push('leader');
  return [
    ...(has('agent') ? agents.map((personId) => ({ by: 'agent' as const, personId })) : []),
    ...(has('manager') ? [{ by: 'manager' as const }] : []),
    ...(has('agent') && !has('head') ? [] : [{ by: 'owing' as const, keys }]),
  ];
}

const unique = (cases: readonly Case[]): Case[] => [
  ...new Map(cases.map((kase) => [kase._id, kase])).values(),
];
