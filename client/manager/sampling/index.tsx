import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useQuery } from '../../ui/useQuery';
import { moment } from '../../ui/when';
import { monthToAssess } from '../assessment/MonthHead';
import { monthOf } from '../looks/months';
import { JudgeSheet } from './JudgeSheet';
import type { Call, Shown } from './shown';
import '../assessment/assessment.css';

/** 电话抽查 (H53): the calls drawn from an agent's month, each held against the sheet. */
export default function Sampling() {
  const { month = monthToAssess(), agentId = '' } = useQuery();
  const shown = useCall('sampling.show', agentId ? { month, agentId } : null);
  const [judging, setJudging] = useState<Call | null>(null);
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {(data) => (
          <>
            <Card title={`${data.agent} · ${data.title}`} extra={<Left of={data} />}>
              <View className="s">
                {data.isClosed
                  ? '考核已结账,下面是当时评的'
                  : `从这个月 ${data.of} 通电话里随机抽了 ${data.calls.length} 通,${
                      data.month === monthOf(data.now)
                        ? '这个月还没过完,抽到的还会变,下月起才能评'
                        : '抽中的不会变'
                    }`}
              </View>
            </Card>
            {toDoFirst(data.calls).map((call) => (
              <OneCall key={call.ref} of={call} now={data.now}>
                {data.mayJudge ? (
                  <Button look={call.verdict ? 'soft' : 'line'} onClick={() => setJudging(call)}>
                    {call.verdict ? '修改' : '评这通电话'}
                  </Button>
                ) : null}
              </OneCall>
            ))}
            {data.calls.length === 0 ? (
              <Empty title="这个月没有抽到电话">
                <View className="s">登记了电话、电话回访以后才抽得到</View>
              </Empty>
            ) : null}
          </>
        )}
      </Loading>
      {judging && shown.data ? (
        <JudgeSheet
          key={judging.ref}
          of={judging}
          month={shown.data}
          onClose={() => setJudging(null)}
          onDone={async () => {
            setJudging(null);
            await shown.reload();
          }}
        />
      ) : null}
    </Page>
  );
}

/** Those that nobody has judged yet come first. */
const toDoFirst = (calls: readonly Call[]): Call[] => [
  ...calls.filter(({ verdict }) => !verdict),
  ...calls.filter(({ verdict }) => verdict),
];

function Left({ of: { toJudge, isClosed, calls } }: { of: Shown }) {
  if (calls.length === 0) return null;
  if (toJudge > 0 && !isClosed) return <Tag tone="soon">{`还有 ${toJudge} 通没评`}</Tag>;
  return <Tag tone="go">都评完了</Tag>;
}

interface Props {
  of: Call;
  now: number;
  children: React.ReactNode;
}

function OneCall({ of, now, children }: Props) {
  const { kindText, what, at, seconds, isLong, caseId, number, verdict } = of;
  const minutes = seconds === null ? '' : sayLength(seconds);
  return (
    <Card
      title={what ? `${kindText} · ${what}` : kindText}
      extra={
        verdict ? (
          <Tag tone={verdict.passed ? 'go' : 'late'}>{verdict.passed ? '合格' : '不合格'}</Tag>
        ) : null
      }
    >
      <Row label="时间">{[moment(at, now), minutes].filter(Boolean).join(' · ')}</Row>
      {isLong ? <Tag tone="soon">超过 5 分钟</Tag> : null}
      {caseId ? (
        <Row label="个案" onClick={() => go('/staff/case/index', { caseId })}>
          {number}
        </Row>
      ) : null}
      {verdict ? <Verdict of={of} now={now} /> : null}
      {children ? <View className="as-do">{children}</View> : null}
    </Card>
  );
}

function Verdict({ of: { verdict, points }, now }: { of: Call; now: number }) {
  if (!verdict) return null;
  const { failed, remark, isTrue, by, at, earlier } = verdict;
  const missed = points.filter(({ key }) => failed.includes(key)).map(({ text }) => text);
  return (
    <View className="as-record">
      {isTrue === null ? null : <View>{isTrue ? '回访属实' : '回访不属实'}</View>}
      {missed.length > 0 ? <View>{`没有做到:${missed.join('、')}`}</View> : null}
      {remark ? <View>{remark}</View> : null}
      <View className="s num">{`${by} · ${moment(at, now)}`}</View>
      {earlier.map((one) => (
        <View key={one.at} className="s">
          {`改前:${one.text}(${one.by} ${moment(one.at, now)})`}
        </View>
      ))}
    </View>
  );
}

/** '1 分 35 秒' */
const sayLength = (seconds: number): string =>
  seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
