import { View } from '@tarojs/components';
import { written } from './spans';

interface Props {
  of: readonly { label: string; value: number | null; text: string }[];
  /** What it is, for whoever listens to it. */
  name: string;
}

/** Upright bars over time; the highest and the last are said in words. */
export function Bars({ of, name }: Props) {
  const most = Math.max(0, ...of.map(({ value }) => value ?? 0));
  const top = of.find(({ value }) => value === most);
  if (!top || most === 0) return <View className="s gap">{`这段时间没有${name}的数据`}</View>;
  return (
    <View>
      <View className="fig-bars">
        {of.map(({ label, value }) => (
          <View
            key={label}
            className="fig-bar"
            style={{ height: `${Math.round(((value ?? 0) / most) * 100)}%` }}
          />
        ))}
      </View>
      <View className="fig-labels">
        {of.map(({ label }, place) => (
          <View key={label} className="fig-label">
            {written(place, of.length) ? label : ''}
          </View>
        ))}
      </View>
      <View className="s">{`最高的是 ${top.label}:${top.text}`}</View>
    </View>
  );
}
