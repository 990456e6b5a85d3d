import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMe } from '../cloud/me';
import { role } from './a11y';
import { cls } from './cls';
import './tabbar.css';

export type TabKey = 'home' | 'progress' | 'workbench' | 'mine';

const tabs: { key: TabKey; text: string; staff?: true }[] = [
  { key: 'home', text: '我的家' },
  { key: 'progress', text: '进度' },
  { key: 'workbench', text: '工作台', staff: true },
  { key: 'mine', text: '我的' },
];

/** The bar of the tab pages. 工作台 is there for bound staff only. */
export function TabBar({ current }: { current: TabKey }) {
  const { staff } = useMe();
  return (
    <View className="tabbar">
      {tabs
        .filter((tab) => staff || !tab.staff)
        .map((tab) => (
          <View
            key={tab.key}
            className={cls('tab', `tab-${tab.key}`, tab.key === current && 'on')}
            {...role('tab')}
            onClick={() => Taro.switchTab({ url: `/pages/${tab.key}/index` })}
          >
            {tab.text}
          </View>
        ))}
    </View>
  );
}
