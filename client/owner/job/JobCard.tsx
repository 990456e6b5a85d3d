import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ring } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';

/** Where, what, when; whom to ask. */
export function JobCard({ job, now }: { job: Output<'job.show'>['job']; now: number }) {
  return (
    <View>
      <Card>
        <View className="row sp top">
          <View className="h1 grow">{job.title}</View>
          <Tag tone="go">{job.stateText}</Tag>
        </View>
        <View className="s num">
          {job.number} · {job.crew} · {moment(job.until, now)} 前有效
        </View>
        <View className="gap">
          <Row label="地址">{job.address}</Row>
          <Row label="房屋">{job.label}</Row>
          <Row label="业主">{job.who}</Row>
          {job.appointment ? (
            <Row label="上门时间">
              {moment(job.appointment.from, now)}
              {job.appointment.accepted ? '' : '(等业主确认)'}
            </Row>
          ) : null}
          {job.appointment?.note ? <Row label="备注">{job.appointment.note}</Row> : null}
          <Row label="费用">{job.chargeText}</Row>
        </View>
      </Card>
      <Card title={`${job.place} · ${job.fault}`}>
        <View>{job.description}</View>
        {job.pictures.length ? <Pictures of={job.pictures} /> : null}
      </Card>
      {job.completion ? (
        <Card title="完工">
          <View>{job.completion.note}</View>
          {job.completion.parts ? <View className="s">配件:{job.completion.parts}</View> : null}
          <Pictures of={job.completion.pictures} />
        </Card>
      ) : null}
      <Card>
        <View className="row sp">
          <View className="grow s">联系业主、问情况,请找客服 {job.agent.name}</View>
          <Button look="soft" onClick={() => ring(job.agent.phone)}>
            打电话
          </Button>
        </View>
      </Card>
    </View>
  );
}
