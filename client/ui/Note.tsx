import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cls } from './cls';
import './note.css';
import './tag.css';
import type { Tone } from './tone';

/** A boxed remark inside a page or card: what to know or do right now. */
export function Note({ children, tone = 'soon' }: { children: ReactNode; tone?: Tone }) {
  return <View className={cls('note', `tag-${tone}`)}>{children}</View>;
}
