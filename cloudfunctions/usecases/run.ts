/** What every use-case is handed, and the two ways in which a case is written: changed, or begun. */
import { createHash } from 'node:crypto';
import type { ActionName } from '../../shared/contract';
import { contract } from '../../shared/contract';
import type { Case, Remembered } from '../../shared/domain/case';
import { note } from '../../shared/domain/content';
import type { Context } from '../../shared/domain/context';
import { answerOf, MARK } from '../../shared/domain/requests';
import { seal } from '../../shared/domain/seal';
import type { Alone } from '../../shared/domain/twoPeople';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import type { Settings } from '../../shared/policy/settings';
import { asStaff } from '../../shared/views/reader';
import { stateTextFor } from '../../shared/views/row';
import type { Person, Ports } from '../ports';
import { contentOf, type Publishing } from './content';
import { deliver } from './deliver';
import { runErrandsSoon } from './errands';
import { idsFor, nameFrom, secretCode, spell } from './ids';
import { patiently } from './patience';
import { insertCase, replaceCase } from './replace';

export interface Call {
  ports: Ports;
  actor: Person;
  /** The caller's WeChat account; missing only where nobody is logged in. */
  openid: string | undefined;
  settings: Settings;
  now: number;
  action: ActionName;
  /** Client's id of this submission; a retry carries the same. */
  requestId: string | undefined;
  inputHash: string;
  /** The caller is the only one who may be a second person, and may finish alone. */
  alone?: Alone | undefined;
  /** What it would show to others. */
  publishing: Publishing;
}

export const contextOf = (call: Call): Context => ({
  now: call.now,
  actor: call.actor,
  settings: call.settings,
  ids: idsFor(call),
  ...(call.alone ? { alone: call.alone } : {}),
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
  const mine = newSubmission(call);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const kase = (await mine.find(caseId)) as K | null;
    if (!kase || !maySee(kase, call.actor)) refuse('not_found');
    const known = await mine.known(kase);
    if (known) return known;
    if (change.kind && kase.kind !== change.kind) refuse('not_found');
    if (!mayAct(kase, call.actor, contract[call.action].who)) refuse('forbidden');
    const prepared = (await change.prepare?.(kase)) as P;
    const draft = structuredClone(kase);
    const extra = change.decide(draft, contextOf(call), prepared);
    note(draft, await contentOf(call), contextOf(call));
    await change.beforeWrite?.(draft, prepared);
    const data: Answered = { caseId, ...stateOf(draft, call), ...extra };
    const claimed = seal(draft, call.now, call.settings, mine.remember(data), mine.token);
    if (await mine.stands(() => replaceCase(call.ports, call.settings, kase, draft))) {
      await deliver(call.ports, call.settings, { ...draft, v: kase.v + 1 }, claimed);
      await runErrandsSoon(call.ports, call.settings, draft);
      return data;
    }
  }
  return mine.giveUp();
}

/** The id that this request's case has, unless the short id was another's. */
export const firstId = (call: Call, prefix: Prefix): string => prefix + idsFor(call)('case-0');

type Prefix = 'XM' | 'WX' | 'TS' | 'ZX' | 'BD' | 'HD' | 'FX' | 'JB' | 'YX';

const stateOf = (kase: Case, call: Call) => ({
  state: kase.state,
  stateText: stateTextFor(kase, asStaff(kase, call)),
});

export type Answered = { caseId: string; state: string; stateText: string } & Record<
  string,
  unknown
>;

/** Of what there may be one at a time, whoever asks: a fault in a place of a home, a project in a home. */
export interface Once {
  /**
   * What it is, and which one of its kind: the same for everybody who decided on the same state, another one when the
   * last has ended. The case's id is made from it, so that its insertion is the claim: no operation of its own, nothing
   * to be released, nothing left behind by whoever dies before it.
   */
  of: readonly unknown[];
  /** Whether what somebody else has begun meanwhile is the same, and what becomes of this call then. */
  met(other: Case): (() => Promise<Answered>) | undefined;
}

