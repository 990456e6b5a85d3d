import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { role } from '../../ui/a11y';
import { Tag } from '../../ui/Tag';
import { dayWord } from '../../ui/when';
import { aboutCase } from '../titles';

export type CaseRow = Output<'case.list'>['items'][number];

interface Props {
  row: CaseRow;
  now: number;
  onClick: () => void;
}

/** One case in a list: who, how it stands, what it is, where. */
export function CaseLine({ row, now, onClick }: Props) {
  return (
    <View className="found" onClick={onClick} hoverClass="pressed" {...role('button')}>
      <View className="row found-head">
        <View className="h2 found-who">{row.who}</View>
        {row.vip ? <Tag tone="soon">VIP</Tag> : null}
        <View className="grow" />
        <Tag tone={row.tone}>{row.stateText}</Tag>
      </View>
      <View className="s">{aboutCase(row)}</View>
      <View className="xs num">{`${row.number} · ${dayWord(row.updatedAt, now)}更新`}</View>
    </View>
  );
}
