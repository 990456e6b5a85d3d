import { Picker, View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Chips } from '../../ui/Chips';
import { date } from '../../ui/when';

interface Props {
  /** 'YYYY-MM-DD HH:mm' in Shanghai, or ''. */
  value: string;
  past: boolean;
  onChange: (value: string) => void;
}

const day = 86_400_000;

/** The usual answers, so that most times are one tap. */
function usual(past: boolean, now: number): { key: string; text: string }[] {
  const on = (days: number, time: string, text: string) => ({
    key: `${date(now + days * day)} ${time}`,
    text,
  });
  if (past) return [on(0, '09:00', '今天上午'), on(-1, '15:00', '昨天下午')];
  return [
    on(0, '18:00', '今天 18:00'),
    on(1, '12:00', '明天中午'),
    on(3, '18:00', '3 天内'),
  ].filter(({ key }) => Date.parse(`${key.replace(' ', 'T')}:00+08:00`) > now);
}

/** A day and a time of day: chips for the usual ones, the platform's pickers for the others. */
export function TimeField({ value, past, onChange }: Props) {
  const now = cloudNow();
  const [chosenDay = '', chosenTime = ''] = value.split(' ');
  const today = date(now);
  return (
    <View>
      <Chips
        of={usual(past, now)}
        value={[value]}
        onChange={([key = '']) => onChange(key === value ? '' : key)}
      />
      <View className="row gap">
        <Picker
          className="grow"
          mode="date"
          value={chosenDay || today}
          {...(past ? { end: today } : { start: today })}
          onChange={({ detail }) => onChange(`${detail.value} ${chosenTime || '09:00'}`)}
        >
          <View className="input pick-value">{chosenDay || '选日期'}</View>
        </Picker>
        <Picker
          className="grow"
          mode="time"
          value={chosenTime || '09:00'}
          onChange={({ detail }) => onChange(`${chosenDay || today} ${detail.value}`)}
        >
          <View className="input pick-value">{chosenTime || '选时间'}</View>
        </Picker>
      </View>
    </View>
  );
}
