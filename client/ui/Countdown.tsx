import { View } from '@tarojs/components';
import type { Tone } from './tone';
import { useNow } from './useNow';
import { urgency } from './when';

interface Props {
  dueAt: number;
  /** Amber from this time on; half of the last three hours if it is not said. */
  warnAt?: number;
}

const soon = 90 * 60_000;

/** How urgent something is, in words and colour. */
export function toneOf(dueAt: number, now: number, warnAt = dueAt - soon): Tone {
  if (now > dueAt) return 'late';
  return now >= warnAt ? 'soon' : 'quiet';
}

/** '超 12 分钟' in red, '还剩 18 分钟' in amber, '明天 10:20' in ink. */
export function Countdown({ dueAt, warnAt }: Props) {
  const now = useNow();
  return <View className={`due num t-${toneOf(dueAt, now, warnAt)}`}>{urgency(dueAt, now)}</View>;
}
