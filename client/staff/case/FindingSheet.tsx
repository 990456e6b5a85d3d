import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Box, Paper } from './Paper';

interface Props {
  view: CaseView;
  finding: NonNullable<CaseView['finding']>;
  now: number;
}

/** 共性问题 (H36): what was found, what the department does about it, and the cases that show it. */
export function FindingSheet({ view, finding, now }: Props) {
  const { remedy, result } = finding;
  return (
    <>
      <Paper
        title="共性问题整改单"
        number={view.number}
        tags={<Tag tone={view.tone}>{view.stateText}</Tag>}
      >
        <Box label="问题">{view.title}</Box>
        <Box label="责任部门">{finding.departmentText}</Box>
        <Box label="发现">{finding.found}</Box>
        <Box label="整改办法">
          {remedy ? (
            <>
              {remedy.what}
              <View className="s">{`${remedy.who} · ${moment(remedy.by, now)} 前完成`}</View>
            </>
          ) : (
            <View className="s">等部门给出整改办法</View>
          )}
        </Box>
        {result ? (
          <Box label="整改结果">
            {result}
            <Pictures of={finding.resultPictures} />
          </Box>
        ) : null}
      </Paper>
      <Card title="相关个案">
        {finding.cases.map(({ caseId, number, kindText }) => (
          <Row
            key={caseId}
            label={`${kindText} ${number}`}
            onClick={() => go('/staff/case/index', { caseId })}
          />
        ))}
      </Card>
    </>
  );
}
