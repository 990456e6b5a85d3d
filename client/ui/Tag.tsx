import { View } from '@tarojs/components';
import './tag.css';
import type { Tone } from './tone';

/** A word or two that says how something stands. */
export function Tag({ children, tone = 'quiet' }: { children: string; tone?: Tone }) {
  return <View className={`tag tag-${tone}`}>{children}</View>;
}
