import { View } from '@tarojs/components';
import { Pictures } from '../../ui/Pictures';
import { Tag } from '../../ui/Tag';
import { moment, span } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { agentOf } from './ComplaintSheet';
import { Customer } from './Customer';
import { Band, Box, Paper, SignBox } from './Paper';

type Repair = NonNullable<CaseView['repair']>;
type Props = { view: CaseView; repair: Repair; now: number };

/** The form: reported, received, sent out, done and signed for, in the order of the paper. */
export function RepairForm({ view, repair, now }: Props) {
  return (
    <Paper
      title="工程报修单"
      number={view.number}
      copies="一式两联:客服部、工程部看到的是同一张"
      tags={
        <>
          {repair.urgent ? <Tag tone="late">加急</Tag> : null}
          <Tag tone={view.tone}>{view.stateText}</Tag>
        </>
      }
    >
      <Customer view={view} />
      <Box label="报修">{`${moment(view.createdAt, now)} · ${agentOf(view)}`}</Box>
      <Box label="部位故障">{`${repair.place} · ${repair.fault}`}</Box>
      <Box label="情况">
        {repair.description}
        {view.pictures.length ? <Pictures of={view.pictures} /> : null}
      </Box>
      {repair.atHome ? <Box label="在家时间">{repair.atHome}</Box> : null}
      <Box label="费用">
        {repair.chargeText}
        {repair.liability ? (
          <View className="s">
            {[repair.liability.text, repair.liability.reason, repair.liability.penaltyText]
              .filter(Boolean)
              .join(' · ')}
          </View>
        ) : null}
      </Box>
      <SignBox label="工程回执" of={repair.receipt} waiting="等工程部主管签收" now={now} />
      <Sent repair={repair} now={now} />
      <Done repair={repair} now={now} />
    </Paper>
  );
}

function Sent({ repair: { appointment: visit }, now }: Omit<Props, 'view'>) {
  if (!visit) return null;
  const tag = visit.wish ? '要换时间' : visit.accepted ? '业主已确认' : '等业主确认';
  return (
    <>
      <Band>派工</Band>
      <Box label="维修人员">{visit.crew.name}</Box>
      <Box label="上门时间">
        <View className="row sheet-who">
          <View className="grow">{span(visit.from, visit.to, now)}</View>
          <Tag tone={visit.accepted ? 'go' : 'soon'}>{tag}</Tag>
        </View>
        {visit.wish ? <View className="s">{`业主希望:${visit.wish}`}</View> : null}
      </Box>
    </>
  );
}

function Done({ repair, now }: Omit<Props, 'view'>) {
  const { completion: done, confirmation } = repair;
  if (!done) return null;
  return (
    <>
      <Band>完工验收</Band>
      <Box label="完工时间">{moment(done.at, now)}</Box>
      <Box label="维修情况">
        {done.note}
        <Pictures of={done.pictures} />
      </Box>
      {done.parts ? <Box label="更换配件">{done.parts}</Box> : null}
      <SignBox label="业主签字" of={confirmation} waiting="等业主签字" now={now} />
    </>
  );
}
