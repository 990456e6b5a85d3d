import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment, span, urgency } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Head } from './Head';
import { People } from './People';
import { Quote } from './Quote';
import { Ratings } from './Ratings';
import { SignedCard } from './SignedCard';
import { Untold } from './Untold';

type Repair = NonNullable<CaseView['repair']>;
type Props = { view: CaseView; repair: Repair; now: number };

/** 《工程报修单》 */
export function RepairSheet({ view, repair, now }: Props) {
  return (
    <>
      <Head view={view} tags={repair.urgent ? <Tag tone="late">加急</Tag> : null}>
        <Row form label="报修">
          {`${repair.place} · ${repair.fault}`}
        </Row>
        <Row form label="情况">
          {repair.description}
          {view.pictures.length ? <Pictures of={view.pictures} /> : null}
        </Row>
        {repair.atHome ? (
          <Row form label="在家时间">
            {repair.atHome}
          </Row>
        ) : null}
        <Row form label="费用">
          {repair.chargeText}
        </Row>
        {repair.liability ? (
          <Row form label="判责">
            {repair.liability.text}
            <View className="s">
              {[repair.liability.reason, repair.liability.penaltyText].filter(Boolean).join(' · ')}
            </View>
          </Row>
        ) : null}
        <Row form label="报修时间">
          {moment(view.createdAt, now)}
        </Row>
      </Head>
      <Untold of={view.untold} now={now} />
      <People view={view} />
      {repair.repeat ? <Note tone="late">同一故障三个月内重复报修,请查清原因</Note> : null}
      {repair.reworks ? <Note>{`业主未验收,已返工 ${repair.reworks} 次`}</Note> : null}
      <Promised view={view} repair={repair} now={now} />
      <SignedCard title="工程部回执" of={repair.receipt} waiting="等工程部主管签收" now={now} />
      <Quote of={repair.quote} />
      <Reorders repair={repair} />
      <Visit repair={repair} now={now} />
      <Work view={view} repair={repair} now={now} />
    </>
  );
}

/** 补单 raised from it: as long as one is open, the repair is not finished (H27). */
function Reorders({ repair }: Pick<Props, 'repair'>) {
  if (repair.reorders.length === 0) return null;
  return (
    <Card title="补单">
      {repair.reorders.map(({ caseId, item, open }) => (
        <Row key={caseId} label={item} onClick={() => go('/staff/case/index', { caseId })}>
          {open ? '进行中' : '已结束'}
        </Row>
      ))}
    </Card>
  );
}

function Promised({ repair, now }: Props) {
  const { name, by, renewedReason } = repair.promise;
  const kept = repair.completion !== null;
  return (
    <Card>
      <View className="row sp">
        <View className="grow">
          <View className="xs">承诺上门</View>
          <View className={`clock-time num ${!kept && now > by ? 't-late' : ''}`}>
            {kept ? moment(by, now) : urgency(by, now)}
          </View>
        </View>
        <View className="s">{kept ? name : `${name} · ${moment(by, now)}前`}</View>
      </View>
      {renewedReason ? <View className="s gap-s">{`已更新承诺:${renewedReason}`}</View> : null}
    </Card>
  );
}

function Visit({ repair, now }: Omit<Props, 'view'>) {
  const visit = repair.appointment;
  if (!visit) return null;
  const tag = visit.wish ? '要换时间' : visit.accepted ? '业主已确认' : '等业主确认';
  return (
    <Card title="派工" extra={<Tag tone={visit.accepted ? 'go' : 'soon'}>{tag}</Tag>}>
      <Row form label="维修人员">
        {visit.crew.name}
      </Row>
      <Row form label="上门时间">
        {span(visit.from, visit.to, now)}
      </Row>
      {visit.wish ? (
        <Row form label="业主希望">
          {visit.wish}
        </Row>
      ) : null}
    </Card>
  );
}

function Work({ repair, now }: Props) {
  const done = repair.completion;
  if (!done) return null;
  return (
    <>
      <Card title="完工" extra={<View className="s">{moment(done.at, now)}</View>}>
        <Row form label="维修情况">
          {done.note}
        </Row>
        {done.parts ? (
          <Row form label="更换配件">
            {done.parts}
          </Row>
        ) : null}
        <Pictures of={done.pictures} />
      </Card>
      <SignedCard title="业主验收签字" of={repair.confirmation} waiting="等业主签字" now={now} />
      <Ratings of={repair.rating ? [repair.rating] : []} now={now} />
    </>
  );
}
