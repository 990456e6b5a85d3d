import type { Output } from '../../../shared/contract';
import { cloudNow } from '../../cloud/clock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { RemindMe } from '../../ui/RemindMe';
import { Row } from '../../ui/Row';
import { useTop } from '../../ui/useTop';
import { moment } from '../../ui/when';
import { Done } from '../Done';

/** The promise: called back by when, solved by when. */
export function Received({ report }: { report: Output<'complaint.file'> }) {
  useTop();
  const { promise, number, caseId } = report;
  const now = cloudNow();
  return (
    <Page
      footer={<Button onClick={() => replace('/owner/case/index', { caseId })}>查看进度</Button>}
    >
      <Done
        mark={'已收到'}
        title={`${moment(promise.replyBy, now)} 前给您回电`}
        text={promise.text}
      />
      <Card>
        <Row label="投诉单号">{number}</Row>
        <Row label="解决期限">{moment(promise.resolveBy, now)}</Row>
      </Card>
      <RemindMe title="有进展就告诉您" detail="用微信通知处理情况" keys={['progress', 'revisit']} />
    </Page>
  );
}
