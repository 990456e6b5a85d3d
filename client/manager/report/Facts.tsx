import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';

type Of = NonNullable<Output<'report.show'>['facts']>;

/** Duties before what is written is pushed off the screen. */
const first = 4;

/** What the records said at an instant: figures, calls, what was still open. */
export function Facts({
  of: { at, complete, figures, calls, duties },
  now,
}: {
  of: Of;
  now: number;
}) {
  const [shown, setShown] = useState(first);
  return (
    <>
      <Card title="记录里的数字" extra={<View className="s num">{moment(at, now)}</View>}>
        <View className="rp-figures">
          {figures.map(({ key, name, text }) => (
            <View key={key} className="rp-figure">
              <View className="rp-value num">{text}</View>
              <View className="s">{name}</View>
            </View>
          ))}
        </View>
        {figures.length ? null : <View className="s">这段时间没有数字</View>}
        {complete ? null : <View className="s t-soon">最近几天的数字夜里才汇总,还没有算进来</View>}
        <Row label="电话">
          {`打出 ${calls.out} · 接入 ${calls.in} · 未接 ${calls.missed} · 共 ${calls.minutes} 分钟`}
        </Row>
      </Card>
      <Card
        title={`未完成的待办 ${duties.open}`}
        extra={duties.late ? <Tag tone="late">{`逾期 ${duties.late}`}</Tag> : null}
      >
        {duties.list.slice(0, shown).map(({ number, title, dueAt, late }) => (
          <View key={`${number}${title}${dueAt}`} className="row sp rp-line">
            <View className="grow">
              <View>{title}</View>
              <View className="s num">{number}</View>
            </View>
            <View className={late ? 's num t-late' : 's num'}>{moment(dueAt, now)}</View>
          </View>
        ))}
        {duties.list.length > shown ? (
          <View
            className="rp-line rp-more link"
            onClick={() => setShown(duties.list.length)}
            {...role('button')}
          >
            {`看前 ${duties.list.length} 件`}
          </View>
        ) : duties.open > duties.list.length && duties.list.length ? (
          <View className="s">{`还有 ${duties.open - duties.list.length} 件`}</View>
        ) : null}
      </Card>
    </>
  );
}
