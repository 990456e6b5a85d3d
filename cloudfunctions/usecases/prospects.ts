/** Prospects (H57): entered, contacted, signed, given up, handed on, forgotten; listed by likelihood, the late ones first. */
import type { Output, Parsed } from '../../shared/contract';
import type { Case, Named, ProjectCase, ProspectCase } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { countedVisit } from '../../shared/domain/figures/contacts';
import * as prospect from '../../shared/domain/prospect';
import { refuse } from '../../shared/errors';
import { maySee } from '../../shared/policy/access';
import { grades } from '../../shared/policy/prospects';
import { numberOf } from '../../shared/policy/wording';
import { MINUTE, sayTime } from '../../shared/time/shanghai';
import { byNext, prospectRow } from '../../shared/views/prospect';
import { stateText } from '../../shared/views/row';
import { idsFor, secretCode } from './ids';
import { limit } from './limits';
import { staff } from './projects';
import { beginCase, type Call, changeCase, firstId } from './run';

type Entered = Output<'prospect.enter'>;

/** One number is one prospect, and an owner is none: whoever is known already is named, and nothing is entered (H57). */
export async function enter(asked: Call, input: Parsed<'prospect.enter'>): Promise<Entered> {
  // The number is held for the id that the case will have: the same all through, also without a request's id.
  const call = { ...asked, requestId: asked.requestId ?? secretCode() };
  await limit(call, 'create');
  const agent = await agentFor(call, input.agentId);
  const known = (await owner(call, input.mobile)) ?? (await held(call, input.mobile));
  if (known) return known;
  await receive(call, input);
  const { agentId: _, ...sheet } = input;
  const done = await beginCase<ProspectCase>(call, 'YX', (id, ctx) => {
    const kase = prospect.enter(id, sheet, agent, ctx);
    const next = nextAt(kase, ctx);
    return { kase, extra: { said: `已登记,${sayTime(next, ctx.now)} 前联系`, next } };
  });
  return { caseId: done.caseId, known: null, said: String(done.said), next: Number(done.next) };
}

/** Who keeps in touch: whoever is named, else the agent who enters it; null: the manager will say. */
async function agentFor(call: Call, agentId: string | undefined): Promise<Named | null> {
  const { actor } = call;
  if (agentId) return staff(call, agentId, 'agent', 'agentId');
  return actor.roles.includes('agent') ? { personId: actor.personId, name: actor.name } : null;
}

/** An owner's number: their home, where the caller may see it. */
async function owner(call: Call, mobile: string): Promise<Entered | null> {
  const { people, cases } = call.ports;
  const person = await people.byMobile(mobile);
  if (!person?.roles.includes('owner')) return null;
  const home = (await cases.ofMember(person.personId)).find(
    (kase): kase is ProjectCase => kase.kind === 'project',
  );
  if (!home) return null;
  const agent = home.agent ? `专职客服${home.agent.name}` : '还没有派单';
  return knownAs(call, 'owner', home, `这个号码已经是业主(${agent}),没有重复登记`);
}

/** How long a number may be held without its case having been entered. */
const STALE = 2 * MINUTE;

/** Holds the number for this case; or who has it already. */
async function held(call: Call, mobile: string): Promise<Entered | null> {
  const { registry, cases } = call.ports;
  const mine = firstId(call, 'YX');
  const holder = await registry.hold('prospect', mobile, mine, call.now);
  if (holder === mine) return null;
  const there = await cases.find(holder);
  if (there?.kind === 'prospect' && there.members.some((one) => one.mobile === mobile)) {
    const who = there.agent ? `由${there.agent.name}跟进` : '还没有人跟进';
    return knownAs(
      call,
      'prospect',
      there,
      `这个号码已经登记过:${numberOf(there._id)},${stateText(there)},${who}`,
    );
  }
  // Whoever held it may have come to grief before entering it, or is forgotten.
  const free = there ? call.now + 1 : call.now - STALE;
  if (await registry.passOn('prospect', mobile, holder, mine, free, call.now)) return null;
  return refuse('busy');
}

const knownAs = (
  { actor }: Call,
  known: NonNullable<Entered['known']>,
  kase: Case,
  said: string,
): Entered => ({ caseId: maySee(kase, actor) ? kase._id : '', known, said, next: null });

/** Somebody in the showroom is a visitor as well (H56). */
async function receive(call: Call, input: Parsed<'prospect.enter'>): Promise<void> {
  if (input.source !== 'showroom') return;
  await visited(call, firstId(call, 'YX'), {
    visitor: input.name,
    mobile: input.mobile,
    wanted: input.askedFor ?? '',
    about: input.wish,
    at: input.at,
  });
}

