import { View } from '@tarojs/components';
import { Note } from '../../ui/Note';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { agentOf } from './ComplaintSheet';
import { Customer } from './Customer';
import { Band, Box, Paper } from './Paper';
import { People } from './People';
import { Untold } from './Untold';

interface Props {
  view: CaseView;
  inquiry: NonNullable<CaseView['inquiry']>;
  now: number;
}

/** 《咨询个案》: what was asked, who has been asked in-house, what was answered (H40, H41). */
export function InquirySheet({ view, inquiry, now }: Props) {
  const { wanted, handler, answer } = inquiry;
  return (
    <>
      {inquiry.round > 1 ? (
        <Note tone="late">{`第 ${inquiry.round} 次,请换人联系业主`}</Note>
      ) : null}
      <Untold of={view.untold} now={now} />
      <Paper
        title={`${inquiry.typeText}登记`}
        number={view.number}
        tags={<Tag tone={view.tone}>{view.stateText}</Tag>}
      >
        <Customer view={view} />
        <Box label="受理">
          {`${inquiry.channelText} · ${moment(view.createdAt, now)} · ${agentOf(view)}`}
        </Box>
        <Box label="内容">{inquiry.text}</Box>
        {wanted ? <Box label="要找的人">{wanted}</Box> : null}
        {wanted ? null : (
          <>
            <Band>答复</Band>
            {handler ? <Box label="请谁解答">{handler}</Box> : null}
            <Box label="答复业主">
              {answer ?? <View className="s">还没有答复,最晚 3 天内</View>}
            </Box>
          </>
        )}
      </Paper>
      <People view={view} />
    </>
  );
}
