import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { Reorder } from './types';

const tones = { done: 'go', current: 'soon', ahead: 'quiet' } as const;

/** What is made again, and how far it is. */
export function ReorderCard({ reorder, now }: { reorder: Reorder; now: number }) {
  const { order, fitting, evidence, quote } = reorder;
  return (
    <View>
      <Card title="补单进度">
        <View className="tags">
          {reorder.steps.map(({ key, name, state }) => (
            <Tag key={key} tone={tones[state]}>
              {name}
            </Tag>
          ))}
        </View>
      </Card>
      <Card>
        <Row form label="物品">
          {`${reorder.item} × ${reorder.quantity}`}
        </Row>
        <Row form label="原因">
          {reorder.reason}
        </Row>
        <Row form label="费用">
          <Tag tone={reorder.payer === 'company' ? 'go' : 'soon'}>{reorder.payerText}</Tag>
          {quote ? <View className="s">{quote.stateText}</View> : null}
        </Row>
        {reorder.consentText ? (
          <Row form label="已同意">
            {reorder.consentText}
          </Row>
        ) : null}
        {order ? (
          <Row form label="承诺到货">
            {`${moment(order.promisedBy, now)} 前`}
            {order.renewedReason ? <View className="s">{order.renewedReason}</View> : null}
          </Row>
        ) : null}
        {evidence ? <Pictures of={evidence.pictures} /> : null}
        {fitting ? (
          <Row form label="安装情况">
            {fitting.note}
            <Pictures of={fitting.pictures} />
          </Row>
        ) : null}
      </Card>
    </View>
  );
}
