import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Head } from './Head';
import { People } from './People';
import { Quote } from './Quote';
import { Untold } from './Untold';

type Reorder = NonNullable<CaseView['reorder']>;
type Props = { view: CaseView; reorder: Reorder; now: number };

const tones = { done: 'go', current: 'soon', ahead: 'quiet' } as const;

/** 补单 (H27): what is made again, who pays, how far it is. */
export function ReorderSheet({ view, reorder, now }: Props) {
  const { liability } = reorder;
  return (
    <>
      <Head
        view={view}
        tags={<Tag tone={reorder.payer === 'company' ? 'info' : 'soon'}>{reorder.payerText}</Tag>}
      >
        <Row form label="物品">
          {`${reorder.item} × ${reorder.quantity}`}
        </Row>
        <Row form label="原因">
          {reorder.reason}
        </Row>
        {liability ? (
          <Row form label="判责">
            {liability.text}
            <View className="s">
              {[liability.reason, liability.penaltyText].filter(Boolean).join(' · ')}
            </View>
          </Row>
        ) : null}
      </Head>
      <Untold of={view.untold} now={now} />
      <People view={view} />
      <Card title="进度">
        <View className="row wrap">
          {reorder.steps.map(({ key, name, state }) => (
            <Tag key={key} tone={tones[state]}>
              {name}
            </Tag>
          ))}
        </View>
      </Card>
      <Quote of={reorder.quote} />
      <Making reorder={reorder} now={now} />
      {reorder.repairId ? (
        <Card>
          <Row
            label={`来自报修 ${reorder.repairNumber}`}
            onClick={() => go('/staff/case/index', { caseId: reorder.repairId })}
          />
        </Card>
      ) : null}
    </>
  );
}

/** What shows that it is needed, who makes it until when, how it was fitted. */
function Making({ reorder, now }: Omit<Props, 'view'>) {
  const { evidence, consentText, signOff, order, shipment, fitting } = reorder;
  return (
    <Card>
      <Row form label="举证">
        {evidence ? evidence.note : '等工程部举证'}
        <Pictures of={evidence?.pictures ?? []} />
      </Row>
      {consentText ? (
        <Row form label="业主同意">
          {consentText}
        </Row>
      ) : null}
      {signOff ? (
        <Row form label="财务签字">
          {`${signOff.by} · ${yuan(signOff.amount)}`}
          <View className="s">{signOff.note}</View>
        </Row>
      ) : null}
      {order ? (
        <Row form label="生产">
          {`${order.maker} · ${moment(order.promisedBy, now)} 前到货`}
          <View className="s">
            {[order.renewedReason, ...order.parts].filter(Boolean).join('、')}
          </View>
        </Row>
      ) : null}
      {shipment ? (
        <Row form label="发货">
          {[moment(shipment.at, now), shipment.note].filter(Boolean).join(' · ')}
        </Row>
      ) : null}
      {fitting ? (
        <Row form label="安装">
          {fitting.note}
          <Pictures of={fitting.pictures} />
        </Row>
      ) : null}
    </Card>
  );
}
