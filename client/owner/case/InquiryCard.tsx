import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import type { Inquiry } from './types';

/** What was asked, who is asked, what was answered. */
export function InquiryCard({ inquiry }: { inquiry: Inquiry }) {
  return (
    <Card>
      {inquiry.wanted ? (
        <Row form label="您找">
          {inquiry.wanted}
        </Row>
      ) : null}
      <Row form label="您说的">
        {inquiry.text}
      </Row>
      {inquiry.handler && !inquiry.wanted ? (
        <Row form label="正在问">
          {inquiry.handler}
        </Row>
      ) : null}
      {inquiry.answer ? (
        <Row form label="答复">
          {inquiry.answer}
        </Row>
      ) : null}
    </Card>
  );
}
