import { View } from '@tarojs/components';
import { role } from './a11y';
import { cls } from './cls';
import './stars.css';

const words = ['很不满意', '不满意', '一般', '满意', '很满意'];

interface Props {
  /** 0: none yet. */
  value: number;
  /** Without it the stars are only shown. */
  onChange?: (value: number) => void;
  /** Smaller, only to be read. */
  small?: boolean;
  /** Without the word. */
  bare?: boolean;
}

/** One to five stars, with the word beside them. */
export function Stars({ value, onChange, small, bare }: Props) {
  return (
    <View className={cls('stars', !!small && 'stars-small')}>
      {words.map((word, index) => (
        <View
          key={word}
          className={cls('star', index < value && 'on')}
          {...(onChange
            ? { onClick: () => onChange(index + 1), ...role('radio', `${index + 1} 星 ${word}`) }
            : {})}
        />
      ))}
      {small || bare ? null : (
        <View className="s stars-word">{words[value - 1] ?? '请点星评价'}</View>
      )}
    </View>
  );
}
