import { View } from '@tarojs/components';
import { length, moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

type Of = NonNullable<CaseView['complaint']>['reply'];

const tones = {
  open: '',
  warned: 't-soon',
  late: 't-late',
  kept: 't-go',
  missed: 't-late',
} as const;

/** How a deadline stands: what is left, or whether the promise was kept. */
export function Clock({ label, of, now }: { label: string; of: Of; now: number }) {
  const { dueAt, doneAt } = of;
  const late = doneAt === null && now > dueAt;
  const said = {
    kept: '按时完成',
    missed: doneAt ? `晚了 ${length(doneAt - dueAt)}` : '没有按时',
    late: `超 ${length(now - dueAt)}`,
    open: `还剩 ${length(dueAt - now)}`,
    warned: `还剩 ${length(dueAt - now)}`,
  };
  const state = late ? 'late' : of.state;
  return (
    <View className="grow">
      <View className="xs">{label}</View>
      <View className={`clock-time num ${tones[state]}`}>{said[state]}</View>
      <View className="xs num">{moment(dueAt, now)}</View>
    </View>
  );
}
