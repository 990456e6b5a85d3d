/**
 * Reports (H51). One that is handed in is one read; a draft five more: the figures, what has changed since they were
 * drawn up (one a hundred cases, one a hundred visitors, of each day), calls, open duties. A list is one read of all it names, by their ids.
 */
import type { Output, Parsed } from '../../shared/contract';
import { sum } from '../../shared/domain/figures/counted';
import type { Sums } from '../../shared/domain/figures/facts';
import type { Plan } from '../../shared/domain/figures/periods';
import {
  answer as answered,
  checkKind,
  checkSpan,
  handIn as handedIn,
  planFor,
  type Report,
  type ReportFacts,
  reportId,
  takeBack as takenBack,
} from '../../shared/domain/report';
import { dutiesOf, figuresOf, lineOf, undrawn } from '../../shared/domain/reportFacts';
import { refuse } from '../../shared/errors';
import { drawing } from '../../shared/policy/figures';
import { paperTexts } from '../../shared/policy/notices';
import {
  ofDepartment,
  type ReportKind,
  reportLimits,
  reportNames,
} from '../../shared/policy/reports';
import { DAY, dateOf, dayEnd, instantOf } from '../../shared/time/shanghai';
import { listedBy, reportView, standingOf, teamOf } from '../../shared/views/report';
import { numberOf } from '../../shared/views/row';
import { HORIZON } from './duties';
import { patiently } from './patience';
import type { Call } from './run';
import { tellColleague } from './tellColleague';

/** Lost races before a person is asked to try again. */
const ATTEMPTS = 4;

const is = ({ actor }: Call, role: 'agent' | 'manager' | 'leader'): boolean =>
  actor.roles.includes(role);

export async function list(
  call: Call,
  input: Parsed<'report.list'>,
): Promise<Output<'report.list'>> {
  const { ports, actor, settings, now } = call;
  const mine = listedBy(actor, now);
  const plan = planFor(input.kind, input.day ?? dateOf(now));
  if (plan.from > dateOf(now)) refuse('bad_input', '还没有到这一天', 'day');
  const manages = is(call, 'manager') && !ofDepartment(input.kind);
  const agents = manages ? await ports.people.byRole('agent') : [];
  const ids = [
    ...mine.map(({ kind, plan: { from } }) => reportId(kind, from, actor.personId)),
    ...agents.map(({ personId }) => reportId(input.kind, plan.from, personId)),
  ];
  const found = new Map(
    (ids.length > 0 ? await ports.reports.findAll([...new Set(ids)]) : []).map((one) => [
      one._id,
      one,
    ]),
  );
  return {
    now,
    mine: mine.map(({ kind, plan: of }) =>
      standingOf(
        { kind, plan: of, personId: actor.personId },
        found.get(reportId(kind, of.from, actor.personId)) ?? null,
        settings,
        now,
      ),
    ),
    team: manages ? teamOf(input.kind, plan, agents, found, settings, now) : null,
  };
}

export async function show(
  call: Call,
  input: Parsed<'report.show'>,
): Promise<Output<'report.show'>> {
  const { ports, actor, settings, now } = call;
  const { kind } = input;
  const plan = planFor(kind, input.day);
  const personId = ofDepartment(kind) ? actor.personId : (input.personId ?? actor.personId);
  // Agents read their own, the leader the department's.
  if (ofDepartment(kind)) {
    if (!is(call, 'manager') && !is(call, 'leader')) refuse('forbidden');
  } else if (personId !== actor.personId && !is(call, 'manager')) refuse('forbidden');
  const [report, person] = await Promise.all([
    ports.reports.find(reportId(kind, plan.from, personId)),
    personId === actor.personId ? actor : ports.people.find(personId),
  ]);
  if (!report && !person) refuse('not_found', undefined, 'personId');
  const own = ofDepartment(kind)
    ? is(call, 'manager')
    : personId === actor.personId && is(call, 'agent');
  const open = !report || report.state === 'takenBack';
  const facts = !open
    ? report.facts
    : own && plan.from <= dateOf(now)
      ? await factsOf(call, kind, plan)
      : null;
  return reportView(
    { kind, plan, personId, name: report?.name ?? person?.name ?? '', report, facts, own },
    { actor, settings, now },
  );
}

/** What the records say now: five reads, one more for each further hundred cases changed since the night. */
async function factsOf(call: Call, kind: ReportKind, plan: Plan): Promise<ReportFacts> {
  const { ports, actor, now } = call;
  const agentId = ofDepartment(kind) ? undefined : actor.personId;
  const from = instantOf(plan.from);
  const to = Math.min(instantOf(plan.to) + DAY - 1, now);
  const [{ sheets, drawnUpTo }, calls, duties] = await Promise.all([
    ports.figures.read(plan.sheets, 'agent', agentId),
    ports.logs.countCalls(from, to, agentId),
    agentId === undefined ? teamDuties(call) : ownDuties(call, agentId),
  ]);
  const changes = await changesSince(call, drawnUpTo);
  const later = changes ? lineOf(changes, plan, agentId) : {};
  return {
    at: now,
    complete: changes !== null,
    figures: figuresOf(plan, sheets, later, agentId),
    calls,
    duties,
  };
}

