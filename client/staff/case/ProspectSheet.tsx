import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { date, moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Box, Paper } from './Paper';
import { People } from './People';
import { Untold } from './Untold';

interface Props {
  view: CaseView;
  prospect: NonNullable<CaseView['prospect']>;
  now: number;
}

/** 意向客户 (H57): who has no home with us yet, what they want, how likely they are to sign; what to say on the phone. */
export function ProspectSheet({ view, prospect, now }: Props) {
  const { gaveUp, project, opening, questions, keptUntil } = prospect;
  return (
    <>
      <Untold of={view.untold} now={now} />
      {gaveUp ? <Note tone="quiet">{`${moment(gaveUp.at, now)}放弃:${gaveUp.reason}`}</Note> : null}
      <Paper
        title="意向客户登记表"
        number={view.number}
        tags={<Tag tone={view.tone}>{view.stateText}</Tag>}
      >
        <Box label="客户">
          <View className="sheet-who">{view.who || '姓名在工程里'}</View>
          {prospect.community ? <View className="s">{prospect.community}</View> : null}
        </Box>
        <Box label="意向">
          {prospect.gradeText}
          <View className="s">{`${moment(prospect.markedAt, now)} · ${prospect.reason}`}</View>
        </Box>
        <Box label="想要">{prospect.wish || '—'}</Box>
        <Box label="来源">
          {prospect.sourceText}
          {prospect.sourceNote ? <View className="s">{prospect.sourceNote}</View> : null}
        </Box>
        {prospect.askedFor ? <Box label="找谁">{prospect.askedFor}</Box> : null}
        <Box label="跟进">{view.agent ? view.agent.name : '还没有人跟进'}</Box>
        {keptUntil ? (
          <Box label="保存">
            <View className="s">{`到 ${date(keptUntil)};没有再联系,姓名和号码自动删除`}</View>
          </Box>
        ) : null}
      </Paper>
      {view.may.includes('project.open') ? (
        <Card>
          <Button
            look={view.state === 'paid' ? 'main' : 'line'}
            onClick={() => go('/staff/open/index', { caseId: view.caseId })}
          >
            核对定金,开立工程
          </Button>
          <View className="s gap-s">姓名、号码和小区会带到新工程里</View>
        </Card>
      ) : null}
      {project ? (
        <Card>
          <Row
            label="开立的工程"
            onClick={() => go('/staff/case/index', { caseId: project.caseId })}
          >
            {project.number}
          </Row>
        </Card>
      ) : null}
      <People view={view} />
      {opening && view.may.includes('prospect.mark') ? (
        <Card title="开口怎么说">
          <View>{opening}</View>
          {questions.map((question) => (
            <View key={question} className="s gap-s">{`· ${question}`}</View>
          ))}
        </Card>
      ) : null}
    </>
  );
}
