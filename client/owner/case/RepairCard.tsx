import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment, span } from '../../ui/when';
import type { Repair } from './types';

/** The promise and the appointment, and what it costs. */
export function RepairCard({
  repair,
  now,
  caseId,
}: {
  repair: Repair;
  now: number;
  caseId: string;
}) {
  const { promise, appointment, confirmation, rating } = repair;
  return (
    <View>
      {confirmation && rating?.open && rating.overall === null ? (
        <Card tone="soon">
          <View className="row sp">
            <View className="grow">
              <View className="h2">师傅的服务怎么样?</View>
              <View className="s">请评价 {rating.name}</View>
            </View>
            <Button look="white" onClick={() => go('/owner/rating/index', { caseId })}>
              去评价
            </Button>
          </View>
        </Card>
      ) : null}
      <Card>
        {confirmation ? (
          <Row form label="验收签字">
            {confirmation.name} · {moment(confirmation.at, now)}
          </Row>
        ) : appointment?.accepted ? (
          <Row form label="约定上门">
            {span(appointment.from, appointment.to, now)} · {appointment.crew.name}
          </Row>
        ) : (
          <Row form label="承诺上门">
            {moment(promise.by, now)} 前 · {promise.name}
          </Row>
        )}
        {promise.renewedReason ? (
          <Row form label="时间有变">
            {promise.renewedReason}
          </Row>
        ) : null}
        {repair.atHome && !confirmation ? (
          <Row form label="您在家">
            {repair.atHome}
          </Row>
        ) : null}
        {repair.description ? (
          <Row form label="您说的">
            {repair.description}
          </Row>
        ) : null}
        <Row form label="费用">
          <Tag tone={repair.free ? 'go' : 'soon'}>{repair.chargeText}</Tag>
        </Row>
        {repair.liability ? (
          <Row form label="责任认定">
            {`${repair.liability.text} · ${repair.liability.reason}`}
          </Row>
        ) : null}
      </Card>
    </View>
  );
}
