import type { Case, JournalEntry } from '../domain/case';
import { isLate } from '../domain/duties';
import { rowOf } from '../policy/duties';
import { ownerPromises, type Sentence } from '../policy/timeline';
import { DAY, HOUR, MINUTE, sayTime } from '../time/shanghai';

const promised = (kase: Case, rule: unknown): string | undefined =>
  ownerPromises[`${kase.kind}:${String(rule)}`];

/** Whether this step kept a promise that the owner was given: 按承诺, or how much later than promised. */
export function promiseOf(
  kase: Case,
  entry: JournalEntry,
  now: number,
): { kept: boolean; text: string } | null {
  // What was agreed on last counts.
  const duty = kase.duties
    .filter(
      ({ rule, doneAt }) =>
        doneAt === entry.at &&
        promised(kase, rule) !== undefined &&
        rowOf(rule, kase.kind)?.fulfilledBy.includes(eventOf(entry.type)),
    )
    .at(-1);
  if (!duty?.doneAt) return null;
  if (!isLate(duty, now)) return { kept: true, text: `准时,承诺 ${sayTime(duty.dueAt, now)} 前` };
  const late = duty.doneAt - duty.dueAt;
  return {
    kept: false,
    text: late > 0 ? `比承诺晚了 ${span(late)},对不起` : '比最初承诺的时间晚,对不起',
  };
}

/** Events that the record calls by another name. */
const eventOf = (type: string): string =>
  type === 'called.came' ? 'called' : type === 'called.not' ? 'notCalled' : type;

/** What an owner reads where a promise to them lapsed; other lapses are between colleagues. */
export function brokenPromise(kase: Case, entry: JournalEntry, now: number): Sentence | null {
  const what = entry.type === 'lapsed' ? promised(kase, entry.data?.rule) : undefined;
  if (!what) return null;
  const { dueAt } = entry.data ?? {};
  const by = typeof dueAt === 'number' ? `应在 ${sayTime(dueAt, now)} 前,` : '';
  return { title: `没有在承诺的时间${what}`, detail: `${by}对不起,我们正在催办`, tone: 'late' };
}

/** '12 分钟', '3 小时', '2 天' */
function span(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} 分钟`;
  return ms < 2 * DAY ? `${Math.round(ms / HOUR)} 小时` : `${Math.round(ms / DAY)} 天`;
}
