import type { Output } from '../../../shared/contract';
import type { Tone } from '../../ui/tone';

export type Standing = Output<'report.list'>['mine'][number];

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
