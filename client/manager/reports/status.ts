import type { Output } from '../../../shared/contract';
import type { Tone } from '../../ui/tone';
import { dayWord } from '../../ui/when';

export type Standing = Output<'report.list'>['mine'][number];

/** Those that are owed and not handed in, the one due first at the top. */
export const toHandIn = (all: readonly Standing[]): Standing[] =>
  all
    .filter(({ owed, handedInAt }) => owed && handedInAt === null)
    .sort((one, other) => one.dueAt - other.dueAt);

/** A diary's day as it is said, '昨天 周日'; of the others what the title says, '2026 年 11 月'. */
export function spanText(
  { kind, title, day }: Pick<Standing, 'kind' | 'title' | 'day'>,
  now: number,
): string {
  if (kind !== 'day') return title.replace(/^\S+ /, '');
  const at = Date.parse(`${day}T00:00:00+08:00`);
  return `${dayWord(at, now)} 周${'日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}

/** Where a report stands, in a word and a line; `say` says an instant. */
export function statusOf(
  { state, owed, late, dueAt, handedInAt }: Standing,
  say: (at: number) => string,
): { text: string; tone: Tone; detail: string } {
  if (handedInAt !== null) {
    const when = `${say(handedInAt)} 交`;
    const detail = late ? `${when},期限 ${say(dueAt)}` : when;
    if (state === 'answered')
      return { text: late ? '迟交 · 已答复' : '已答复', tone: late ? 'soon' : 'go', detail };
    return late ? { text: '迟交', tone: 'soon', detail } : { text: '已交', tone: 'info', detail };
  }
  if (!owed)
    return {
      text: '不用交',
      tone: 'quiet',
      detail: state === 'takenBack' ? '收回了' : '休息或不要求',
    };
  const back = state === 'takenBack' ? '收回了,' : '';
  if (late) return { text: '逾期没交', tone: 'late', detail: `${back}期限 ${say(dueAt)}` };
  return { text: '待交', tone: 'soon', detail: `${back}${say(dueAt)} 前` };
}
