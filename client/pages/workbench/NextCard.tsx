import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { type Duty, dutyPlace, dutyTime, dutyTone, dutyWho } from './duty';

interface Props {
  duty: Duty;
  now: number;
  onOpen: () => void;
}

/** The next thing I owe, before everything else: how urgent, for whom, what, and one tap to begin. */
export function NextCard({ duty, now, onOpen }: Props) {
  const tone = dutyTone(duty, now);
  return (
    <View className={`next next-${tone}`}>
      <View className="row">
        <View className="next-due num">{dutyTime(duty, now)}</View>
        <View className="xs next-mark">下一件</View>
      </View>
      <View className="row next-head">
        <View className="h1 duty-who">{dutyWho(duty)}</View>
        {duty.vip ? <Tag tone="soon">VIP</Tag> : null}
      </View>
      <View className="duty-what">{duty.title}</View>
      <View className="xs">{dutyPlace(duty, now)}</View>
      {duty.note ? <View className="duty-note">{duty.note}</View> : null}
      <Button onClick={onOpen}>{duty.card ? '打开通话卡' : '去办理'}</Button>
    </View>
  );
}
