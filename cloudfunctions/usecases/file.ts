/** The owner's file beside the project itself: what else there is of the home, and who rang about what. */
import { contract, type Output, type Parsed } from '../../shared/contract';
import { refuse } from '../../shared/errors';
import { mayAct, maySee } from '../../shared/policy/access';
import { directionNames } from '../../shared/policy/words';
import { rowOf } from '../../shared/views/row';
import { readerOf } from './reader';
import type { Call } from './run';

const CASES = 60;
const CALLS = 30;

export async function show(
  call: Call,
  { caseId }: Parsed<'file.show'>,
): Promise<Output<'file.show'>> {
  const { cases, logs, people } = call.ports;
  const kase = await cases.find(caseId);
  if (!kase || !maySee(kase, call.actor)) refuse('not_found');
  if (!mayAct(kase, call.actor, contract['file.show'].who)) refuse('forbidden');
  const all = (await cases.aroundHome(kase.home.id, CASES)).filter((one) =>
    maySee(one, call.actor),
  );
  const calls = await logs.callsOf(
    all.map(({ _id }) => _id),
    CALLS,
  );
  const callers = await people.byIds([...new Set(calls.map(({ by }) => by))]);
  const reader = await readerOf(call);
  return {
    now: call.now,
    cases: all.filter(({ _id }) => _id !== kase.home.projectId).map((one) => rowOf(one, reader)),
    calls: calls.map((entry) => ({
      callId: entry._id,
      at: entry.startedAt,
      direction: entry.direction,
      directionText: directionNames[entry.direction],
      name: entry.name,
      seconds: entry.durationSeconds,
      what: entry.about.what ?? '',
      outcome: entry.outcome,
      by: callers.find(({ personId }) => personId === entry.by)?.name ?? '',
    })),
  };
}
