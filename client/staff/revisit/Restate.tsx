import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';

interface Props {
  points: readonly string[];
  done: boolean;
  onChange: (done: boolean) => void;
}

/** The points, to be said once more; ticked when the owner has confirmed them (H38). */
export function Restate({ points, done, onChange }: Props) {
  return (
    <Card title="复述给业主听">
      {points.length ? (
        points.map((point) => (
          <View key={point} className="point">
            {point}
          </View>
        ))
      ) : (
        <View className="s">上面记下的要点会列在这里</View>
      )}
      <View
        className={cls('tick-box', done && 'on')}
        onClick={() => onChange(!done)}
        {...role('checkbox', '已复述要点并得到客户确认')}
      >
        已复述要点并得到客户确认
      </View>
    </Card>
  );
}
