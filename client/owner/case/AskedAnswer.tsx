import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';

interface Props {
  caseId: string;
  answer: string;
  /** How often it has been asked. */
  round: number;
  reload: () => Promise<void>;
}

/** The answer: clear, or not yet. */
export function AskedAnswer({ caseId, answer, round, reload }: Props) {
  const which = `${caseId}:${round}`;
  const confirm = useSubmit('inquiry.confirm', { kept: `answer:${which}` });
  const [open, setOpen] = useState(false);

  async function accept(): Promise<void> {
    if (!(await confirm.submit({ caseId, accepted: true }))) return;
    toast('不客气');
    await reload();
  }
  async function askOn(reason: string): Promise<boolean> {
    if (!(await confirm.submit({ caseId, accepted: false, reason }))) return false;
    setOpen(false);
    toast('好的,换人再给您答复');
    await reload();
    return true;
  }

  return (
    <View>
      <View className="h2">{answer}</View>
      <View className="gap">
        {open ? null : <Refusal error={confirm.error} />}
        <View className="row">
          <Button grow busy={confirm.busy} onClick={accept}>
            清楚了
          </Button>
          <Button grow look="line" onClick={() => setOpen(true)}>
            还不清楚
          </Button>
        </View>
      </View>
      {open ? (
        <WordsSheet
          draft={`notClear:${which}`}
          title="哪里还不清楚?"
          placeholder="请说一说"
          max={300}
          yes="告诉我们"
          busy={confirm.busy}
          error={confirm.error}
          onClose={() => setOpen(false)}
          onSend={askOn}
        />
      ) : null}
    </View>
  );
}
