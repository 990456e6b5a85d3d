import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { date } from '../../ui/when';
import type { CaseView } from '../steps/types';

type Money = NonNullable<NonNullable<CaseView['project']>['money']>;
type Entry = Money['entries'][number];

/** What was agreed, what has come in, what is open: computed by the cloud, never typed in (H16). */
export function MoneyCard({ view, money }: { view: CaseView; money: Money; now: number }) {
  const { contractSum, sumWaiting, entries, received, outstanding } = money;
  return (
    <Card
      title="款项"
      extra={
        <Tag tone={outstanding > 0 ? 'late' : 'go'}>{outstanding > 0 ? '未结清' : '已结清'}</Tag>
      }
    >
      <View className="xs">{outstanding < 0 ? '多收' : '未结清'}</View>
      <View className={`h1 num ${outstanding > 0 ? 't-late' : ''}`}>
        {yuan(Math.abs(outstanding))}
      </View>
      <Row label="合同金额">{`${yuan(contractSum)}${sumWaiting ? '(待第二人确认)' : ''}`}</Row>
      <Row label="已收">{yuan(received)}</Row>
      {entries.map((entry) => (
        <EntryLine key={entry.id} view={view} entry={entry} />
      ))}
    </Card>
  );
}

const tones = { counted: 'quiet', waiting: 'soon', reversed: 'quiet' } as const;

/** Receipts and refunds as sums; changes and discounts with what they do to the price. */
function said({ type, amount }: Entry): string {
  if (type === 'receipt' || type === 'refund') return yuan(Math.abs(amount));
  return `${amount > 0 ? '+' : '-'}${yuan(Math.abs(amount))}`;
}

/** One receipt, change or discount, with what the reader may do about it as the second person. */
function EntryLine({ view: { caseId, may }, entry }: { view: CaseView; entry: Entry }) {
  const open = (action: string) => () =>
    go('/staff/step/index', { caseId, action, entry: entry.id });
  const withdraws = entry.type === 'discount' && entry.state !== 'reversed';
  return (
    <View className="line">
      <View className="row sp">
        <View className="grow">{entry.typeText}</View>
        {entry.state === 'counted' ? null : <Tag tone={tones[entry.state]}>{entry.stateText}</Tag>}
        <View className={`num ${entry.state === 'reversed' ? 'struck' : ''}`}>{said(entry)}</View>
      </View>
      <View className="s">
        {[entry.note, entry.by, date(entry.at)].filter(Boolean).join(' · ')}
      </View>
      <View className="row line-do">
        {entry.mayApprove ? (
          <Button look="soft" onClick={open('payment.approve')}>
            同意
          </Button>
        ) : null}
        {entry.mayReverse && may.includes('payment.reverse') ? (
          <Button look="soft" onClick={open('payment.reverse')}>
            冲销
          </Button>
        ) : null}
        {withdraws && may.includes('payment.withdrawDiscount') ? (
          <Button look="soft" onClick={open('payment.withdrawDiscount')}>
            撤回
          </Button>
        ) : null}
      </View>
    </View>
  );
}
