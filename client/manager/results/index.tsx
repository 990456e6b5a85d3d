import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useQuery } from '../../ui/useQuery';
import '../figures/figures.css';
import { useFile } from '../figures/useFile';

type Results = Output<'campaign.results'>;

/** What came back of an event (H13) or a survey (H49), summed up. `?caseId=` the campaign. */
export default function CampaignResults() {
  const { caseId = '' } = useQuery();
  const shown = useCall('campaign.results', caseId ? { caseId } : null);
  const table = useFile('campaign.download');
  return (
    <Page
      footer={
        shown.data?.sent ? (
          <Button look="line" busy={table.busy} onClick={() => void table.open({ caseId })}>
            下载表格
          </Button>
        ) : null
      }
    >
      {table.failure ? <Note tone="late">{table.failure}</Note> : null}
      <Loading of={shown} cards={3}>
        {(data) => (
          <>
            <Head of={data} />
            {data.event ? <Attendance of={data} event={data.event} /> : null}
            {data.questions.map((question) => (
              <Question key={question.key} of={data} question={question} />
            ))}
          </>
        )}
      </Loading>
    </Page>
  );
}

function Head({ of }: { of: Results }) {
  return (
    <Card>
      <View className="row sp">
        <View className="h2 grow">{of.title}</View>
        <Tag tone="info">{of.stateText}</Tag>
      </View>
      <View className="row sp gap-s">
        <View className="h1 num">{`${of.answered} / ${of.sent}`}</View>
        <View className="s">{`${of.type === 'event' ? '已答复' : '已收回'} ${of.answeredPercent}%`}</View>
      </View>
      {of.sending ? <View className="s">还在陆续发出</View> : null}
      {of.sent === 0 && !of.sending ? <View className="s">还没有发出</View> : null}
      {of.sent > 0 && of.answered === 0 ? (
        <View className="s">{`还没有业主${of.type === 'event' ? '答复' : '填写'},有了会汇总在下面`}</View>
      ) : null}
    </Card>
  );
}

function Attendance({ of, event }: { of: Results; event: NonNullable<Results['event']> }) {
  const bars = [
    { name: '邀请', count: of.sent },
    { name: '联系到', count: event.reached },
    { name: '答复来', count: event.yes },
    { name: '到场', count: event.came },
  ];
  return (
    <Card title="邀请与到场">
      {bars.map(({ name, count }) => (
        <Bar key={name} name={name} text={`${count} 户`} share={of.sent ? count / of.sent : 0} />
      ))}
      <Row form label="预计人数">{`${event.guests} 位`}</Row>
      <Row form label="到场人数">{`${event.cameGuests} 位`}</Row>
      <Row form label="不来">{`${event.no} 户`}</Row>
      <Row form label="还不确定">{`${event.maybe} 户`}</Row>
    </Card>
  );
}

function Question({ of, question }: { of: Results; question: Results['questions'][number] }) {
  const words = of.words.filter(({ key }) => key === question.key);
  return (
    <Card title={question.text}>
      <View className="s">
        {question.average === null
          ? `${question.answered} 户回答`
          : `平均 ${question.average.toFixed(2)} 星 · ${question.answered} 户回答`}
      </View>
      {question.options.map(({ name, count, percent }) => (
        <Bar key={name} name={name} text={`${count} · ${percent}%`} share={percent / 100} />
      ))}
      {words.map(({ said, label }) => (
        <View key={`${label}${said}`} className="fig-row">
          <View>{said}</View>
          <View className="s">{label}</View>
        </View>
      ))}
      {question.type === 'text' && question.answered > words.length ? (
        <View className="s">这里是最近的几条,全部在表格里</View>
      ) : null}
    </Card>
  );
}

function Bar({ name, text, share }: { name: string; text: string; share: number }) {
  return (
    <View className="fig-row">
      <View className="row sp">
        <View className="grow">{name}</View>
        <View className="num">{text}</View>
      </View>
      <View className="fig-track">
        {share > 0 ? (
          <View className="fig-fill" style={{ width: `${Math.min(100, share * 100)}%` }} />
        ) : null}
      </View>
    </View>
  );
}
