import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import type { Choice } from '../../ui/Chips';
import { cls } from '../../ui/cls';
import './tiles.css';

interface Props<K extends string> {
  of: readonly Choice<K>[];
  value: K | '';
  onChange: (key: K) => void;
  /** Whose drawings: 'room' or 'fault'. */
  drawn: 'room' | 'fault';
}

/** One of several, each with a drawing, for whoever would rather look than read. */
export function Tiles<K extends string>({ of, value, onChange, drawn }: Props<K>) {
  return (
    <View className="tiles">
      {of.map(({ key, text }) => (
        <View
          key={key}
          className={cls('tile', `tile-${drawn}-${key}`, key === value && 'on')}
          onClick={() => onChange(key)}
          {...role('radio')}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
