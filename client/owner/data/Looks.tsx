import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import { moment } from '../../ui/when';

interface Props {
  reveals: Output<'me.show'>['reveals'];
  total: number;
  now: number;
}

const first = 5;

/** Who looked at my full number, when and for what: colleagues see it masked otherwise (H61). */
export function Looks({ reveals, total, now }: Props) {
  const [all, setAll] = useState(false);
  const visible = all ? reveals : reveals.slice(0, first);
  return (
    <Card title="谁看过我的完整号码">
      {visible.map(({ at, by, number }) => (
        <Row key={`${at}${number}`} label={by}>
          {`${moment(at, now)} · ${number}`}
        </Row>
      ))}
      {visible.length < reveals.length ? (
        <Row label={`共 ${total} 次`} onClick={() => setAll(true)}>
          看全部
        </Row>
      ) : null}
      <View className="s gap-s">
        {total ? '' : '还没有人看过。'}同事平时只看到打码的号码,每看一次都会记在这里。
      </View>
    </Card>
  );
}
