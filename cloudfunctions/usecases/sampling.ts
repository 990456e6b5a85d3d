/** The sample of an agent's calls (H53): of the calls on record, 100 a read, and of the revisits made by phone. */
import type { Output, Parsed } from '../../shared/contract';
import {
  type AgentMonth,
  endOfMonth,
  judgeCall,
  type Verdict,
} from '../../shared/domain/assessment/month';
import { revisitRef, type Sampled, sampleOf } from '../../shared/domain/assessment/sampling';
import type { FoundRecord } from '../../shared/domain/assessment/table';
import { refuse } from '../../shared/errors';
import { instantOf } from '../../shared/time/shanghai';
import { monthTitle } from '../../shared/views/assessment';
import { samplingView, toJudge } from '../../shared/views/sampling';
import { canonical, sha256 } from './ids';
import { changeMonth, monthFor, recordsOf } from './months';
import type { Call } from './run';

const PAGE = 100;

export interface Sample {
  sample: (Sampled | Verdict)[];
  /** Calls that it was drawn from. */
  of: number;
}

/** Of a closed month what was judged; otherwise drawn by agent, month and call, with the environment's own secret. */
export async function drawSample(
  call: Call,
  one: AgentMonth,
  records: readonly FoundRecord[],
): Promise<Sample> {
  if (one.closed) return { sample: one.verdicts, of: one.verdicts.length };
  const calls = [...(await callsIn(call, one)), ...revisitsIn(records)];
  const seed = canonical([await call.ports.registry.secret(), one.month, one.agent.personId]);
  const rank = (ref: string): string => sha256(`${seed}|${ref}`);
  const { calls: count } = call.settings.sampling;
  return { sample: sampleOf(calls, one.verdicts, count, rank), of: calls.length };
}

/** A call that was missed, or that reached nobody, is none. */
async function callsIn({ ports }: Call, one: AgentMonth): Promise<Sampled[]> {
  const from = instantOf(`${one.month}-01`);
  const to = endOfMonth(one.month) - 1;
  const all: Sampled[] = [];
  let behind: { at: number; _id: string } | undefined;
  do {
    const page = await ports.logs.madeBy(one.agent.personId, from, to, behind);
    for (const { _id, caseId, direction, startedAt, durationSeconds, about } of page)
      if (direction === 'in' || (direction === 'out' && durationSeconds > 0))
        all.push({
          ref: _id,
          caseId,
          kind: 'call',
          direction,
          at: startedAt,
          seconds: durationSeconds,
          what: about.what ?? '',
        });
    behind = page.length === PAGE ? page.at(-1) : undefined;
  } while (behind !== undefined);
  return all;
}

const revisitsIn = (records: readonly FoundRecord[]): Sampled[] =>
  records
    .filter(({ of }) => of === 'call')
    .map(({ caseId, at, what, seconds = null }) => ({
      ref: revisitRef(caseId, at),
      caseId,
      kind: 'revisit',
      direction: 'out',
      at,
      seconds,
      what,
    }));

export async function show(
  call: Call,
  input: Parsed<'sampling.show'>,
): Promise<Output<'sampling.show'>> {
  const one = await monthFor(call, input);
  const drawn = await drawSample(call, one, one.closed ? [] : await recordsOf(call, one));
  const { actor, now, settings } = call;
  const title = monthTitle(one.month);
  return samplingView(one, drawn, actor, { now, title, policy: settings.sampling });
}

export const judge = (
  call: Call,
  { month, agentId, ref, ...listened }: Parsed<'sampling.judge'>,
): Promise<Output<'sampling.judge'>> =>
  changeMonth(call, { month, agentId }, async (draft) => {
    const { actor, now, settings } = call;
    const drawn = await drawSample(call, draft, draft.closed ? [] : await recordsOf(call, draft));
    const found = drawn.sample.find((one) => one.ref === ref);
    if (!found) refuse('not_found', '这通电话不在本月抽到的里面', 'ref');
    const known = toJudge([found]) === 0 ? 0 : 1;
    const { passed } = judgeCall(draft, plainCall(found), listened, {
      actor,
      now,
      policy: settings.sampling,
    });
    return { passed, toJudge: toJudge(drawn.sample) - known };
  });

/** The call alone; what an owner said stays with the call's own record, which ends after its time (H61, H62). */
const plainCall = ({ ref, caseId, kind, direction, at, seconds, what }: Sampled): Sampled => ({
  ref,
  caseId,
  kind,
  direction,
  at,
  seconds,
  what: kind === 'revisit' ? what : '',
});
