import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import { SignSheet } from './SignSheet';
import type { OneCase, Repair } from './types';

interface Props {
  one: OneCase;
  repair: Repair;
  reload: () => Promise<void>;
}

/** The work is said to be done: sign for it, or say why not. */
export function AskedSign({ one, repair, reload }: Props) {
  const { caseId, may } = one;
  const which = `${caseId}:${repair.reworks}`;
  const confirm = useSubmit('repair.confirm', { kept: `sign:${which}` });
  const refuse = useSubmit('repair.refuse', { kept: `refuse:${which}` });
  const [open, setOpen] = useState<'sign' | 'refuse' | null>(null);

  async function sign(signature: string): Promise<void> {
    if (!(await confirm.submit({ caseId, signature }))) return;
    setOpen(null);
    toast('已签字,谢谢您');
    await reload();
  }
  async function sendBack(reason: string): Promise<boolean> {
    if (!(await refuse.submit({ caseId, reason }))) return false;
    setOpen(null);
    toast('对不起,马上安排返工');
    await reload();
    return true;
  }

  return (
    <View>
      <View className="h2">维修完成,请您验收签字</View>
      {repair.completion ? (
        <View className="s">
          {[repair.completion.note, repair.completion.parts && `配件:${repair.completion.parts}`]
            .filter(Boolean)
            .join(' · ')}
        </View>
      ) : null}
      <View className="row gap">
        {may.includes('repair.confirm') ? (
          <Button grow onClick={() => setOpen('sign')}>
            满意,签字
          </Button>
        ) : null}
        {may.includes('repair.refuse') ? (
          <Button grow look="line" onClick={() => setOpen('refuse')}>
            没修好
          </Button>
        ) : null}
      </View>
      {may.includes('repair.confirm') ? null : (
        <View className="s gap-s">您没有签字的权限,请业主本人签字</View>
      )}
      {open === 'sign' ? (
        <SignSheet
          busy={confirm.busy}
          error={confirm.error}
          onClose={() => setOpen(null)}
          onDone={sign}
        />
      ) : null}
      {open === 'refuse' ? (
        <WordsSheet
          draft={`refuse:${which}`}
          title="哪里没有修好?"
          placeholder="比如 接口处还在渗水"
          max={300}
          yes="要求返工"
          busy={refuse.busy}
          error={refuse.error}
          onClose={() => setOpen(null)}
          onSend={sendBack}
        />
      ) : null}
    </View>
  );
}
