import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cls } from './cls';
import './page.css';
import { TabBar, type TabKey } from './TabBar';
import { useLargeType } from './useLargeType';

interface Props {
  children: ReactNode;
  /** What stays at the bottom: usually one button, above the phone's safe area. */
  footer?: ReactNode;
  /** Given by the tab pages: draws the tab bar. */
  tab?: TabKey;
}

/** The root of every page: paper ground, side margins, room for what is fixed at the bottom. */
export function Page({ children, footer, tab }: Props) {
  const [large] = useLargeType();
  return (
    <View className={cls('page', !!footer && 'with-footer', !!tab && 'with-tab', large && 'large')}>
      {children}
      {footer ? <View className="footer">{footer}</View> : null}
      {tab ? <TabBar current={tab} /> : null}
    </View>
  );
}
