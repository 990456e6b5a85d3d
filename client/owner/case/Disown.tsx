import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import { moment } from '../../ui/when';
import type { OneCase, Repair } from './types';

interface Props {
  one: OneCase;
  repair: Repair;
  now: number;
  reload: () => Promise<void>;
}

/** Signed for on another's phone or on paper: the owner may say that it was nobody of theirs. */
export function Disown({ one, repair, now, reload }: Props) {
  const { caseId, may } = one;
  const { confirmation, disownUntil } = repair;
  const disown = useSubmit('repair.disown', { kept: `disown:${caseId}:${confirmation?.at ?? 0}` });
  const [open, setOpen] = useState(false);
  if (!confirmation || disownUntil === null || now > disownUntil) return null;
  if (!may.includes('repair.disown')) return null;

  async function say(reason: string): Promise<boolean> {
    if (!(await disown.submit({ caseId, reason }))) return false;
    setOpen(false);
    toast('收到,马上查清');
    await reload();
    return true;
  }

  return (
    <Card>
      <View className="row sp">
        <View className="grow s">
          {`${confirmation.name} ${confirmation.wayText}。不是家里人签的?请在 ${moment(disownUntil, now)} 前告诉我们`}
        </View>
        <Button look="line" onClick={() => setOpen(true)}>
          不是我们签的
        </Button>
      </View>
      {open ? (
        <WordsSheet
          draft={`disown:${caseId}`}
          title="签字不是家里人签的"
          placeholder="比如 那天家里没有人"
          max={300}
          yes="告诉客服,重新验收"
          busy={disown.busy}
          error={disown.error}
          onClose={() => setOpen(false)}
          onSend={say}
        />
      ) : null}
    </Card>
  );
}
