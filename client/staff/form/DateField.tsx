import { Picker, View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { date } from '../../ui/when';

/** A day, by the platform's own picker. */
export function DateField({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  return (
    <Picker
      mode="date"
      value={value || date(cloudNow())}
      onChange={({ detail }) => onChange(String(detail.value))}
    >
      <View className="input pick-value">{value || '选日期'}</View>
    </Picker>
  );
}
