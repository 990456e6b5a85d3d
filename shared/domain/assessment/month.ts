/**
 * An agent's month 考核表 (H52, H53) as one document: what the manager judged, with reason and name, the agent's objection,
 * the answer, and once it is closed the table as it was then, which nothing changes any more. Pure.
 */
import { refuse } from '../../errors';
import {
  companyPraise,
  conductPoints,
  departmentPraise,
  type JudgedKind,
  type PointKey,
  pointsFor,
  reportPoints,
  type SamplingPolicy,
} from '../../policy/assessment';
import { addMonths, instantOf } from '../../time/shanghai';
import type { Actor, Named, Remembered } from '../case';
import type { Sampled } from './sampling';
import type { Table } from './table';

/** What the manager found of one call (H53). */
export interface Finding {
  /** Points of the checklist that were not met. */
  failed: PointKey[];
  remark: string;
  /** Whether the revisit took place as recorded; of revisits alone. */
  isTrue?: boolean;
  passed: boolean;
  by: Named;
  judgedAt: number;
}

export interface Verdict extends Finding, Sampled {
  /** What was found before it was amended, the first one first. */
  earlier?: Finding[];
}

/** A decision with a reason: a report not true, a liability, correction or notice, praise. */
export interface Judgement {
  id: string;
  item: JudgedKind;
  points: number;
  reason: string;
  /** A report not true that is dealt with apart. */
  serious?: boolean;
  /** Praise of the company, not of the department alone. */
  ofCompany?: boolean;
  by: Named;
  at: number;
  withdrawn?: { by: Named; at: number; reason: string };
}

interface Said {
  words: string;
  by: Named;
  at: number;
}

/** A month that is over and done with: its table, and the documents that hold the records behind it. */
export interface Closed {
  by: Named;
  at: number;
  table: Table;
  pages: string[];
}

export interface AgentMonth {
  /** '2026-11:person' */
  _id: string;
  v: number;
  /** '2026-11' */
  month: string;
  agent: Named;
  verdicts: Verdict[];
  judgements: Judgement[];
  objection: Said | null;
  answer: Said | null;
  closed: Closed | null;
  /** Answers of the latest requests. */
  results?: Remembered[] | undefined;
}

export const agentMonthId = (month: string, agentId: string): string => `${month}:${agentId}`;

export const emptyMonth = (month: string, agent: Named): AgentMonth => ({
  _id: agentMonthId(month, agent.personId),
  v: 0,
  month,
  agent: { personId: agent.personId, name: agent.name },
  verdicts: [],
  judgements: [],
  objection: null,
  answer: null,
  closed: null,
});

export const endOfMonth = (month: string): number => addMonths(instantOf(`${month}-01`), 1);

const nameOf = ({ personId, name }: Actor): Named => ({ personId, name });

/** Refuses whatever would change a month that is closed, and what somebody would decide about themselves. */
function openFor({ closed, agent }: AgentMonth, actor: Actor): void {
  if (closed) refuse('wrong_state', '这个月的考核已经结账,不能再改', 'month');
  if (agent.personId === actor.personId) refuse('forbidden', '不能给自己考核,请另一位主管来做');
}

/** Whether a month has begun; nothing can be said of one that has not. */
export function begun(month: string, now: number): void {
  if (instantOf(`${month}-01`) > now) refuse('too_early', '这个月还没有到', 'month');
}

/** Objecting, answering, closing and listening to the sample are about a month that is over. */
function over(month: string, now: number): void {
  if (now < endOfMonth(month)) refuse('too_early', '这个月还没有过完,下月起才能做这一步', 'month');
}

export interface Judging {
  item: JudgedKind;
  points?: number | undefined;
  serious?: boolean | undefined;
  ofCompany?: boolean | undefined;
  reason: string;
}

/** Enters a decision. Refuses: closed, oneself, points that this kind does not have. */
export function judge(
  month: AgentMonth,
  { item, points, serious, ofCompany, reason }: Judging,
  { id, actor, now }: { id: string; actor: Actor; now: number },
): { judgementId: string; points: number } {
  openFor(month, actor);
  begun(month.month, now);
  if (serious !== undefined && item !== 'reports')
    refuse('bad_input', '只有报告不属实才分情节是否严重', 'serious');
  if (ofCompany !== undefined && item !== 'praise')
    refuse('bad_input', '只有表扬才分部门和公司', 'ofCompany');
  const worth = pointsOf(item, points, ofCompany === true);
  month.judgements.push({
    id,
    item,
    points: worth,
    reason,
    ...(serious ? { serious } : {}),
    ...(ofCompany ? { ofCompany } : {}),
    by: nameOf(actor),
    at: now,
  });
  return { judgementId: id, points: worth };
}

