/** The monthly assessment (H52). An open month's table is one read, and one for a hundred cases behind it; a closed one's one. */
import type { Output, Parsed } from '../../shared/contract';
import {
  type AgentMonth,
  agentMonthId,
  answerObjection,
  close as closeMonth,
  emptyMonth,
  judge as enter,
  mayClose,
  object as objectTo,
  withdraw as takeBack,
} from '../../shared/domain/assessment/month';
import { type FoundRecord, reckonTable } from '../../shared/domain/assessment/table';
import { recordsChunk } from '../../shared/policy/assessment';
import { paperTexts } from '../../shared/policy/notices';
import {
  itemRows,
  monthRow,
  monthTitle,
  monthView,
  nameOfItem,
  pageOf,
} from '../../shared/views/assessment';
import { toJudge } from '../../shared/views/sampling';
import { canonical, idsFor, sha256 } from './ids';
import {
  changeMonth,
  formerAgents,
  groundsOf,
  monthFor,
  readsEverybody,
  recordsOf,
  tableOf,
} from './months';
import type { Call } from './run';
import { drawSample } from './sampling';
import { tellColleague } from './tellColleague';

export async function list(
  call: Call,
  { month }: Parsed<'assessment.list'>,
): Promise<Output<'assessment.list'>> {
  const { ports, actor, now } = call;
  const everybody = readsEverybody(actor);
  const [found, agents] = await Promise.all([
    everybody
      ? ports.assessments.ofMonth(month)
      : ports.assessments.find(agentMonthId(month, actor.personId)),
    everybody ? ports.people.byRole('agent') : [actor],
  ]);
  const known = Array.isArray(found) ? found : found ? [found] : [];
  const ids = [...agents, ...known.map(({ agent }) => agent)].map(({ personId }) => personId);
  const former = everybody ? await formerAgents(call, month, ids) : [];
  const missing = [...agents, ...former].filter(
    ({ personId }) => !known.some(({ agent }) => agent.personId === personId),
  );
  const rows = [...known, ...missing.map((agent) => emptyMonth(month, agent))]
    .map((one) => monthRow(one, now))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  return { now, month, title: monthTitle(month), rows };
}

export async function show(
  call: Call,
  input: Parsed<'assessment.show'>,
): Promise<Output<'assessment.show'>> {
  const one = await monthFor(call, input);
  return monthView(one, await tableOf(call, one), call.actor, call.now);
}

export async function records(
  call: Call,
  { itemKey, cursor = 0, ...whose }: Parsed<'assessment.records'>,
): Promise<Output<'assessment.records'>> {
  const one = await monthFor(call, whose);
  const rows = itemRows(itemKey, groundsOf(one, await recordsOf(call, one)));
  return { now: call.now, name: nameOfItem(itemKey), ...pageOf(rows, cursor) };
}

/** As `changeMonth`; once it stands, somebody is told: who and what, from the agent's name and the month's. */
async function changeAndTell<T extends Record<string, unknown>>(
  call: Call,
  whose: { month: string; agentId: string },
  decide: (draft: AgentMonth) => T | Promise<T>,
  tell: (name: string, month: string) => readonly [personId: string, text: string],
): Promise<T & { month: string; agentId: string }> {
  let name = '';
  const data = await changeMonth(call, whose, (draft) => {
    name = draft.agent.name;
    return decide(draft);
  });
  // A request that was known already has been told of.
  if (name) await tellColleague(call, ...tell(name, monthTitle(whose.month)));
  return data;
}

export function judge(
  call: Call,
  { month, agentId, entry, ...judging }: Parsed<'assessment.judge'>,
): Promise<Output<'assessment.judge'>> {
  const id = `KH${idsFor(call)(`judge:${call.inputHash}`)}`;
  return changeAndTell(
    call,
    { month, agentId },
    (draft) => enter(draft, { item: entry, ...judging }, { id, actor: call.actor, now: call.now }),
    (name, of) => [agentId, paperTexts.judged(name, of)],
  );
}

export const withdraw = (
  call: Call,
  { month, agentId, ...rest }: Parsed<'assessment.withdraw'>,
): Promise<Output<'assessment.withdraw'>> =>
  changeMonth(call, { month, agentId }, (draft) => {
    takeBack(draft, rest, call.actor, call.now);
    return {};
  });

export const object = (
  call: Call,
  { month, words }: Parsed<'assessment.object'>,
): Promise<Output<'assessment.object'>> =>
  changeAndTell(
    call,
    { month, agentId: call.actor.personId },
    (draft) => {
      objectTo(draft, words, call.actor, call.now);
      return {};
    },
    (name, of) => [call.settings.manager.personId, paperTexts.objected(name, of)],
  );

export const answer = (
  call: Call,
  { month, agentId, words }: Parsed<'assessment.answer'>,
): Promise<Output<'assessment.answer'>> =>
  changeAndTell(
    call,
    { month, agentId },
    (draft) => {
      answerObjection(draft, words, call.actor, call.now);
      return {};
    },
    (name, of) => [agentId, paperTexts.answered(name, of)],
  );

/** Fixes the month: its records are kept first, under ids made from what they are, then the month points to them. */
export const close = (
  call: Call,
  whose: Parsed<'assessment.close'>,
): Promise<Output<'assessment.close'>> =>
  changeAndTell(
    call,
    whose,
    async (draft) => {
      const { actor, now } = call;
      mayClose(draft, 0, actor, now);
      const found = await recordsOf(call, draft);
      const { sample } = await drawSample(call, draft, found);
      mayClose(draft, toJudge(sample), actor, now);
      const pages = await keep(call, draft._id, found);
      const table = reckonTable(groundsOf(draft, found));
      closeMonth(draft, { table, pages }, actor, now);
      return { total: table.total };
    },
    (name, of) => [whose.agentId, paperTexts.closed(name, of)],
  );

async function keep(call: Call, id: string, all: readonly FoundRecord[]): Promise<string[]> {
  const pages: string[] = [];
  for (let start = 0; start < all.length; start += recordsChunk) {
    const some = all.slice(start, start + recordsChunk);
    const page = `${id}:${pages.length}:${sha256(canonical(some)).slice(0, 16)}`;
    await call.ports.assessments.keep(page, some);
    pages.push(page);
  }
  return pages;
}
