/** An agent's month as it is shown (H52), and the records behind each of its items. */
import type { Output } from '../contract';
import { type AgentMonth, endOfMonth } from '../domain/assessment/month';
import { monthOf } from '../domain/assessment/records';
import type { Grounds, Table } from '../domain/assessment/table';
import { sayShare } from '../domain/assessment/table';
import type { Actor } from '../domain/case';
import {
  type EachItem,
  type ItemKey,
  itemPoints,
  items,
  judgedKinds,
  openMonths,
  outcomes,
  recordsPage,
  type ShareItem,
} from '../policy/assessment';
import { dutyRows } from '../policy/duties';
import { addMonths } from '../time/shanghai';
import { numberOf } from './row';
import { pointNames, sayVerdict } from './sampling';

type Shown = Output<'assessment.show'>;
type RecordRow = Output<'assessment.records'>['rows'][number];

/** '2026 年 11 月' */
export const monthTitle = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** Where it stands; `running`: the month is not over. */
export function stateOf(
  { closed, objection, answer, month }: AgentMonth,
  now: number,
): Pick<Shown, 'state' | 'stateText' | 'tone'> {
  if (closed) return { state: 'closed', stateText: '已结账', tone: 'go' };
  if (now < endOfMonth(month)) return { state: 'running', stateText: '进行中', tone: 'info' };
  if (objection && !answer) return { state: 'objected', stateText: '有异议待答复', tone: 'late' };
  if (month < monthOf(addMonths(now, -openMonths)))
    return { state: 'open', stateText: '没有结账,依据已过期', tone: 'quiet' };
  if (answer) return { state: 'answered', stateText: '异议已答复', tone: 'soon' };
  return { state: 'open', stateText: '待结账', tone: 'soon' };
}

export function monthView(
  one: AgentMonth,
  table: Table,
  actor: Pick<Actor, 'personId' | 'roles'>,
  now: number,
): Shown {
  const state = stateOf(one, now);
  const isOver = now >= endOfMonth(one.month);
  const own = one.agent.personId === actor.personId;
  const judges = actor.roles.includes('manager') && !own && !one.closed;
  return {
    now,
    month: one.month,
    title: monthTitle(one.month),
    agentId: one.agent.personId,
    agent: one.agent.name,
    ...state,
    items: table.items.map(({ key, whole, counted, deducted }) => {
      const item = itemOf(key);
      const { name, how } = item;
      const text = sayItem(item, whole, counted);
      const nothing = whole === 0;
      return { key, name, how, points: itemPoints, deducted, whole, counted, text, nothing };
    }),
    bonus: table.bonus,
    total: table.total,
    full: items.length * itemPoints,
    serious: table.serious,
    judgements: one.judgements.map(
      ({ id, item, points, reason, serious = false, ofCompany, by, at, withdrawn }) => ({
        judgementId: id,
        item,
        itemText: ofCompany ? `公司${judgedKinds[item]}` : judgedKinds[item],
        worth: `${item === 'praise' ? '加' : '扣'} ${points} 分`,
        reason,
        serious,
        by: by.name,
        at,
        withdrawn: withdrawn
          ? { by: withdrawn.by.name, at: withdrawn.at, reason: withdrawn.reason }
          : null,
      }),
    ),
    objection: said(one.objection),
    answer: said(one.answer),
    closed: one.closed && { by: one.closed.by.name, at: one.closed.at },
    may: {
      judge: judges,
      object: own && actor.roles.includes('agent') && isOver && !one.closed && !one.objection,
      answer: judges && one.objection !== null && one.answer === null,
      close: judges && isOver && !(one.objection && !one.answer),
    },
  };
}

const said = (one: AgentMonth['objection']): Shown['objection'] =>
  one && { words: one.words, by: one.by.name, at: one.at };

const itemOf = (key: ItemKey): ShareItem | EachItem => {
  const found = items.find((item) => item.key === key);
  if (!found) throw new Error(`no item '${key}'`);
  return found;
};

