import { Picker, View } from '@tarojs/components';
import { role } from '../../ui/a11y';

interface Props {
  /** 'HH:mm HH:mm', or '' */
  value: string;
  onChange: (value: string) => void;
}

/** From what time to what time of a day. */
export function HoursField({ value, onChange }: Props) {
  const [from = '', to = ''] = value.split(' ');
  return (
    <View className="row">
      <Picker
        className="grow"
        mode="time"
        value={from || '08:30'}
        onChange={({ detail }) => onChange(`${detail.value} ${to}`.trim())}
      >
        <View className="input pick-value">{from || '开始'}</View>
      </Picker>
      <View className="s">到</View>
      <Picker
        className="grow"
        mode="time"
        value={to || '18:00'}
        onChange={({ detail }) => onChange(`${from || '08:30'} ${detail.value}`)}
      >
        <View className="input pick-value">{to || '结束'}</View>
      </Picker>
      {value ? (
        <View className="link" onClick={() => onChange('')} {...role('button')}>
          清除
        </View>
      ) : null}
    </View>
  );
}
