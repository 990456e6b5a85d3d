import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { go } from '../../ui/nav';

/** The four large doors: 报修, 投诉, 评价, 咨询. */
export function Doors({ home }: { home: HomeCard }) {
  const { homeId, projectId } = home;
  const doors = [
    { page: 'repair', name: '报修', hint: '漏水、停电、开裂…', query: { homeId } },
    { page: 'complaint', name: '投诉', hint: '60 分钟内给您回电', query: { homeId } },
    { page: 'rating', name: '评价', hint: '为您服务的人', query: { caseId: projectId } },
    { page: 'inquiry', name: '咨询 / 找人', hint: '我们替您问清楚', query: { homeId } },
  ];
  return (
    <View className="doors">
      {doors.map(({ page, name, hint, query }) => (
        <View
          key={page}
          className={`door door-${page}`}
          hoverClass="pressed"
          onClick={() => go(`/owner/${page}/index`, query as Record<string, string>)}
          {...role('button', name)}
        >
          {name}
          <View className="door-hint">{hint}</View>
        </View>
      ))}
    </View>
  );
}
