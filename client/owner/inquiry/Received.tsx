import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { RemindMe } from '../../ui/RemindMe';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { useTop } from '../../ui/useTop';

/** What happens now. */
export function Received({ inquiry }: { inquiry: Output<'inquiry.open'> }) {
  useTop();
  const { promise, number, caseId } = inquiry;
  return (
    <Page
      footer={<Button onClick={() => replace('/owner/case/index', { caseId })}>查看进度</Button>}
    >
      <Card>
        <View className="mid">
          <Tag tone="go">已收到</Tag>
          <View className="h1 gap-s">{promise.text}</View>
        </View>
      </Card>
      <Card>
        <Row label="单号">{number}</Row>
      </Card>
      <RemindMe title="有答复就告诉您" detail="用微信通知" keys={['progress']} />
    </Page>
  );
}
