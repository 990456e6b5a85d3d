import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../../shared/contract';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { date } from '../../ui/when';

type Shown = Output<'warranty.show'>;

/** 'N4K7-Q2WX-9TBM', easier to read out. */
export function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** The slip, or in plain words why there is none and what stays possible. */
export function SlipHead({ shown: { slip, reason, outstanding, label, state } }: { shown: Shown }) {
  if (slip?.state === 'inForce') {
    return (
      <Card>
        <View className="mid">
          <Tag tone="go">{slip.stateText}</Tag>
          <View className="h1 gap-s num">{slip.number}</View>
          <View className="s">{label}</View>
        </View>
        <View className="gap">
          <Row label="开具日期">{date(slip.issuedAt)}</Row>
          <Row label="验证码">{spaced(slip.code)}</Row>
        </View>
        <View className="row sp">
          <View
            className="link"
            onClick={() => Taro.setClipboardData({ data: slip.code })}
            {...role('button')}
          >
            复制验证码
          </View>
          <View
            className="link"
            onClick={() => go('/owner/check/index', { code: slip.code })}
            {...role('button')}
          >
            查验真伪 ›
          </View>
        </View>
      </Card>
    );
  }
  const owes = (outstanding ?? 0) > 0;
  const paid = !slip && state === 'running' && outstanding !== null && !owes;
  const title = owes
    ? `尾款还差 ${yuan(outstanding ?? 0)}`
    : state === 'none'
      ? '竣工验收后开具保修单'
      : '保修单还没有开具';
  return (
    <Card>
      <View className="mid">
        <Tag tone={paid ? 'go' : 'soon'}>
          {slip ? slip.stateText : paid ? '即将开具' : '还不能开具'}
        </Tag>
        <View className="h1 gap-s num">{title}</View>
        <View className="s gap-s">{reason}</View>
        {state === 'running' ? <View className="s">法定保修已经从验收之日算起。</View> : null}
      </View>
    </Card>
  );
}
