import type { Output } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { RemindMe } from '../../ui/RemindMe';
import { Row } from '../../ui/Row';
import { useTop } from '../../ui/useTop';
import { Done } from '../Done';

/** What happens now. */
export function Received({ inquiry }: { inquiry: Output<'inquiry.open'> }) {
  useTop();
  const { promise, number, caseId } = inquiry;
  return (
    <Page
      footer={<Button onClick={() => replace('/owner/case/index', { caseId })}>查看进度</Button>}
    >
      <Done mark={'已收到'} title={promise.text} text={''} />
      <Card>
        <Row label="单号">{number}</Row>
      </Card>
      <RemindMe title="有答复就告诉您" detail="用微信通知" keys={['progress']} />
    </Page>
  );
}
