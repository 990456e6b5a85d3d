import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './a11y';
import { cls } from './cls';
import './row.css';

interface Props {
  label: string;
  children?: ReactNode;
  /** Opens something: draws the arrow and takes taps on the whole row. */
  onClick?: () => void;
  /** As on the paper forms: a narrow label column, the text beside it. */
  form?: boolean;
  /** The value's colour, where it says that something waits. */
  tone?: 'soon' | 'late';
}

/** One line of a card: label and value, 44 px or more where it can be tapped. */
export function Row({ label, children, onClick, form, tone }: Props) {
  const tap = onClick ? { onClick, hoverClass: 'pressed', ...role('button') } : {};
  return (
    <View className={cls('cell', !!form && 'cell-form', !!onClick && 'cell-tap')} {...tap}>
      <View className="cell-label">{label}</View>
      <View className={cls('cell-value', !!tone && `t-${tone}`)}>{children}</View>
    </View>
  );
}
