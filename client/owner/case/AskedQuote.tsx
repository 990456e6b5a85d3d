import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { yuan } from '../../ui/money';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import type { Reorder, Repair } from './types';

interface Props {
  caseId: string;
  /** What it is the price of. */
  of: 'repair' | 'reorder';
  quote: NonNullable<(Repair | Reorder)['quote']>;
  reload: () => Promise<void>;
}

const words = {
  repair: {
    name: '维修报价',
    yes: '同意,安排维修',
    no: '不修了',
    ended: '好的,不再维修',
    why: '为什么不修了?',
  },
  reorder: {
    name: '补单报价',
    yes: '同意,下单制作',
    no: '不做了',
    ended: '好的,不再补单',
    why: '为什么不做了?',
  },
} as const;

/** What it costs, before anybody starts: yes, or no with a reason. */
export function AskedQuote({ caseId, of, quote, reload }: Props) {
  const which = `${of}:${caseId}:${quote.total}:${quote.note}`;
  const accept = useSubmit(`${of}.acceptQuote` as const, { kept: `acceptQuote:${which}` });
  const decline = useSubmit(`${of}.declineQuote` as const, { kept: `declineQuote:${which}` });
  const say = words[of];
  const [open, setOpen] = useState(false);

  async function agree(): Promise<void> {
    if (!(await accept.submit({ caseId }))) return;
    toast('好的,马上安排');
    await reload();
  }
  async function refuse(reason: string): Promise<boolean> {
    if (!(await decline.submit({ caseId, reason }))) return false;
    setOpen(false);
    toast(say.ended);
    await reload();
    return true;
  }

  return (
    <View>
      <View className="h2">
        {say.name} {yuan(quote.total)},您同意吗?
      </View>
      <View className="s">{quote.note}</View>
      <View className="s num">
        配件 {yuan(quote.parts)} · 人工 {yuan(quote.labour)}
      </View>
      <View className="gap">
        <Refusal error={accept.error} />
        <View className="row">
          <Button grow busy={accept.busy} onClick={agree}>
            {say.yes}
          </Button>
          <Button grow look="line" onClick={() => setOpen(true)}>
            {say.no}
          </Button>
        </View>
      </View>
      {open ? (
        <WordsSheet
          draft={`declineQuote:${which}`}
          title={say.why}
          placeholder="比如 价格偏高、自己处理"
          max={200}
          yes={`确定${say.no}`}
          busy={decline.busy}
          error={decline.error}
          onClose={() => setOpen(false)}
          onSend={refuse}
        />
      ) : null}
    </View>
  );
}
