import type { Case, JournalEntry } from '../domain/case';
import { promiseWords, withPromise } from '../domain/promised';
import type { Sentence } from '../policy/timeline';
import { DAY, HOUR, MINUTE, sayTime } from '../time/shanghai';

/** Whether this step kept a promise that the owner was given: 按承诺, or how much later than promised. */
export function promiseOf(
  kase: Case,
  entry: JournalEntry,
  now: number,
): { kept: boolean; text: string } | null {
  const { promised } = withPromise(kase, entry);
  if (!promised) return null;
  const { dueAt, kept } = promised;
  if (kept) return { kept, text: `准时,承诺 ${sayTime(dueAt, now)} 前` };
  const late = entry.at - dueAt;
  return {
    kept,
    text: late > 0 ? `比承诺晚了 ${span(late)},对不起` : '比最初承诺的时间晚,对不起',
  };
}

/** What an owner reads where a promise to them lapsed; other lapses are between colleagues. */
export function brokenPromise(kase: Case, entry: JournalEntry, now: number): Sentence | null {
  const what = entry.type === 'lapsed' ? promiseWords(kase, entry.data?.rule) : undefined;
  if (!what || isSaidOfAppointment(kase, entry)) return null;
  const { dueAt } = entry.data ?? {};
  const by = typeof dueAt === 'number' ? `应在 ${sayTime(dueAt, now)} 前,` : '';
  return { title: `没有在承诺的时间${what}`, detail: `${by}对不起,我们正在催办`, tone: 'late' };
}

/** The promise that became the appointment (H23): of a visit missed the owner reads once, by the appointment. */
const isSaidOfAppointment = (kase: Case, { data }: JournalEntry): boolean =>
  data?.rule === 'H20' &&
  kase.duties.some(({ rule, dueAt }) => rule === 'H23.visit' && dueAt === data.dueAt);

/** '12 分钟', '3 小时', '2 天' */
function span(ms: number): string {
  if (ms < HOUR) return `${Math.max(1, Math.round(ms / MINUTE))} 分钟`;
  return ms < 2 * DAY ? `${Math.round(ms / HOUR)} 小时` : `${Math.round(ms / DAY)} 天`;
}
