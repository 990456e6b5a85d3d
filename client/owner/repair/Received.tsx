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

/** The promise: who, by when. */
export function Received({ report }: { report: Output<'repair.report'> }) {
  useTop();
  const { promise, number, free, joined, caseId } = report;
  return (
    <Page
      footer={<Button onClick={() => replace('/owner/case/index', { caseId })}>查看进度</Button>}
    >
      <Done
        mark={joined ? '已并入同一报修' : '已收到'}
        title={`${moment(promise.by, cloudNow())} 前上门`}
        text={promise.text}
      />
      <Card>
        <Row label="报修单号">{number}</Row>
        <Row label="负责人">
          {promise.department} {promise.name}
        </Row>
        <Row label="费用">{free ? '保修期内免费' : '先报价,您同意后再施工'}</Row>
      </Card>
      <RemindMe
        title="师傅定好时间就告诉您"
        detail="用微信通知上门时间和进度"
        keys={['appointment', 'progress']}
      />
    </Page>
  );
}
