import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';

interface Props {
  caseId: string;
  reload: () => Promise<void>;
}

/** More to say while it is being dealt with. */
export function AddMore({ caseId, reload }: Props) {
  const add = useSubmit('case.add', { kept: `add:${caseId}` });
  const [open, setOpen] = useState(false);

  async function send(text: string): Promise<boolean> {
    if (!(await add.submit({ caseId, text }))) return false;
    setOpen(false);
    toast('收到,客服马上能看到');
    await reload();
    return true;
  }

  return (
    <Card>
      <View className="row sp">
        <View className="grow s">有新的情况?补充在这里,不用重新提交</View>
        <Button look="soft" onClick={() => setOpen(true)}>
          补充说明
        </Button>
      </View>
      {open ? (
        <WordsSheet
          draft={`add:${caseId}`}
          title="补充说明"
          placeholder="请说一说"
          max={500}
          yes="提交"
          busy={add.busy}
          error={add.error}
          onClose={() => setOpen(false)}
          onSend={send}
        />
      ) : null}
    </Card>
  );
}
