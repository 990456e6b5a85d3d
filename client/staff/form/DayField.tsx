import { Picker, View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Chips } from '../../ui/Chips';
import { date, dayWord } from '../../ui/when';
import type { DaySpan } from './values';

interface Props {
  value: Partial<DaySpan>;
  onChange: (value: Partial<DaySpan>) => void;
}

const windows = [
  ['09:00', '11:00'],
  ['14:00', '16:00'],
  ['16:00', '18:00'],
  ['19:00', '21:00'],
] as const;

/** When somebody comes: a day, and from when to when. */
export function DayField({ value, onChange }: Props) {
  const now = cloudNow();
  const days = [0, 1, 2, 3].map((ahead) => now + ahead * 86_400_000);
  const put = (part: Partial<DaySpan>) => onChange({ ...value, ...part });
  return (
    <View>
      <Chips
        of={days.map((at) => ({ key: date(at), text: dayWord(at, now) }))}
        value={value.date ? [value.date] : []}
        onChange={([day]) => day && put({ date: day })}
      />
      <View className="gap">
        <Chips
          of={windows.map(([from, to]) => ({ key: `${from} ${to}`, text: `${from}–${to}` }))}
          value={[`${value.from} ${value.to}`]}
          onChange={([chosen]) => {
            const [from, to] = chosen?.split(' ') ?? [];
            if (from && to) put({ from, to });
          }}
        />
      </View>
      <View className="s gap">或者自己选</View>
      <View className="row gap-s">
        <Picker
          className="grow"
          mode="date"
          value={value.date ?? date(now)}
          start={date(now)}
          onChange={({ detail }) => put({ date: detail.value })}
        >
          <View className="input pick-value">{value.date ?? '日期'}</View>
        </Picker>
        <Clock label="开始" value={value.from} onChange={(from) => put({ from })} />
        <Clock label="结束" value={value.to} onChange={(to) => put({ to })} />
      </View>
    </View>
  );
}

interface ClockProps {
  label: string;
  value: string | undefined;
  onChange: (time: string) => void;
}

function Clock({ label, value, onChange }: ClockProps) {
  return (
    <Picker
      mode="time"
      value={value ?? '09:00'}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View className="input pick-value">{value ?? label}</View>
    </Picker>
  );
}
