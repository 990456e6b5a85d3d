import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Row } from '../../ui/Row';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';
import { Head } from './Head';
import { People } from './People';

interface Props {
  view: CaseView;
  inquiry: NonNullable<CaseView['inquiry']>;
  now: number;
}

/** 咨询个案: what was asked, who has been asked in-house, what was answered (H40, H41). */
export function InquirySheet({ view, inquiry, now }: Props) {
  return (
    <>
      <Head view={view}>
        <Row form label={inquiry.typeText}>
          {inquiry.text}
        </Row>
        {inquiry.wanted ? (
          <Row form label="要找的人">
            {inquiry.wanted}
          </Row>
        ) : null}
        <Row form label="受理方式">
          {`${inquiry.channelText} · ${moment(view.createdAt, now)}`}
        </Row>
      </Head>
      {inquiry.round > 1 ? (
        <Note tone="late">{`第 ${inquiry.round} 次,请换人联系业主`}</Note>
      ) : null}
      {inquiry.handler && !inquiry.wanted ? (
        <Card>
          <Row form label="已请解答">
            {inquiry.handler}
          </Row>
        </Card>
      ) : null}
      {inquiry.answer ? (
        <Card title="答复">
          <Row form label="内容">
            {inquiry.answer}
          </Row>
        </Card>
      ) : null}
      <People view={view} />
    </>
  );
}
