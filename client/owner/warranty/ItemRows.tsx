import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Row } from '../../ui/Row';
import { date } from '../../ui/when';

type Item = Output<'warranty.show'>['items'][number];

const end = ({ until, running }: Item) =>
  until === null ? '' : `${running ? '到' : '已于'} ${date(until)}${running ? '' : ' 结束'}`;

/** What is covered, how long, and until when. */
export function ItemRows({ items }: { items: readonly Item[] }) {
  return (
    <View>
      {items.map((item) => (
        <Row key={item.key} label={item.name}>
          <View>{item.period}</View>
          <View className="num item-end">{end(item)}</View>
        </Row>
      ))}
    </View>
  );
}
