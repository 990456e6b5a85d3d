/** The workbench: what I owe, next first. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case } from '../../shared/domain/case';
import { isOpen } from '../../shared/domain/duties';
import { actsForDepartment, maySee } from '../../shared/policy/access';
import { DAY, dayEnd } from '../../shared/time/shanghai';
import { type DutyRowView, dutyView } from '../../shared/views/duty';
import type { DutyQuery } from '../ports';
import { readerOf } from './reader';
import type { Call } from './run';

/** How far ahead duties show before their time begins, and limits that far away are read. */
const AHEAD = 7 * DAY;
const HORIZON = 40 * DAY;

export async function list(call: Call, input: Parsed<'duty.list'>): Promise<Output<'duty.list'>> {
  const { now } = call;
  const queries: DutyQuery[] =
    input.scope === 'team' && seesTeam(call) ? [{ by: 'anybody' }] : queriesFor(call);
  const pages = await Promise.all(
    queries.map((query) => call.ports.cases.owing(query, now + HORIZON, input.cursor)),
  );
  const cases = unique(pages.flatMap(({ items }) => items)).filter(
    (kase) => maySee(kase, call.actor) || input.scope === 'team',
  );
  const reader = await readerOf(call);
  const all = cases
    .flatMap((kase) => kase.duties.filter(isOpen).map((duty) => dutyView(kase, duty, reader)))
    .filter(
      (duty) => duty.from <= now + AHEAD && (input.kind === undefined || duty.kind === input.kind),
    )
    .sort((a, b) => a.dueAt - b.dueAt);
  const mine = all.filter((duty) => duty.mine);
  const today = (duty: DutyRowView): boolean => duty.dueAt <= dayEnd(now);
  const late = (duty: DutyRowView): boolean => duty.state === 'late';
  const shown = { mine, team: all, today: mine.filter(today), late: mine.filter(late) }[
    input.scope
  ];
  const next = pages.map((page) => page.next).find((cursor) => cursor !== null) ?? null;
  return {
    now,
    counts: { mine: mine.length, today: mine.filter(today).length, late: mine.filter(late).length },
    duties: shown,
    next: queries.length === 1 ? next : null,
  };
}

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
