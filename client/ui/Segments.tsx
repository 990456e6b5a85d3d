import { View } from '@tarojs/components';
import { role } from './a11y';
import { cls } from './cls';
import './segments.css';

interface Props<K extends string> {
  of: readonly { key: K; text: string }[];
  value: K;
  onChange: (key: K) => void;
}

/** Two to six views of the same list; one is always chosen. */
export function Segments<K extends string>({ of, value, onChange }: Props<K>) {
  return (
    <View className="segments">
      {of.map(({ key, text }) => (
        <View
          key={key}
          className={cls('segment', key === value && 'on')}
          onClick={() => onChange(key)}
          {...role('tab')}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
