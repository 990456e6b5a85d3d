/** What every use-case is handed, and the two ways in which a case is written: changed, or begun. */
import type { ActionName } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Case, Remembered } from '../../shared/domain/case';
import type { Context } from '../../shared/domain/context';
import { seal } from '../../shared/domain/seal';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Settings } from '../../shared/policy/settings';
import { stateText } from '../../shared/views/row';
import type { Person, Ports } from '../ports';
import { deliver } from './deliver';
import { idsFor } from './ids';

export interface Call {
  ports: Ports;
  actor: Person;
  settings: Settings;
  now: number;
  action: ActionName;
  /** Client's id of this submission; a retry carries the same. */
  requestId: string | undefined;
  inputHash: string;
}

export const contextOf = (call: Call): Context => ({
  now: call.now,
  actor: call.actor,
  settings: call.settings,
  ids: idsFor(call),
});

/** Lost races before a person is asked to try again. */
const ATTEMPTS = 6;

export interface Change<K extends Case, P> {
  kind?: K['kind'];
  /** Reads what the decision needs besides the case, once the actor is known to be let through. */
  prepare?: (kase: K) => Promise<P>;
  decide: (draft: K, ctx: Context, prepared: P) => Record<string, unknown> | undefined;
  /** Writes that must stand before the case says so: a picture, a number claimed. Repeatable. */
  beforeWrite?: (draft: K, prepared: P) => Promise<void>;
}

/**
 * One read, a decision, one compare-and-set write. A lost race is read and decided again; a lost answer looks like a
 * lost race and is recognised by the request's id. Whoever may not see the case learns nothing of it.
 */
export async function changeCase<K extends Case, P = undefined>(
  call: Call,
  caseId: string,
  change: Change<K, P>,
): Promise<Answered> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kase = (await call.ports.cases.find(caseId)) as K | null;
    if (!kase || !maySee(kase, call.actor)) refuse('not_found');
    const known = replay(kase, call);
    if (known) return known;
    if (change.kind && kase.kind !== change.kind) refuse('not_found');
    if (!mayAct(kase, call.actor, contract[call.action].who)) refuse('forbidden');
    const prepared = (await change.prepare?.(kase)) as P;
    const draft = structuredClone(kase);
    const extra = change.decide(draft, contextOf(call), prepared);
    await change.beforeWrite?.(draft, prepared);
    const data: Answered = { caseId, state: draft.state, stateText: stateText(draft), ...extra };
    const claimed = seal(draft, call.now, call.settings, remember(call, data));
    if (await call.ports.cases.replace(kase, draft)) {
      await deliver(call.ports, call.settings, { ...draft, v: kase.v + 1 }, claimed);
      return data;
    }
  }
  return refuse('busy');
}

export type Answered = { caseId: string; state: string; stateText: string } & Record<
  string,
  unknown
>;

/**
 * Begins a case under an id made from person and request, so that the same request twice is one case. Should the
 * short id be another's, the next one is tried.
 */
export async function beginCase<K extends Case>(
  call: Call,
  prefix: 'XM' | 'WX' | 'TS',
  begin: (id: string, ctx: Context) => { kase: K; extra: Record<string, unknown> },
): Promise<Answered> {
  const ids = idsFor(call);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = prefix + ids(`case-${attempt}`);
    const { kase, extra } = begin(id, contextOf(call));
    const data: Answered = { caseId: id, state: kase.state, stateText: stateText(kase), ...extra };
    const claimed = seal(kase, call.now, call.settings, remember(call, data));
    if (await call.ports.cases.insert(kase)) {
      await deliver(call.ports, call.settings, kase, claimed);
      return data;
    }
    const there = await call.ports.cases.find(id);
    const known = there && replay(there, call);
    if (known) return known;
  }
  return refuse('busy');
}

const keyOf = (call: Call): string | undefined =>
  call.requestId === undefined ? undefined : `${call.actor.personId}:${call.requestId}`;

function remember(call: Call, data: unknown): Remembered {
  return {
    requestId: keyOf(call) ?? `${call.actor.personId}:${idsFor(call)('anonymous')}`,
    inputHash: call.inputHash,
    data,
  };
}

/** The answer this request got before; the same id with other content is refused. */
export function replay(kase: Case, call: Call): Answered | undefined {
  const key = keyOf(call);
  const known =
    key === undefined ? undefined : kase.results.find((result) => result.requestId === key);
  if (!known) return undefined;
  if (known.inputHash !== call.inputHash) refuse('request_reused', undefined, 'requestId');
  return known.data as Answered;
}
