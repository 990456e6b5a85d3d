import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Tag } from '../../ui/Tag';

type Props = Pick<HomeCard, 'next'> & { rows: HomeCard['open'] };

/** Repairs and complaints on their way that wait for somebody else than the owner. */
export function OpenCases({ rows, next }: Props) {
  const mine = new Set(next.map((step) => step.caseId));
  const others = rows.filter((row) => row.kind !== 'project' && !mine.has(row.caseId)).slice(0, 3);
  if (!others.length) return null;
  return (
    <Card title="正在为您处理">
      {others.map((row) => (
        <View
          key={row.caseId}
          className="open-case"
          hoverClass="pressed"
          onClick={() => go('/owner/case/index', { caseId: row.caseId })}
          {...role('button')}
        >
          <View className="row sp">
            <View className="grow">{row.title}</View>
            <Tag tone={row.tone}>{row.stateText}</Tag>
          </View>
          <View className="s">{row.hint}</View>
        </View>
      ))}
    </Card>
  );
}
