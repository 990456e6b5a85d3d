import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import { moment } from '../../ui/when';
import { Decide } from './Decide';
import type { Shown } from './shown';

/** What the manager entered with a reason: reports not true, liability and notices, praise. */
export function Judgements({ of, onDone }: { of: Shown; onDone: () => Promise<void> }) {
  const { month, agentId, judgements, may, now } = of;
  const [deciding, setDeciding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const back = useSubmit('assessment.withdraw', { kept: `withdraw:${month}:${agentId}` });
  async function withdraw(judgementId: string, reason: string): Promise<boolean> {
    if (!(await back.submit({ month, agentId, judgementId, reason }))) return false;
    setWithdrawing(null);
    toast('已撤回');
    await onDone();
    return true;
  }
  if (judgements.length === 0 && !may.judge) return null;
  return (
    <Card title="主管登记">
      {judgements.map(({ judgementId, itemText, worth, reason, serious, by, at, withdrawn }) => (
        <View key={judgementId} className="as-record">
          <View className="row sp">
            <View className="grow">{serious ? `${itemText}(情节严重)` : itemText}</View>
            <View className={cls('num', !!withdrawn && 'as-gone')}>{worth}</View>
          </View>
          <View>{reason}</View>
          <View className="s num">{`${by} · ${moment(at, now)}`}</View>
          {withdrawn ? (
            <View className="s">{`${withdrawn.by} 撤回:${withdrawn.reason}`}</View>
          ) : may.judge ? (
            <View className="row as-do">
              <Button look="soft" onClick={() => setWithdrawing(judgementId)}>
                撤回
              </Button>
            </View>
          ) : null}
        </View>
      ))}
      {judgements.length === 0 ? <View className="s">没有登记</View> : null}
      {may.judge ? (
        <View className="row as-do">
          <Button look="soft" onClick={() => setDeciding(true)}>
            登记扣分或表扬
          </Button>
        </View>
      ) : null}
      {deciding ? (
        <Decide
          of={of}
          onClose={() => setDeciding(false)}
          onDone={async () => {
            setDeciding(false);
            await onDone();
          }}
        />
      ) : null}
      {withdrawing ? (
        <WordsSheet
          draft={`assessment:withdraw:${withdrawing}`}
          title="撤回这一条"
          placeholder="为什么撤回"
          max={300}
          yes="撤回"
          busy={back.busy}
          error={back.error}
          onClose={() => setWithdrawing(null)}
          onSend={(reason) => withdraw(withdrawing, reason)}
        />
      ) : null}
    </Card>
  );
}
