import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { date } from '../../ui/when';
import { ItemRows } from '../warranty/ItemRows';

const verdict = {
  inForce: { tone: 'go', title: '保修单真实有效' },
  suspended: { tone: 'soon', title: '保修单真实,目前暂停' },
  withdrawn: { tone: 'late', title: '保修单已收回' },
  unknown: { tone: 'late', title: '没有查到这张保修单' },
} as const;

/** What a stranger with the code may know: the slip and the home, not the owner. */
export function CheckResult({ result }: { result: Output<'warranty.check'> }) {
  const { tone, title } = verdict[result.state];
  return (
    <View>
      <Card>
        <View className="mid">
          <Tag tone={tone}>{result.stateText || '未查到'}</Tag>
          <View className="h1 gap-s">{title}</View>
          {result.state === 'unknown' ? (
            <View className="s gap-s">请核对验证码:没有字母 I、L、O、U</View>
          ) : null}
        </View>
      </Card>
      {result.state === 'unknown' ? null : (
        <Card>
          <Row label="编号">{result.number}</Row>
          <Row label="房屋">{result.label}</Row>
          {result.issuedAt ? <Row label="开具日期">{date(result.issuedAt)}</Row> : null}
        </Card>
      )}
      {result.items.length ? (
        <Card title="保修项目">
          <ItemRows items={result.items} />
        </Card>
      ) : null}
    </View>
  );
}