/** Ids made from what a case is about; behind them ids of the request's own, as of every other case. */
const CLAIMS = 3;

/**
 * Begins a case under an id made from person and request, so that the same request twice is one case; or, with `once`,
 * from what it is about, so that two people at once are one case too. Should the short id be another's, the next one
 * is tried.
 */
export async function beginCase<K extends Case>(
  call: Call,
  prefix: Prefix,
  begin: (id: string, ctx: Context) => { kase: K; extra: Record<string, unknown> },
  once?: Once,
): Promise<Answered> {
  const own = idsFor(call);
  const ids = (purpose: string, place: number): string =>
    once && place < CLAIMS ? nameFrom([prefix, ...once.of, place]) : own(purpose);
  const mine = newSubmission(call);
  let taken = 0;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const id = prefix + ids(`case-${taken}`, taken);
    const { kase, extra } = begin(id, contextOf(call));
    note(kase, await contentOf(call), contextOf(call));
    const data: Answered = { caseId: id, ...stateOf(kase, call), ...extra };
    const claimed = seal(kase, call.now, call.settings, mine.remember(data), mine.token);
    if (await mine.stands(() => insertCase(call.ports, kase))) {
      await deliver(call.ports, call.settings, kase, claimed);
      await runErrandsSoon(call.ports, call.settings, kase);
      return data;
    }
    const there = await patiently(call.ports, () => call.ports.cases.find(id));
    const known = there && (await mine.known(there));
    if (known) return known;
    const met = there && once?.met(there);
    if (met) return met();
    if (there) taken += 1;
  }
  return mine.giveUp();
}

/** What this very request was answered by one of these cases; read only where the request has an id to be known by. */
export async function answeredBy(
  call: Call,
  cases: readonly Pick<Case, '_id'>[],
): Promise<Answered | undefined> {
  if (call.requestId === undefined || cases.length === 0) return undefined;
  const mine = newSubmission(call);
  for (const kase of await call.ports.cases.findAll(cases.map(({ _id }) => _id))) {
    const known = await mine.known(kase);
    if (known) return known;
  }
  return undefined;
}

/**
 * One request on its way into a case. A write whose answer was lost looks like a lost race; what is read next tells
 * that it stands, and notices that it claimed, which nobody but this instance could have sent, are sent then.
 */
function newSubmission(call: Call) {
  const { ports, settings } = call;
  const key = keyOf(call) ?? `${call.actor.personId}:${idsFor(call)('anonymous')}`;
  const token = secretCode();
  const { inputHash } = call;
  const mark = call.requestId === undefined ? {} : { mark: markOf(key, inputHash) };
  let failure: unknown;
  return {
    token,
    remember: (data: unknown): Remembered => ({ requestId: key, inputHash, data, ...mark }),
    /** Asked again only after a write went wrong. */
    find: (id: string) =>
      failure ? patiently(ports, () => ports.cases.find(id)) : ports.cases.find(id),
    async known(kase: Case): Promise<Answered | undefined> {
      const answer = answerOf(kase, { requestId: key, inputHash, ...mark });
      if (answer) {
        const claimed = kase.notices.filter(
          ({ state, claim }) => state === 'sending' && claim === token,
        );
        await deliver(ports, settings, kase, claimed);
      }
      return answer?.data as Answered | undefined;
    },
    async stands(write: () => Promise<boolean>): Promise<boolean> {
      try {
        return await write();
      } catch (error) {
        failure = error;
        return false;
      }
    },
    giveUp(): never {
      if (failure) throw failure;
      return refuse('busy');
    },
  };
}

const keyOf = (call: Call): string | undefined =>
  call.requestId === undefined ? undefined : `${call.actor.personId}:${call.requestId}`;

/** What a case keeps of a request for good. */
const markOf = (key: string, inputHash: string): string =>
  spell(createHash('sha256').update(key).digest(), MARK.request) +
  spell(Buffer.from(inputHash, 'hex'), MARK.input);
