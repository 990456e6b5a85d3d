import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import type { CaseView } from '../steps/types';

const tones = { offered: 'soon', accepted: 'go', declined: 'late' } as const;

/** What it costs where it is not free, and what the owner said to it (H19). */
export function Quote({ of: quote }: { of: NonNullable<CaseView['repair']>['quote'] }) {
  if (!quote) return null;
  return (
    <Card title="报价" extra={<Tag tone={tones[quote.state]}>{quote.stateText}</Tag>}>
      <View className="h1 num">{yuan(quote.total)}</View>
      <Row label="配件">{yuan(quote.parts)}</Row>
      <Row label="人工">{yuan(quote.labour)}</Row>
      <View className="s gap-s">{quote.note}</View>
    </Card>
  );
}
