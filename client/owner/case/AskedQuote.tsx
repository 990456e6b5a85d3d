import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { yuan } from '../../ui/money';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import type { Repair } from './types';
import { WordsSheet } from './WordsSheet';

interface Props {
  caseId: string;
  quote: NonNullable<Repair['quote']>;
  reload: () => Promise<void>;
}

/** What the repair costs, before anybody starts: yes, or no with a reason. */
export function AskedQuote({ caseId, quote, reload }: Props) {
  const accept = useSubmit('repair.acceptQuote');
  const decline = useSubmit('repair.declineQuote');
  const [open, setOpen] = useState(false);

  async function agree(): Promise<void> {
    if (!(await accept.submit({ caseId }))) return;
    toast('好的,马上安排');
    await reload();
  }
  async function refuse(reason: string): Promise<void> {
    if (!(await decline.submit({ caseId, reason }))) return;
    setOpen(false);
    toast('好的,不再维修');
    await reload();
  }

  return (
    <View>
      <View className="h2">维修报价 {yuan(quote.total)},您同意吗?</View>
      <View className="s">{quote.note}</View>
      <View className="s num">
        配件 {yuan(quote.parts)} · 人工 {yuan(quote.labour)}
      </View>
      <View className="gap">
        <Refusal error={accept.error} />
        <View className="row">
          <Button grow busy={accept.busy} onClick={agree}>
            同意,安排维修
          </Button>
          <Button grow look="line" onClick={() => setOpen(true)}>
            不修了
          </Button>
        </View>
      </View>
      {open ? (
        <WordsSheet
          title="为什么不修了?"
          placeholder="比如 价格偏高、自己处理"
          max={200}
          yes="不修了"
          busy={decline.busy}
          error={decline.error}
          onClose={() => setOpen(false)}
          onDone={refuse}
        />
      ) : null}
    </View>
  );
}
