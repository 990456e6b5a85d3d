import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { go } from '../../ui/nav';

/** The four large doors: 报修, 投诉, 评价, 咨询. */
export function Doors({ home }: { home: HomeCard }) {
  const { homeId, projectId } = home;
  const doors = [
    { name: '报修', hint: '漏水、停电、开裂…', open: () => go('/owner/repair/index', { homeId }) },
    {
      name: '投诉',
      hint: '60 分钟内给您回电',
      open: () => go('/owner/complaint/index', { homeId }),
    },
    {
      name: '评价',
      hint: '为您服务的人',
      open: () => go('/owner/rating/index', { caseId: projectId }),
    },
    {
      name: '咨询 / 找人',
      hint: '我们替您问清楚',
      open: () => go('/owner/inquiry/index', { homeId }),
    },
  ];
  return (
    <View className="doors">
      {doors.map(({ name, hint, open }, index) => (
        <View
          key={name}
          className={cls('door', index === 0 && 'door-first')}
          hoverClass="pressed"
          onClick={open}
          {...role('button', name)}
        >
          <View>{name}</View>
          <View className="door-hint">{hint}</View>
        </View>
      ))}
    </View>
  );
}
