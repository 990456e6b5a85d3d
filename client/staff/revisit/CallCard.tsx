import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloudNow } from '../../cloud/clock';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import '../form/form.css';
import { Answered } from './Answered';
import {
  begun,
  type CallData,
  doneInput,
  laterInput,
  noTalk,
  points,
  readInput,
  unfinished,
} from './draft';
import { Later } from './Later';
import { NextSteps } from './NextSteps';
import { Notes } from './Notes';
import { nextDuty } from './nextDuty';
import { Opening } from './Opening';
import { Questions } from './Questions';
import { Restate } from './Restate';
import { Satisfied } from './Satisfied';
import { Who } from './Who';

/** Call → record → next, on one page; what was entered cannot be lost by leaving it. */
export function CallCard({ card }: { card: CallData }) {
  const draft = useDraft(`revisit:${card.caseId}:${card.dutyId}`, noTalk);
  const { submit, busy, error, errorOf } = useSubmit('revisit.record', {
    kept: `revisit:${card.caseId}:${card.dutyId}`,
  });
  const [putOff, setPutOff] = useState(false);
  const [missing, setMissing] = useState('');
  const [found] = useState(() => begun(draft.value));
  const { value: talk, change } = draft;

  async function record(input: Parameters<typeof submit>[0], said: string): Promise<void> {
    if (!(await submit(input))) return;
    if (input.outcome === 'done') draft.clear();
    else change({ dialledAt: 0, seconds: 0, later: noTalk.later });
    toast(said);
    await nextDuty(card);
  }
  async function done(): Promise<void> {
    const still = unfinished(talk, card);
    setMissing(still);
    if (still) return;
    // Stopped here, a retry sends the same duration and so keeps its requestId.
    const input = doneInput(talk, card, cloudNow());
    if (talk.dialledAt && !talk.seconds) change({ seconds: input.durationSeconds ?? 0 });
    await record(input, '已记录');
  }

  return (
    <Page
      footer={
        <View>
          {(missing || error) && !putOff ? (
            <View className="send-error" {...role('alert')}>
              {missing || error?.message}
            </View>
          ) : null}
          <View className="row">
            <Button look="line" onClick={() => setPutOff(true)}>
              没谈成
            </Button>
            <Button grow busy={busy} onClick={done}>
              记录,下一个
            </Button>
          </View>
        </View>
      }
    >
      {found ? <Note tone="info">已恢复您上次没记录完的内容</Note> : null}
      <Who card={card} talk={talk} change={change} />
      <Opening card={card} />
      <Answered
        card={card}
        busy={busy}
        onEnd={() => record(readInput(talk, card), '已记录,不再回电')}
      />
      <Questions card={card} talk={talk} change={change} />
      <Satisfied card={card} talk={talk} change={change} error={errorOf('satisfied')} />
      <Notes talk={talk} change={change} errorOf={errorOf} />
      <Restate
        points={points(talk, card)}
        done={talk.restated}
        onChange={(restated) => {
          setMissing('');
          change({ restated });
        }}
      />
      <NextSteps projectId={card.projectId} />
      {putOff ? (
        <Later
          value={talk.later}
          onChange={(later) => change({ later })}
          busy={busy}
          error={error?.message}
          onClose={() => setPutOff(false)}
          onRecord={(later) => record(laterInput(talk, card, later), '已记下,到时提醒您')}
        />
      ) : null}
    </Page>
  );
}
