import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { length, moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Head } from './Head';
import { People } from './People';
import { SignedCard } from './SignedCard';
import { Untold } from './Untold';

type Complaint = NonNullable<CaseView['complaint']>;
type Clock = Complaint['reply'];

const grave: readonly string[] = ['major', 'serious', 'critical'];

/** 《客户投诉书》 */
export function ComplaintSheet(props: { view: CaseView; complaint: Complaint; now: number }) {
  const { view, complaint, now } = props;
  const level = (
    <Tag tone={grave.includes(complaint.level) ? 'late' : 'soon'}>{complaint.levelText}</Tag>
  );
  return (
    <>
      <Head view={view} tags={level}>
        <Row form label="被投诉">
          {[complaint.department, complaint.about].filter(Boolean).join(' · ')}
        </Row>
        <Row form label="内容">
          {complaint.description}
          {view.pictures.length ? <Pictures of={view.pictures} /> : null}
        </Row>
        {complaint.wish ? (
          <Row form label="客户要求">
            {complaint.wish}
          </Row>
        ) : null}
        <Row form label="受理方式">
          {`${complaint.channelText} · ${moment(view.createdAt, now)}`}
        </Row>
      </Head>
      <Untold of={view.untold} now={now} />
      {complaint.round > 1 ? (
        <Note tone="late">{`业主不满意,这是第 ${complaint.round} 轮处理`}</Note>
      ) : null}
      <Card>
        <View className="row sp top">
          <ClockText label="答复期限" of={complaint.reply} now={now} />
          <ClockText label="解决期限" of={complaint.resolution} now={now} />
        </View>
      </Card>
      <People view={view} />
      <SignedCard title="部门主管签收" of={complaint.receipt} waiting="等部门主管签收" now={now} />
      <Handling complaint={complaint} now={now} />
    </>
  );
}

const tones = {
  open: '',
  warned: 't-soon',
  late: 't-late',
  kept: 't-go',
  missed: 't-late',
} as const;

/** How a deadline stands: what is left, or whether the promise was kept. */
function ClockText({ label, of, now }: { label: string; of: Clock; now: number }) {
  const { dueAt, doneAt } = of;
  const late = doneAt === null && now > dueAt;
  const said = {
    kept: '按时完成',
    missed: doneAt ? `晚了 ${length(doneAt - dueAt)}` : '没有按时',
    late: `超 ${length(now - dueAt)}`,
    open: `还剩 ${length(dueAt - now)}`,
    warned: `还剩 ${length(dueAt - now)}`,
  };
  const state = late ? 'late' : of.state;
  return (
    <View className="grow">
      <View className="xs">{label}</View>
      <View className={`clock-time num ${tones[state]}`}>{said[state]}</View>
      <View className="xs num">{moment(dueAt, now)}</View>
    </View>
  );
}

function Handling({ complaint, now }: { complaint: Complaint; now: number }) {
  const { answer, plan, result } = complaint;
  return (
    <Card title="处理安排">
      {answer ? (
        <Row form label="回电答复">
          {answer}
        </Row>
      ) : null}
      {plan ? (
        <>
          <Row form label="做什么">
            {plan.what}
          </Row>
          <Row form label="谁去">
            {plan.who}
          </Row>
          <Row form label="完成时间">
            {moment(plan.by, now)}
          </Row>
        </>
      ) : (
        <View className="s">还没有方案:做什么、谁去、什么时候完成</View>
      )}
      {result ? (
        <Row form label="处理结果">
          {result}
          {complaint.resultPictures.length ? <Pictures of={complaint.resultPictures} /> : null}
        </Row>
      ) : null}
    </Card>
  );
}
