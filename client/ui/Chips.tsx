import { View } from '@tarojs/components';
import { role } from './a11y';
import './chips.css';
import { cls } from './cls';

export interface Choice<K extends string> {
  key: K;
  text: string;
}

interface Props<K extends string> {
  of: readonly Choice<K>[];
  /** The chosen keys. */
  value: readonly K[];
  onChange: (value: K[]) => void;
  /** Several at once. */
  many?: boolean;
}

/** The entries of a table of names as choices: `choices(placeNames)`. */
export function choices<K extends string>(names: Readonly<Record<K, string>>): Choice<K>[] {
  return (Object.keys(names) as K[]).map((key) => ({ key, text: names[key] }));
}

export function Chips<K extends string>({ of, value, onChange, many }: Props<K>) {
  function tap(key: K): void {
    const on = value.includes(key);
    if (!many) onChange([key]);
    else onChange(on ? value.filter((other) => other !== key) : [...value, key]);
  }
  return (
    <View className="chips">
      {of.map(({ key, text }) => (
        <View
          key={key}
          className={cls('chip', value.includes(key) && 'on')}
          onClick={() => tap(key)}
          {...role(many ? 'checkbox' : 'radio')}
        >
          {text}
        </View>
      ))}
    </View>
  );
}
