/** The sample of an agent's calls, with the sheet that each is held against (H53). */
import type { Output } from '../contract';
import {
  type AgentMonth,
  endOfMonth,
  type Finding,
  type Verdict,
} from '../domain/assessment/month';
import type { Sampled } from '../domain/assessment/sampling';
import type { Actor } from '../domain/case';
import {
  checklist,
  longCallSeconds,
  type PointKey,
  pointsFor,
  type SamplingPolicy,
} from '../policy/assessment';
import { dutyRows } from '../policy/duties';
import { numberOf } from './row';

type Shown = Output<'sampling.show'>;

export const sayVerdict = ({
  passed,
  isTrue,
}: {
  passed?: boolean;
  isTrue?: boolean | undefined;
}): string => {
  if (passed !== undefined) return passed ? '合格' : '不合格';
  return isTrue ? '属实' : '不属实';
};

/** '未做到:语速适中、吐字清楚' */
export const pointNames = (failed: readonly PointKey[]): string =>
  failed.length === 0
    ? ''
    : `未做到:${checklist
        .filter(({ key }) => failed.includes(key))
        .map(({ text }) => text)
        .join('、')}`;

const isVerdict = (one: Sampled | Verdict): one is Verdict => 'judgedAt' in one;

/** Calls of the sample that nobody has judged. */
export const toJudge = (sample: readonly (Sampled | Verdict)[]): number =>
  sample.filter((one) => !isVerdict(one)).length;

export function samplingView(
  month: AgentMonth,
  { sample, of }: { sample: readonly (Sampled | Verdict)[]; of: number },
  actor: Pick<Actor, 'personId' | 'roles'>,
  { now, title, policy }: { now: number; title: string; policy: SamplingPolicy },
): Shown {
  const own = month.agent.personId === actor.personId;
  return {
    now,
    month: month.month,
    title,
    agentId: month.agent.personId,
    agent: month.agent.name,
    isClosed: month.closed !== null,
    mayJudge:
      actor.roles.includes('manager') &&
      !own &&
      month.closed === null &&
      now >= endOfMonth(month.month),
    of,
    toJudge: toJudge(sample),
    failsFrom: policy.failsFrom,
    calls: sample.map((one) => ({
      ref: one.ref,
      caseId: one.caseId,
      number: numberOf(one.caseId ?? one.ref),
      kindText: one.kind === 'revisit' ? '回访' : one.direction === 'in' ? '来电' : '去电',
      isRevisit: one.kind === 'revisit',
      what:
        one.kind === 'revisit'
          ? (dutyRows.find(({ rule }) => rule === one.what)?.title ?? one.what)
          : one.what,
      at: one.at,
      seconds: one.seconds,
      isLong: (one.seconds ?? 0) > longCallSeconds,
      points: pointsFor(one.direction).map(({ key, text }) => ({ key, text })),
      verdict: isVerdict(one) ? verdictView(one) : null,
    })),
  };
}

function verdictView(one: Verdict): NonNullable<Shown['calls'][number]['verdict']> {
  const { failed, remark, isTrue = null, passed, by, judgedAt, earlier = [] } = one;
  return {
    failed,
    remark,
    isTrue,
    passed,
    by: by.name,
    at: judgedAt,
    earlier: earlier.map((before) => ({
      text: sayFinding(before),
      by: before.by.name,
      at: before.judgedAt,
    })),
  };
}

const sayFinding = ({ passed, isTrue, failed, remark }: Finding): string =>
  [
    sayVerdict({ passed }),
    ...(isTrue === undefined ? [] : [sayVerdict({ isTrue })]),
    pointNames(failed),
    remark,
  ]
    .filter(Boolean)
    .join(' · ');
