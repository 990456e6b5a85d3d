import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import { span } from '../../ui/when';
import type { Repair } from './types';

interface Props {
  caseId: string;
  appointment: NonNullable<Repair['appointment']>;
  now: number;
  reload: () => Promise<void>;
}

/** The appointment that was offered: fine, or another time. */
export function AskedTime({ caseId, appointment, now, reload }: Props) {
  // Another appointment on the same case is another question.
  const which = `${caseId}:${appointment.from}`;
  const accept = useSubmit('repair.accept', { kept: `accept:${which}` });
  const other = useSubmit('repair.askOtherTime', { kept: `otherTime:${which}` });
  const [open, setOpen] = useState(false);

  async function agree(): Promise<void> {
    if (!(await accept.submit({ caseId }))) return;
    toast('好的,到时见');
    await reload();
  }
  async function ask(wish: string): Promise<boolean> {
    if (!(await other.submit({ caseId, wish }))) return false;
    setOpen(false);
    toast('好的,重新给您约时间');
    await reload();
    return true;
  }

  return (
    <View>
      <View className="h2">{span(appointment.from, appointment.to, now)} 上门,方便吗?</View>
      <View className="s">维修师傅 {appointment.crew.name}</View>
      {appointment.wish ? <View className="s">您希望的时间:{appointment.wish}</View> : null}
      <View className="gap">
        <Refusal error={accept.error} />
        <View className="row">
          <Button grow busy={accept.busy} onClick={agree}>
            可以
          </Button>
          <Button grow look="line" onClick={() => setOpen(true)}>
            换个时间
          </Button>
        </View>
      </View>
      {open ? (
        <WordsSheet
          draft={`otherTime:${which}`}
          title="您什么时候方便?"
          placeholder="比如 周六上午在家"
          max={100}
          yes="告诉工程部"
          busy={other.busy}
          error={other.error}
          onClose={() => setOpen(false)}
          onSend={ask}
        />
      ) : null}
    </View>
  );
}
