import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';

interface Props {
  row: Output<'case.list'>['items'][number];
  now: number;
  open: () => void;
}

/** A case in a list: what, where it stands, what is next. */
export function CaseRow({ row, now, open }: Props) {
  return (
    <Card onClick={open}>
      <View className="row sp">
        <View className="h2 grow">{row.title}</View>
        <Tag tone={row.tone}>{row.stateText}</Tag>
      </View>
      {row.hint && row.hint !== row.stateText ? <View className="s">{row.hint}</View> : null}
      <View className="xs num gap-s">
        {row.label} · {row.number} · {moment(row.updatedAt, now)}
      </View>
    </Card>
  );
}
