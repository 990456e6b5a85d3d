import { View } from '@tarojs/components';
import { yuan } from '../../ui/money';
import { Pictures } from '../../ui/Pictures';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { agentOf } from './ComplaintSheet';
import { Customer } from './Customer';
import { Band, Box, Paper } from './Paper';

type Reorder = NonNullable<CaseView['reorder']>;
type Props = { view: CaseView; reorder: Reorder; now: number };

/** The form: what is made again, who pays, who makes it until when, how it was fitted. */
export function ReorderForm({ view, reorder, now }: Props) {
  const { liability } = reorder;
  return (
    <Paper
      title="补单"
      number={view.number}
      tags={
        <>
          <Tag tone={reorder.payer === 'company' ? 'info' : 'soon'}>{reorder.payerText}</Tag>
          <Tag tone={view.tone}>{view.stateText}</Tag>
        </>
      }
    >
      <Customer view={view} />
      <Box label="登记">{`${moment(view.createdAt, now)} · ${agentOf(view)}`}</Box>
      <Box label="物品">{`${reorder.item} × ${reorder.quantity}`}</Box>
      <Box label="原因">{reorder.reason}</Box>
      {liability ? (
        <Box label="判责">
          {liability.text}
          <View className="s">
            {[liability.reason, liability.penaltyText].filter(Boolean).join(' · ')}
          </View>
        </Box>
      ) : null}
      <Proof reorder={reorder} />
      <Making reorder={reorder} now={now} />
    </Paper>
  );
}

/** What shows that it is needed, that the owner agrees, that finance signed. */
function Proof({ reorder: { evidence, consentText, signOff } }: Pick<Props, 'reorder'>) {
  return (
    <>
      <Box label="举证">
        {evidence ? evidence.note : <View className="s">等工程部举证</View>}
        <Pictures of={evidence?.pictures ?? []} />
      </Box>
      {consentText ? <Box label="业主同意">{consentText}</Box> : null}
      {signOff ? (
        <Box label="财务签字">
          {`${signOff.by} · ${yuan(signOff.amount)}`}
          <View className="s">{signOff.note}</View>
        </Box>
      ) : null}
    </>
  );
}

function Making({ reorder: { order, shipment, fitting }, now }: Omit<Props, 'view'>) {
  if (!order) return null;
  return (
    <>
      <Band>制作安装</Band>
      <Box label="生产">
        {`${order.maker} · ${moment(order.promisedBy, now)} 前到货`}
        <View className="s">
          {[order.renewedReason, ...order.parts].filter(Boolean).join('、')}
        </View>
      </Box>
      {shipment ? (
        <Box label="发货">
          {[moment(shipment.at, now), shipment.note].filter(Boolean).join(' · ')}
        </Box>
      ) : null}
      {fitting ? (
        <Box label="安装">
          {fitting.note}
          <Pictures of={fitting.pictures} />
        </Box>
      ) : null}
    </>
  );
}