/** Points of a report and of the department's praise are fixed; the others are within their bounds. */
function pointsOf(item: JudgedKind, points: number | undefined, ofCompany: boolean): number {
  const fixed =
    item === 'reports' ? reportPoints : item === 'praise' && !ofCompany ? departmentPraise : null;
  if (fixed !== null) {
    if (points !== undefined) refuse('bad_input', `这一项固定 ${fixed} 分,不用填分数`, 'points');
    return fixed;
  }
  const { least, most } = item === 'praise' ? companyPraise : conductPoints;
  if (points === undefined || points < least || points > most)
    refuse('bad_input', `请填分数:${least} 到 ${most} 分`, 'points');
  return points;
}

/** Takes a decision back; it stays on record with the reason. */
export function withdraw(
  month: AgentMonth,
  { judgementId, reason }: { judgementId: string; reason: string },
  actor: Actor,
  now: number,
): void {
  openFor(month, actor);
  const one = month.judgements.find(({ id }) => id === judgementId);
  if (!one) refuse('not_found', '没有找到这一条', 'judgementId');
  if (one.withdrawn) refuse('duplicate', '这一条已经撤回了', 'judgementId');
  one.withdrawn = { by: nameOf(actor), at: now, reason };
}

export interface Listened {
  failed: readonly PointKey[];
  remark?: string | undefined;
  isTrue?: boolean | undefined;
}

/**
 * Judges a call of the sample, or amends what was found of it; what was found before stays on record. Before the month is
 * over each further call may take another's place in the sample, and somebody could wait for the ones that suit.
 */
export function judgeCall(
  month: AgentMonth,
  call: Sampled,
  { failed, remark = '', isTrue }: Listened,
  { actor, now, policy }: { actor: Actor; now: number; policy: SamplingPolicy },
): Verdict {
  openFor(month, actor);
  over(month.month, now);
  const asked = new Set<PointKey>(pointsFor(call.direction).map(({ key }) => key));
  const missed = [...new Set(failed)];
  if (missed.some((key) => !asked.has(key)))
    refuse('bad_input', '打出去的电话不看铃响几声接起', 'failed');
  if (call.kind === 'revisit' && isTrue === undefined)
    refuse('bad_input', '请选择这次回访是否属实', 'isTrue');
  if (call.kind !== 'revisit' && isTrue !== undefined)
    refuse('bad_input', '只有回访才看是否属实', 'isTrue');
  if ((missed.length > 0 || isTrue === false) && remark === '')
    refuse('bad_input', '请写明没有做到的地方', 'remark');
  const finding: Finding = {
    failed: missed,
    remark,
    ...(isTrue === undefined ? {} : { isTrue }),
    passed: missed.length < policy.failsFrom,
    by: nameOf(actor),
    judgedAt: now,
  };
  const place = month.verdicts.findIndex(({ ref }) => ref === call.ref);
  const before = month.verdicts[place];
  const verdict: Verdict = { ...call, ...finding };
  if (before) verdict.earlier = [...(before.earlier ?? []), findingOf(before)];
  if (before) month.verdicts[place] = verdict;
  else month.verdicts.push(verdict);
  return verdict;
}

const findingOf = ({ failed, remark, isTrue, passed, by, judgedAt }: Verdict): Finding => ({
  failed,
  remark,
  ...(isTrue === undefined ? {} : { isTrue }),
  passed,
  by,
  judgedAt,
});

/** The agent's own objection, once. */
export function object(month: AgentMonth, words: string, actor: Actor, now: number): void {
  if (month.closed) refuse('wrong_state', '这个月的考核已经结账', 'month');
  over(month.month, now);
  if (month.objection) refuse('duplicate', '您已经对这个月的考核提过异议', 'words');
  month.objection = { words, by: nameOf(actor), at: now };
}

/** The manager's answer to it, once. */
export function answerObjection(month: AgentMonth, words: string, actor: Actor, now: number): void {
  openFor(month, actor);
  if (!month.objection) refuse('wrong_state', '客服没有提出异议');
  if (month.answer) refuse('duplicate', '异议已经答复过了', 'words');
  month.answer = { words, by: nameOf(actor), at: now };
}

/** Refuses what still has to be done before a month can be closed. `toJudge`: calls of the sample without a verdict. */
export function mayClose(month: AgentMonth, toJudge: number, actor: Actor, now: number): void {
  openFor(month, actor);
  over(month.month, now);
  if (month.objection && !month.answer) refuse('wrong_state', '客服提出了异议,请先答复再结账');
  if (toJudge > 0) refuse('wrong_state', `还有 ${toJudge} 通抽查的电话没有评,请先评完再结账`);
}

/** From then on the table is fixed. */
export function close(
  month: AgentMonth,
  { table, pages }: Pick<Closed, 'table' | 'pages'>,
  actor: Actor,
  now: number,
): void {
  month.closed = { by: nameOf(actor), at: now, table, pages };
}