/** '39 / 40 · 97.5%', '2 次'; that nothing was owed is said. */
function sayItem(item: ShareItem | EachItem, whole: number, counted: number): string {
  if (item.by === 'share')
    return whole === 0
      ? '本月没有,不扣分'
      : `${counted} / ${whole} · ${sayShare(item, counted, whole)}`;
  if (item.of === 'samples')
    return whole === 0 ? '还没有抽查,不扣分' : `抽查 ${whole} 通,不合格 ${counted} 通`;
  return whole === 0 ? '没有,不扣分' : `${counted} 次`;
}

/** What the row of a month's list says. */
export const monthRow = (one: AgentMonth, now: number) => ({
  agentId: one.agent.personId,
  name: one.agent.name,
  ...pick(stateOf(one, now)),
  total: one.closed?.table.total ?? null,
});
const pick = ({ state, stateText, tone }: ReturnType<typeof stateOf>) => ({
  state,
  stateText,
  tone,
});

/** The records behind one item, the earliest first; what counts against the agent stands in front. */
export function itemRows(key: ItemKey, grounds: Grounds): RecordRow[] {
  const item = itemOf(key);
  if (item.of === 'judged') return judgedRows(key, grounds);
  if (item.of === 'samples') return sampleRows(key, grounds);
  const good = (as: string): boolean =>
    (item.by === 'share' && (item.counts as readonly string[]).includes(as)) !== countsBad(item);
  return grounds.records
    .filter(({ of }) => of === item.of)
    .map(
      ({ caseId, what, at, as, insteadOf }): RecordRow => ({
        caseId,
        number: numberOf(caseId),
        what: titleOf(what),
        at,
        result: outcomes[as],
        tone: good(as) ? 'quiet' : 'late',
        detail: insteadOf ? `替${insteadOf}代班` : '',
      }),
    )
    .sort(inOrder);
}

const countsBad = (item: ShareItem | EachItem): boolean =>
  item.by === 'share' && item.steps.some(({ most }) => most !== undefined);

const inOrder = (one: RecordRow, other: RecordRow): number =>
  Number(other.tone === 'late') - Number(one.tone === 'late') ||
  one.at - other.at ||
  (one.number < other.number ? -1 : 1);

const sampleRows = (key: ItemKey, { verdicts }: Grounds): RecordRow[] =>
  verdicts
    .filter(({ isTrue }) => key === 'calls' || isTrue !== undefined)
    .map((verdict): RecordRow => {
      const { caseId, ref, kind, direction, what, at, passed, isTrue, failed, remark, by } =
        verdict;
      const fine = key === 'calls' ? passed : isTrue === true;
      return {
        caseId,
        number: numberOf(caseId ?? ref),
        what: kind === 'revisit' ? titleOf(what) : direction === 'in' ? '来电' : '去电',
        at,
        result: sayVerdict(key === 'calls' ? { passed } : { isTrue }),
        tone: fine ? 'quiet' : 'late',
        detail: [pointNames(failed), remark, `${by.name} 评`].filter(Boolean).join(' · '),
      };
    })
    .sort(inOrder);

const judgedRows = (key: ItemKey, { judgements }: Grounds): RecordRow[] =>
  judgements
    .filter(({ item }) => item === key)
    .map(
      ({ id, points, reason, by, at, withdrawn, serious }): RecordRow => ({
        caseId: null,
        number: id,
        what: reason,
        at,
        result: withdrawn ? '已撤回' : `扣 ${points} 分`,
        tone: withdrawn ? 'quiet' : 'late',
        detail: [serious ? '情节严重,另行处理' : '', `${by.name} 登记`, withdrawn?.reason ?? '']
          .filter(Boolean)
          .join(' · '),
      }),
    );

/** What a duty is called. */
export const titleOf = (rule: string): string =>
  dutyRows.find((row) => row.rule === rule)?.title ?? rule;

/** A page of them. */
export const pageOf = (rows: readonly RecordRow[], cursor: number) => ({
  rows: rows.slice(cursor, cursor + recordsPage),
  all: rows.length,
  next: cursor + recordsPage < rows.length ? cursor + recordsPage : null,
});

export const nameOfItem = (key: ItemKey): string => itemOf(key).name;