interface Came {
  visitor: string;
  mobile: string;
  wanted: string;
  about: string;
  at?: number | undefined;
}

function visited(call: Call, caseId: string, came: Came): Promise<void> {
  const { actor, now } = call;
  const { at = now, ...sheet } = came;
  const type = 'consultation';
  return call.ports.logs.add('visits', {
    _id: `LF${idsFor(call)(`visit:${call.inputHash}`)}`,
    caseId,
    ...sheet,
    type,
    by: actor.personId,
    at,
    ...countedVisit({ type, at }, { actor, community: '', now }),
  });
}

const nextAt = (kase: Case, ctx: Context): number => prospect.nextContact(kase)?.dueAt ?? ctx.now;

/** The same for both: a project before its contract, and somebody who has no home with us yet. */
export const mark = (call: Call, input: Parsed<'prospect.mark'>) =>
  changeCase<ProjectCase | ProspectCase>(call, input.caseId, {
    decide: (draft, ctx) => {
      if (draft.kind !== 'project' && draft.kind !== 'prospect') refuse('not_found');
      prospect.markLikelihood(draft, input, ctx);
      return { next: nextAt(draft, ctx) };
    },
    beforeWrite: async (draft) => {
      const [one] = draft.members;
      if (input.way !== 'visit' || draft.kind !== 'prospect' || !one) return;
      const came = { visitor: one.name, mobile: one.mobile, wanted: '', about: input.reason };
      await visited(call, draft._id, { ...came, at: input.at });
    },
  });

const change = (call: Call, caseId: string, decide: (draft: ProspectCase, ctx: Context) => void) =>
  changeCase<ProspectCase>(call, caseId, {
    kind: 'prospect',
    decide: (draft, ctx) => {
      decide(draft, ctx);
      return undefined;
    },
  });

export const paid = (call: Call, input: Parsed<'prospect.paid'>) =>
  change(call, input.caseId, (draft, ctx) => prospect.paid(draft, input.note ?? '', ctx));

export const giveUp = (call: Call, input: Parsed<'prospect.giveUp'>) =>
  change(call, input.caseId, (draft, ctx) => prospect.giveUp(draft, input.reason, ctx));

export const takeUp = (call: Call, input: Parsed<'prospect.takeUp'>) =>
  changeCase<ProspectCase>(call, input.caseId, {
    kind: 'prospect',
    decide: (draft, ctx) => {
      prospect.takeUp(draft, input, ctx);
      return { next: nextAt(draft, ctx) };
    },
  });

export const assign = (call: Call, input: Parsed<'prospect.assign'>) =>
  changeCase<ProspectCase, Named>(call, input.caseId, {
    kind: 'prospect',
    prepare: () => staff(call, input.agentId, 'agent', 'agentId'),
    decide: (draft, ctx, agent) => {
      prospect.handTo(draft, agent, ctx);
      return undefined;
    },
  });

/** Written as gone first; what is left is taken away right after it, and by the clock where that was cut short (H62). */
export const forget = (call: Call, input: Parsed<'prospect.forget'>) =>
  change(call, input.caseId, (draft, ctx) => prospect.askToForget(draft, ctx));

/** Reads of a hundred cases that a list may take. */
const READS = 5;
const LISTED = 30;

export async function list(
  { ports, actor, now }: Call,
  { grade, cursor }: Parsed<'prospect.list'>,
): Promise<Output<'prospect.list'>> {
  const all = actor.roles.some((role) => role === 'manager' || role === 'leader');
  const whose = all ? [''] : [actor.personId, ...(actor.standsInFor ?? [])];
  const keys = (grade ? [grade] : grades).flatMap((one) =>
    whose.map((id) => prospect.prospectKey(one, id)),
  );
  const found: Case[] = [];
  let more = true;
  for (let read = 0; more && read < READS; read++) {
    const some = await ports.cases.seenBy(keys, found.at(-1)?._id);
    found.push(...some);
    more = some.length === 100;
  }
  const rows = found
    .flatMap((kase) =>
      kase.kind === 'project' || kase.kind === 'prospect' ? (prospectRow(kase, now) ?? []) : [],
    )
    .sort(byNext);
  const from = Number(cursor ?? 0);
  const next = from + LISTED;
  return {
    now,
    items: rows.slice(from, next),
    next: next < rows.length ? String(next) : null,
    more,
  };
}
