import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import '../../staff/case/case.css';
import './health.css';

type Shown = Output<'health.show'>;

/** 运行状况: whether the system itself is well, line by line, and what to do where it is not. */
export default function Health() {
  const shown = useCall('health.show', {});
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {(data) => (
          <>
            <Card tone={data.overall.tone}>
              <View className="health-head">
                <View className="h1">{data.overall.text}</View>
                <Tag tone={data.overall.tone}>{data.overall.word}</Tag>
              </View>
              <View className="s">{`看的时间:${moment(data.now, cloudNow())} · 下拉刷新`}</View>
            </Card>
            <Card>
              {data.lines.map((line) => (
                <Line key={line.key} of={line} />
              ))}
            </Card>
            <Parked of={data.parked} />
            <Refused of={data.notices} />
          </>
        )}
      </Loading>
    </Page>
  );
}

function Line({ of: { title, tone, word, text, todo } }: { of: Shown['lines'][number] }) {
  return (
    <View className="line">
      <View className="health-head">
        <View className="health-title">{title}</View>
        <Tag tone={tone}>{word}</Tag>
      </View>
      <View>{text}</View>
      {todo ? <View className="s">{`怎么办:${todo}`}</View> : null}
    </View>
  );
}

/** Cases whose reminders rest. */
function Parked({ of }: { of: Shown['parked'] }) {
  if (!of.length) return null;
  return (
    <Card title="出错的个案">
      {of.map(({ caseId, kindText, since, tries }) => (
        <Row key={caseId} label={kindText} onClick={() => go('/staff/case/index', { caseId })}>
          {`${caseId} · ${moment(since, cloudNow())}起,试了 ${tries} 次`}
        </Row>
      ))}
    </Card>
  );
}

/** Why notices did not arrive in the last seven days, the most frequent first. */
function Refused({ of }: { of: Shown['notices'] }) {
  if (!of.length) return null;
  return (
    <Card title="近 7 天没有送达的通知">
      {of.map(({ title, times, text, todo }) => (
        <View key={title + text} className="line">
          <View className="health-head">
            <View className="health-title">{title}</View>
            <View>{`${times} 条`}</View>
          </View>
          <View>{text}</View>
          <View className="s">{`怎么办:${todo}`}</View>
        </View>
      ))}
    </Card>
  );
}
