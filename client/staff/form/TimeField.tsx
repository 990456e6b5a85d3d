import { Picker, View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Chips, type Choice } from '../../ui/Chips';
import { date } from '../../ui/when';

interface Props {
  /** 'YYYY-MM-DD HH:mm' in Shanghai, or ''. */
  value: string;
  /** The usual answers (`times.ts`), so that most times are one tap. */
  usual: Choice<string>[];
  past?: boolean;
  onChange: (value: string) => void;
}

/** A day and a time of day: chips for the usual ones, the platform's pickers for the others. */
export function TimeField({ value, usual, past, onChange }: Props) {
  const [chosenDay = '', chosenTime = ''] = value.split(' ');
  const today = date(cloudNow());
  return (
    <View>
      <Chips of={usual} value={[value]} onChange={([key = '']) => onChange(key)} />
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
