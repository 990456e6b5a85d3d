import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Pictures } from '../../ui/Pictures';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Clock } from './Clock';
import { Customer } from './Customer';
import { Band, Box, Paper, SignBox } from './Paper';
import { People } from './People';
import { Untold } from './Untold';

type Complaint = NonNullable<CaseView['complaint']>;
type Props = { view: CaseView; complaint: Complaint; now: number };

const grave: readonly string[] = ['major', 'serious', 'critical'];

/** 《客户投诉书》: both deadlines first, then the form, filled as far as it has come. */
export function ComplaintSheet({ view, complaint, now }: Props) {
  return (
    <>
      <Card>
        <View className="row sp top clocks">
          <Clock label="答复期限" of={complaint.reply} now={now} />
          <Clock label="解决期限" of={complaint.resolution} now={now} />
        </View>
      </Card>
      {complaint.round > 1 ? (
        <Note tone="late">{`业主不满意,这是第 ${complaint.round} 轮处理`}</Note>
      ) : null}
      <Untold of={view.untold} now={now} />
      <Form view={view} complaint={complaint} now={now} />
      <People view={view} />
    </>
  );
}

function Form({ view, complaint, now }: Props) {
  const { answer, plan, result, resultPictures } = complaint;
  return (
    <Paper
      title="客户投诉书"
      number={view.number}
      copies="一式两联:被投诉部门一份,客服部保留签收联"
      tags={
        <>
          <Tag tone={grave.includes(complaint.level) ? 'late' : 'soon'}>{complaint.levelText}</Tag>
          <Tag tone={view.tone}>{view.stateText}</Tag>
        </>
      }
    >
      <Customer view={view} />
      <Box label="受理">
        {[`${complaint.channelText} · ${moment(view.createdAt, now)}`, agentOf(view)].join(' · ')}
      </Box>
      <Box label="被投诉">
        {[complaint.department, complaint.about].filter(Boolean).join(' · ')}
      </Box>
      <Box label="内容">
        {complaint.description}
        {view.pictures.length ? <Pictures of={view.pictures} /> : null}
      </Box>
      {complaint.wish ? <Box label="客户要求">{complaint.wish}</Box> : null}
      <SignBox label="部门签收" of={complaint.receipt} waiting="等部门主管签收" now={now} />
      {complaint.drawn.map((one) => (
        <Box key={one.department} label={`协办 ${one.departmentText}`}>
          {one.what}
          <View className="s">
            {one.receipt ? `${one.receipt.name} 已签收` : '等部门签收'}
            {one.part
              ? ` · ${one.part.what} · ${one.part.who} · ${moment(one.part.by, now)} 前`
              : ' · 还没有处理意见'}
          </View>
        </Box>
      ))}
      <Band>处理</Band>
      {answer ? <Box label="回电答复">{answer}</Box> : null}
      <Box label="处理方案">
        {plan ? (
          <>
            {plan.what}
            <View className="s">{`${plan.who} · ${moment(plan.by, now)} 前完成`}</View>
          </>
        ) : (
          <View className="s">还没有方案:做什么、谁去、什么时候完成</View>
        )}
      </Box>
      {result ? (
        <Box label="处理结果">
          {result}
          {resultPictures.length ? <Pictures of={resultPictures} /> : null}
        </Box>
      ) : null}
    </Paper>
  );
}

/** Who entered it for the company. */
export const agentOf = ({ agent }: CaseView): string =>
  agent ? `客服 ${agent.name}` : '还没有派单';
