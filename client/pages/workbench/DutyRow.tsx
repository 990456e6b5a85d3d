import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Tag } from '../../ui/Tag';
import { type Duty, dutyPlace, dutyTime, dutyTone, dutyWho } from './duty';
import './duty.css';

interface Props {
  duty: Duty;
  now: number;
  onClick?: () => void;
}

/** One duty: a bar and a countdown say how urgent, one line what is owed, one line where. */
export function DutyRow({ duty, now, onClick }: Props) {
  const tap = onClick ? { onClick, hoverClass: 'pressed', ...role('button') } : {};
  const tone = dutyTone(duty, now);
  return (
    <View className={`duty duty-${tone}`} {...tap}>
      <View className="row">
        <View className="h2 duty-who">{dutyWho(duty)}</View>
        {duty.vip ? <Tag tone="soon">VIP</Tag> : null}
        <View className="due num">{dutyTime(duty, now)}</View>
      </View>
      <View className="s duty-what">
        {duty.mine ? duty.title : `${duty.title} · ${duty.owedBy}`}
      </View>
      <View className="xs">{dutyPlace(duty, now)}</View>
      {duty.note ? <View className="duty-note">{duty.note}</View> : null}
    </View>
  );
}