async function ownDuties({ ports, now }: Call, personId: string): Promise<ReportFacts['duties']> {
  const { items } = await ports.cases.owing({ by: 'agent', personId }, now + HORIZON);
  return dutiesOf(items, numberOf, now);
}

async function teamDuties({ ports, now }: Call): Promise<ReportFacts['duties']> {
  const agents = await ports.people.byRole('agent');
  const loads = await ports.cases.loadPerAgent(
    agents.map(({ personId }) => personId),
    now,
    dayEnd(now),
  );
  const total = (of: (load: { cases: number; late: number }) => number): number =>
    Object.values(loads).reduce((all, load) => all + of(load), 0);
  return { open: total(({ cases }) => cases), late: total(({ late }) => late), list: [] };
}

/** What cases and visitors changed on days that are not drawn up (calls are counted by themselves); null: more than is read for a report. */
async function changesSince({ ports, now }: Call, drawnUpTo: string | null): Promise<Sums | null> {
  let changes: Sums = {};
  let pages = 0;
  for (const day of undrawn(drawnUpTo, dateOf(now), drawing.kept)) {
    for (const from of ['cases', 'visits'] as const)
      for (let behind: string | undefined, more = true; more; ) {
        if (pages === reportLimits.undrawnPages) return null;
        pages += 1;
        const page = await ports.figures.changedOn(from, day, drawing.page, behind);
        for (const { sums } of page) changes = sum(changes, sums);
        behind = page.at(-1)?._id;
        more = page.length === drawing.page;
      }
  }
  return changes;
}

/** One read, a decision, one compare-and-set write; the same request again gets the answer that it got. */
async function change(
  call: Call,
  id: string,
  decide: (before: Report | null) => Report | Promise<Report>,
): Promise<Output<'report.handIn'>> {
  const { ports, actor, requestId, inputHash } = call;
  const key = requestId === undefined ? undefined : `${actor.personId}:${requestId}`;
  let failure: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await patiently(ports, () => ports.reports.find(id));
    const known = before?.results.find((one) => one.requestId === key);
    if (key !== undefined && known) {
      if (known.inputHash !== inputHash) refuse('request_reused', undefined, 'requestId');
      return known.data as Output<'report.handIn'>;
    }
    const after = await decide(before);
    const data = { state: after.state, late: after.late };
    if (key !== undefined)
      after.results = [...after.results, { requestId: key, inputHash, data }].slice(
        -reportLimits.remembered,
      );
    try {
      if (await ports.reports.put(before, after)) return data;
    } catch (error) {
      failure = error;
    }
  }
  if (failure) throw failure;
  return refuse('busy');
}

export function handIn(
  call: Call,
  input: Parsed<'report.handIn'>,
): Promise<Output<'report.handIn'>> {
  const { actor, settings, now } = call;
  const { kind, remarks } = input;
  checkKind(kind, actor.roles);
  const plan = planFor(kind, input.day);
  checkSpan(kind, plan, settings, now);
  const person = { personId: actor.personId, name: actor.name };
  const next = input.plan ?? '';
  return change(call, reportId(kind, plan.from, actor.personId), async (before) => {
    const empty: ReportFacts = {
      at: now,
      complete: true,
      figures: [],
      calls: { in: 0, out: 0, missed: 0, minutes: 0 },
      duties: { open: 0, late: 0, list: [] },
    };
    // What is refused is refused before anything is counted.
    const draft = handedIn(
      before,
      { kind, plan, person, facts: empty, remarks, next },
      settings,
      now,
    );
    return { ...draft, facts: await factsOf(call, kind, plan) };
  });
}

export function takeBack(
  call: Call,
  input: Parsed<'report.takeBack'>,
): Promise<Output<'report.takeBack'>> {
  const { actor } = call;
  checkKind(input.kind, actor.roles);
  const { from } = planFor(input.kind, input.day);
  return change(call, reportId(input.kind, from, actor.personId), (before) =>
    before ? takenBack(before, actor.personId) : refuse('not_found'),
  );
}

export async function answer(
  call: Call,
  input: Parsed<'report.answer'>,
): Promise<Output<'report.answer'>> {
  const { actor, now } = call;
  const { kind, personId = '' } = input;
  const { from, title } = planFor(kind, input.day);
  if (!is(call, ofDepartment(kind) ? 'leader' : 'manager'))
    refuse('bad_input', ofDepartment(kind) ? '部门总结由公司领导答复' : '由客服经理答复', 'kind');
  if (!ofDepartment(kind) && !personId) refuse('bad_input', '请选择一位同事', 'personId');
  const by = { personId: actor.personId, name: actor.name };
  let writer: Report | undefined;
  const data = await change(call, reportId(kind, from, personId), (before) => {
    writer = before ?? refuse('not_found');
    return answered(writer, input.words, by, now);
  });
  // A request that was known already has been told of.
  if (writer)
    await tellColleague(
      call,
      writer.personId,
      paperTexts.report(writer.name, `${reportNames[kind]} ${title}`),
    );
  return data;
}
