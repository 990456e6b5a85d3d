import { View } from '@tarojs/components';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { yuan } from '../../ui/money';
import { go } from '../../ui/nav';
import { Pictures } from '../../ui/Pictures';
import { Row } from '../../ui/Row';
import { Tag } from '../../ui/Tag';
import { date, moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

type Money = NonNullable<NonNullable<CaseView['project']>['money']>;
type Entry = Money['entries'][number];

/** What was agreed, what has come in, what is open: computed by the cloud, never typed in (H16). */
export function MoneyCard({ view, money, now }: { view: CaseView; money: Money; now: number }) {
  const { contractSum, sumWaiting, sumAloneFrom, entries, received, outstanding } = money;
  const word = !money.readable ? '待核对' : outstanding > 0 ? '未结清' : '已结清';
  return (
    <Card title="款项" extra={<Tag tone={word === '已结清' ? 'go' : 'late'}>{word}</Tag>}>
      {money.readable ? null : (
        <View className="s t-late">有一笔款项系统不认识,请联系系统管理员核对</View>
      )}
      {money.cancelled ? (
        <View className="s">工程已终止。不再收的部分,登记减项并由第二人同意;已收的可以退款</View>
      ) : null}
      <View className="xs">{outstanding < 0 ? '多收' : '未结清'}</View>
      <View className={`h1 num ${outstanding > 0 ? 't-late' : ''}`}>
        {yuan(Math.abs(outstanding))}
      </View>
      <Row label="合同金额">{`${yuan(contractSum)}${sumWaiting ? '(待第二人确认)' : ''}`}</Row>
      <Row label="已收">{yuan(received)}</Row>
      {money.sealed.length > 0 ? (
        <Row label="欠款人(账号已注销)">{money.sealed.join('、')}</Row>
      ) : null}
      {sumAloneFrom ? <View className="s">{aloneText(sumAloneFrom, now)}</View> : null}
      {entries.map((entry) => (
        <EntryLine key={entry.id} view={view} entry={entry} now={now} />
      ))}
    </Card>
  );
}

const aloneText = (from: number, now: number): string =>
  from <= now
    ? '没有第二位同事,现在可以由您一个人完成'
    : `已通知系统管理员,${moment(from, now)} 起可以由您一个人完成`;

const tones = { counted: 'quiet', waiting: 'soon', reversed: 'quiet' } as const;

/** Receipts and refunds as sums; changes and discounts with what they do to the price. */
function said({ type, amount }: Entry): string {
  if (type === 'receipt' || type === 'refund') return yuan(Math.abs(amount));
  return `${amount > 0 ? '+' : '-'}${yuan(Math.abs(amount))}`;
}

/** One receipt, change or discount, with what the reader may do about it as the second person. */
interface Line {
  view: CaseView;
  entry: Entry;
  now: number;
}

function EntryLine({ view: { caseId, may }, entry, now }: Line) {
  const open = (action: string) => () =>
    go('/staff/step/index', { caseId, action, entry: entry.id });
  const isBooked = entry.receiptNo !== '';
  const withdraws = isBooked
    ? entry.state === 'waiting' && !entry.mayReverse
    : entry.state !== 'reversed' && (entry.type === 'discount' || entry.amount < 0);
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
      {entry.photo ? <Pictures of={[entry.photo]} /> : null}
      {entry.aloneFrom === null ? null : (
        <View className="s">{aloneText(entry.aloneFrom, now)}</View>
      )}
      <View className="row line-do">
        {entry.mayApprove && may.includes('payment.approve') ? (
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
