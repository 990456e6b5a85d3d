import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './a11y';
import './card.css';
import { cls } from './cls';
import type { Tone } from './tone';

interface Props {
  children?: ReactNode;
  title?: string;
  /** At the right of the title: a tag, a count, '查看 ›'. */
  extra?: ReactNode;
  /** A coloured ground, for what needs attention. */
  tone?: Tone;
  onClick?: () => void;
}

export function Card({ children, title, extra, tone, onClick }: Props) {
  const tap = onClick ? { onClick, hoverClass: 'pressed', ...role('button') } : {};
  return (
    <View className={cls('card', !!tone && `ground-${tone}`)} {...tap}>
      {title ? (
        <View className="row sp card-head">
          <View className="h2 grow">{title}</View>
          {extra}
        </View>
      ) : null}
      {children}
    </View>
  );
}
