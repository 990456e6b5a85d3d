import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { moment, urgency } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { People } from './People';
import { Quote } from './Quote';
import { Ratings } from './Ratings';
import { RepairForm } from './RepairForm';
import { Untold } from './Untold';

type Repair = NonNullable<CaseView['repair']>;
type Props = { view: CaseView; repair: Repair; now: number };

/** 《工程报修单》: the promise first, then the form, filled as far as it has come. */
export function RepairSheet({ view, repair, now }: Props) {
  return (
    <>
      <Promised view={view} repair={repair} now={now} />
      {repair.repeat ? <Note tone="late">同一故障三个月内重复报修,请查清原因</Note> : null}
      {repair.reworks ? <Note>{`业主未验收,已返工 ${repair.reworks} 次`}</Note> : null}
      <Untold of={view.untold} now={now} />
      <RepairForm view={view} repair={repair} now={now} />
      <Quote of={repair.quote} />
      <Reorders repair={repair} />
      <People view={view} />
      <Ratings of={repair.rating ? [repair.rating] : []} now={now} />
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

/** Who comes by when, as the owner was told; once somebody is coming, when that is. */
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
