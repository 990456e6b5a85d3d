import { View } from '@tarojs/components';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Box, Paper } from './Paper';

interface Props {
  view: CaseView;
  handover: NonNullable<CaseView['handover']>;
  now: number;
}

/** 交接班 (H54): who gives over to whom, what must be known, what was open then. */
export function HandoverSheet({ view, handover, now }: Props) {
  const { from, to, note, owed, count, signed } = handover;
  return (
    <>
      <Paper
        title="交接班记录"
        number={view.number}
        tags={<Tag tone={view.tone}>{view.stateText}</Tag>}
      >
        <Box label="交班人">{`${from} · ${moment(view.createdAt, now)}`}</Box>
        <Box label="接班人">{to}</Box>
        <Box label="要注意的">{note || <View className="s">没有写</View>}</Box>
        <Box label="签收">
          {signed ? (
            <>
              {`${signed.by} · ${moment(signed.at, now)}`}
              {signed.note ? <View className="s">{signed.note}</View> : null}
            </>
          ) : (
            <View className="s">{view.state === 'recalled' ? '已撤回' : '等接班人签收'}</View>
          )}
        </Box>
      </Paper>
      <Card title={`交班时未完成的 ${count} 项`}>
        {owed.length ? null : <View className="s">没有未完成的待办</View>}
        {owed.map(({ caseId, number, title, dueAt }) => (
          <View
            key={caseId + title}
            className="line"
            hoverClass="pressed"
            onClick={() => go('/staff/case/index', { caseId })}
            {...role('button')}
          >
            <View className="row">
              <View className="grow">{title}</View>
              <View className="s">›</View>
            </View>
            <View className="s">{`${number} · ${moment(dueAt, now)} 前`}</View>
          </View>
        ))}
        {count > owed.length ? <View className="s">{`只列出最早的 ${owed.length} 项`}</View> : null}
      </Card>
    </>
  );
}
