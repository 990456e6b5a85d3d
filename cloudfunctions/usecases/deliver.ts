/**
 * Delivers notices that were claimed with the version of the case just written: take from the ledger, send, mark.
 * What is left undone here – the instance dies, the mark is lost – the clock finishes.
 */
import type { Case, Notice } from '../../shared/domain/case';
import { type Delivery, settleNotices } from '../../shared/domain/notices';
import { seal } from '../../shared/domain/seal';
import { takesSms, textInstead } from '../../shared/domain/texting';
import { oweCalls } from '../../shared/domain/unreached';
import type { Settings } from '../../shared/policy/settings';
import type { Person, Ports } from '../ports';
import type { Batches } from './batches';
import { patiently } from './patience';
import { wanted } from './recipients';
import { rewriteCase } from './replace';
import { send } from './send';
import { tally } from './tally';
import { traceOf } from './traces';

/** What deliveries of one invocation share: people already read, and who is being written to. */
export interface Round {
  people: Map<string, Person>;
  /** The last message on its way to each person: WeChat refuses two at once (43108). */
  lanes: Map<string, Promise<unknown>>;
  /** Several cases are dealt with at once: their messages to one person can go together. */
  batches?: Batches;
}

export const newRound = (): Round => ({ people: new Map(), lanes: new Map() });

/** Never throws: the change that was written stands, whatever becomes of its notices. */
export async function deliver(
  ports: Ports,
  settings: Settings,
  kase: Case,
  claimed: readonly Notice[],
  round: Round = newRound(),
): Promise<void> {
  if (claimed.length === 0) return;
  try {
    const deliveries = (await meet(ports, round, wanted(kase, claimed)))
      ? await Promise.all(
          claimed.map((notice) =>
            inLane(round, notice.personId, () =>
              send({ ports, settings, kase, people: round.people, batches: round.batches }, notice),
            ),
          ),
        )
      : claimed.map(({ id }) => unmet(ports, id));
    await mark(ports, settings, kase, deliveries, claimed[0]?.claim, round);
    await tally(ports, refusedOf(claimed, deliveries));
  } catch (error) {
    // The clock takes up what was claimed once the lease has ended.
    ports.log('error', 'delivery failed', { caseId: kase._id, error: traceOf(error) });
  }
}

/** What was refused or is in doubt is counted for the health page; one operation, and none where all went well. */
const refusedOf = (claimed: readonly Notice[], deliveries: readonly Delivery[]): string[] =>
  deliveries.flatMap((delivery) => {
    const code = delivery.outcome === 'parked' ? 'parked' : codeOf(delivery);
    const channel = claimed.find(({ id }) => id === delivery.id)?.channel;
    return code && channel ? [`${channel}:${code}`] : [];
  });

const codeOf = (delivery: Delivery): string | undefined =>
  delivery.outcome === 'unsent' ? delivery.code : undefined;

/** Reads the people who are not known yet; false: they cannot be read now. */
export async function meet(ports: Ports, { people }: Round, ids: readonly string[]) {
  const missing = [...new Set(ids)].filter((id) => !people.has(id));
  if (missing.length === 0) return true;
  try {
    const found = await patiently(ports, () => ports.people.byIds(missing));
    for (const person of found) people.set(person.personId, person);
    return true;
  } catch (error) {
    ports.log('error', 'recipients not read', { error: traceOf(error) });
    return false;
  }
}

const unmet = (ports: Ports, id: string): Delivery => ({
  id,
  outcome: 'retry',
  at: ports.now(),
  reason: '系统暂时连接不上',
  untried: true,
});

/** One person's messages one after another. */
function inLane<T>(
  { lanes }: Round,
  personId: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (personId === undefined) return work();
  const mine = (lanes.get(personId) ?? Promise.resolve()).then(work);
  lanes.set(personId, mine);
  return mine;
}

/** Lost races before what became of the notices is left to the clock: somebody else got on each time. */
const RACES = 20;

/** One write in the common case: the version is known. Otherwise the case is read again. */
async function mark(
  ports: Ports,
  settings: Settings,
  written: Case,
  deliveries: readonly Delivery[],
  token: string | undefined,
  { people }: Round,
): Promise<void> {
  let before: Case | null = written;
  for (let race = 0; before && race < RACES; race++) {
    const after: Case = structuredClone(before);
    const ended = settleNotices(after, deliveries, ports.now(), token);
    // An earlier write whose answer was lost has marked them.
    if (ended.length === 0) return;
    textInstead(after, ended, ports.now(), settings, (id) => takesSms(people.get(id)));
    oweCalls(after, ended, ports.now(), settings);
    seal(after, Number.NEGATIVE_INFINITY, settings);
    if (await stands(ports, before, after)) return;
    before = await patiently(ports, () => ports.cases.find(written._id));
  }
}

/** A write that failed looks like a lost race: what is read next tells whether it was made. */
async function stands(ports: Ports, before: Case, after: Case): Promise<boolean> {
  try {
    return await rewriteCase(ports, before, after);
  } catch (error) {
    ports.log('error', 'mark not answered', { caseId: after._id, error: traceOf(error) });
    return false;
  }
}
