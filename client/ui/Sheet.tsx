import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from './a11y';
import './sheet.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet from the bottom for one small thing: a reason, a time, a signature. */
export function Sheet({ title, onClose, children }: Props) {
  return (
    <View className="sheet-over">
      <View className="sheet-veil" onClick={onClose} />
      <View className="sheet">
        <View className="row sp">
          <View className="h2 grow">{title}</View>
          <View className="link sheet-close" onClick={onClose} {...role('button', '关闭')}>
            关闭
          </View>
        </View>
        {children}
      </View>
    </View>
  );
}
