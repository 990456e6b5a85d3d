import { View } from '@tarojs/components';
import { useMe } from '../../cloud/me';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { go } from '../../ui/nav';
import { startsFor } from './start';
import './tools.css';

interface Props {
  /** What is filtered by, in words; '' when nothing is. */
  filtered: string;
  onFilter: () => void;
  onBegin: () => void;
}

/** Above the list: look for somebody, show a part only, begin something new. */
export function Tools({ filtered, onFilter, onBegin }: Props) {
  const { roles } = useMe();
  return (
    <View className="tools">
      <View className="tool-search" onClick={() => go('/staff/search/index')} {...role('button')}>
        找业主、电话、单号
      </View>
      <View
        className={cls('tool', !!filtered && 'on')}
        onClick={onFilter}
        {...role('button', '筛选')}
      >
        筛选
      </View>
      {startsFor(roles).length ? (
        <View className="tool tool-new" onClick={onBegin} {...role('button', '新建')}>
          ＋ 新建
        </View>
      ) : null}
    </View>
  );
}
