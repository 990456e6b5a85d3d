/** Whose month somebody may read, what stands behind it, and the one way in which it is written (H52, H53). */
import { isOwn, isStandIns, stoodInFor } from '../../shared/domain/assessment/absences';
import {
  type AgentMonth,
  agentMonthId,
  begun,
  emptyMonth,
} from '../../shared/domain/assessment/month';
import { monthOf } from '../../shared/domain/assessment/records';
import {
  type FoundRecord,
  type Grounds,
  reckonTable,
  type Table,
} from '../../shared/domain/assessment/table';
import { sheetOfMonth } from '../../shared/domain/figures/sheets';
import { refuse } from '../../shared/errors';
import { openMonths, rememberedAnswers } from '../../shared/policy/assessment';
import { addMonths } from '../../shared/time/shanghai';
import type { Person } from '../ports';
import { sha256 } from './ids';
import { patiently } from './patience';
import type { Call } from './run';

/** Lost races before a person is asked to try again. */
const ATTEMPTS = 6;

export const readsEverybody = ({ roles }: Call['actor']): boolean =>
  roles.includes('manager') || roles.includes('leader');

/** The agent's own month, or anybody's for those who read all. Refuses the month of others, and of no agent. */
export async function monthFor(
  call: Call,
  { month, agentId }: { month: string; agentId?: string | undefined },
): Promise<AgentMonth> {
  const { actor, ports, now } = call;
  const whose = agentId ?? (actor.roles.includes('agent') ? actor.personId : undefined);
  if (whose === undefined) refuse('bad_input', '请选择客服', 'agentId');
  if (whose !== actor.personId && !readsEverybody(actor)) refuse('forbidden');
  begun(month, now);
  const [found, [person]] = await Promise.all([
    ports.assessments.find(agentMonthId(month, whose)),
    ports.people.byIds([whose]),
  ]);
  if (found) return found;
  if (!person || !(person.roles.includes('agent') || (await wasAgent(call, month, person))))
    refuse('not_found', '没有这位客服', 'agentId');
  return emptyMonth(month, person);
}

/** Whoever is agent no more, and is nobody who reads all months. */
const isFormer = ({ roles }: Person): boolean =>
  !roles.some((role) => role === 'agent' || role === 'manager' || role === 'leader');

/** Somebody who is agent no more had something that month, as the figures know. */
async function wasAgent({ ports }: Call, month: string, person: Person): Promise<boolean> {
  if (!isFormer(person)) return false;
  const { sheets } = await ports.figures.read([sheetOfMonth(month)], 'agent', person.personId);
  return sheets.some(({ agent = {} }) => agent[person.personId] !== undefined);
}

/** Who had something that month and is agent no more: left, or does other work now. One read, a second where there is anybody. */
export async function formerAgents(
  { ports }: Call,
  month: string,
  known: readonly string[],
): Promise<Person[]> {
  const { sheets } = await ports.figures.read([sheetOfMonth(month)], 'agent');
  const ids = sheets.flatMap(({ agent = {} }) => Object.keys(agent));
  const others = ids.filter((id) => !known.includes(id));
  return others.length > 0 ? (await ports.people.byIds(others)).filter(isFormer) : [];
}

/**
 * Records behind a month: of a closed one as they were then; otherwise what the cases say now, 100 cases a read. What fell
 * to a stand-in is the stand-in's: one read more for each agent in whose place somebody stood (H55).
 */
export async function recordsOf(call: Call, one: AgentMonth): Promise<FoundRecord[]> {
  const { ports, now, settings } = call;
  const { month, agent } = one;
  if (one.closed) return ports.assessments.kept(one.closed.pages);
  if (month < monthOf(addMonths(now, -openMonths)))
    refuse('too_late', `没有结账的月份,依据只保留 ${openMonths} 个月`, 'month');
  const all = (await allRecords(call, month, agent.personId)).filter((record) =>
    isOwn(settings, agent.personId, record),
  );
  const others = stoodInFor(settings, agent.personId, month);
  const people = others.length > 0 ? await ports.people.byIds(others) : [];
  for (const agentId of others) {
    const insteadOf = people.find(({ personId }) => personId === agentId)?.name ?? '同事';
    const found = await allRecords(call, month, agentId);
    const whose = { agentId, standInId: agent.personId };
    for (const record of found)
      if (isStandIns(settings, whose, record)) all.push({ ...record, insteadOf });
  }
  return all;
}

async function allRecords({ ports }: Call, month: string, agentId: string): Promise<FoundRecord[]> {
  const all: FoundRecord[] = [];
  let behind: string | undefined;
  do {
    const page = await ports.assessments.records(month, agentId, behind);
    all.push(...page.records);
    behind = page.next ?? undefined;
  } while (behind !== undefined);
  return all;
}

export const groundsOf = (
  { verdicts, judgements }: AgentMonth,
  records: readonly FoundRecord[],
): Grounds => ({ records, verdicts, judgements });

/** Of a closed month as it was then, without a look at the records. */
export async function tableOf(call: Call, one: AgentMonth): Promise<Table> {
  if (one.closed) return one.closed.table;
  return reckonTable(groundsOf(one, await recordsOf(call, one)));
}

/**
 * One read, a decision, one compare-and-set write. A lost race is decided again; a lost answer is known by the request's
 * id. `decide` changes the draft and answers.
 */
export async function changeMonth<T extends Record<string, unknown>>(
  call: Call,
  whose: { month: string; agentId: string },
  decide: (draft: AgentMonth) => T | Promise<T>,
): Promise<T & { month: string; agentId: string }> {
  const { action, requestId, inputHash, ports } = call;
  const key = requestId && sha256(`${call.actor.personId}:${action}:${requestId}`).slice(0, 32);
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await patiently(ports, () => monthFor(call, whose));
    const known = key && before.results?.find((one) => one.requestId === key);
    if (known) {
      if (known.inputHash !== inputHash) refuse('request_reused', undefined, 'requestId');
      return known.data as T & { month: string; agentId: string };
    }
    const draft = structuredClone(before);
    const data = { month: whose.month, agentId: whose.agentId, ...(await decide(draft)) };
    if (key)
      draft.results = [...(draft.results ?? []), { requestId: key, inputHash, data }].slice(
        -rememberedAnswers,
      );
    try {
      if (await ports.assessments.write(before, draft)) return data;
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return refuse('busy');
}
