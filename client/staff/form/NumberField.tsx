import { View } from '@tarojs/components';
import { TextField } from '../../ui/TextField';

interface Props {
  unit: string;
  value: string;
  onChange: (value: string) => void;
}

/** A whole number, with what it counts behind it. */
export function NumberField({ unit, value, onChange }: Props) {
  return (
    <View className="row">
      <View className="grow">
        <TextField value={value} onChange={onChange} placeholder="数字" max={6} keyboard="number" />
      </View>
      {unit ? <View className="field-unit">{unit}</View> : null}
    </View>
  );
}
