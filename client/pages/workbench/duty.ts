import type { Output } from '../../../shared/contract';
import { kindNames } from '../../../shared/policy/words';
import { toneOf } from '../../ui/Countdown';
import type { Tone } from '../../ui/tone';
import { dayWord, urgency } from '../../ui/when';

export type Duty = Output<'duty.list'>['duties'][number];

/** Red: late. Amber: warned, or less than an hour and a half left. Pine: time enough. */
export function dutyTone({ state, dueAt }: Duty, now: number): Tone {
  if (state === 'done' || state === 'withdrawn' || state === 'ahead' || state === 'waiting')
    return 'quiet';
  const tone = state === 'warned' && now <= dueAt ? 'soon' : toneOf(dueAt, now);
  return tone === 'quiet' ? 'go' : tone;
}

/** '超 12 分钟', '还剩 18 分钟', '今天 18:00', '11-23 起'. */
export function dutyTime({ state, from, dueAt }: Duty, now: number): string {
  if (state === 'done') return '已完成';
  if (state === 'withdrawn') return '已收回';
  if (state === 'waiting') return '等业主答复';
  return state === 'ahead' ? `${dayWord(from, now)} 起` : urgency(dueAt, now);
}

/** Whose matter it is; what belongs to no home is called by its kind. */
export const dutyWho = ({ who, kind }: Duty): string => who || kindNames[kind];

/** Warned in time, said in words: the colour alone is not for everybody. */
export const warned = ({ state, dueAt }: Duty, now: number): boolean =>
  state === 'warned' && now <= dueAt;

/** Where it is and its number; before them that its limit is near. */
export function dutyPlace(duty: Duty, now: number): string {
  const { label, number } = duty;
  return [warned(duty, now) ? '快到期' : '', label, number].filter(Boolean).join(' · ');
}
