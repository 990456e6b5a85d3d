import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { toast } from '../../ui/say';
import { WordsSheet } from '../../ui/WordsSheet';
import { moment } from '../../ui/when';
import type { Shown } from './shown';

/** The agent's objection, once, and the manager's answer. */
export function Objection({ of, onDone }: { of: Shown; onDone: () => Promise<void> }) {
  const { month, agentId, objection, answer, may, now } = of;
  const object = useSubmit('assessment.object', { kept: `object:${month}` });
  const reply = useSubmit('assessment.answer', { kept: `answer:${month}:${agentId}` });
  const [open, setOpen] = useState<'object' | 'answer' | null>(null);
  if (!objection && !may.object) return null;
  const done = async (arrived: unknown): Promise<boolean> => {
    if (!arrived) return false;
    setOpen(null);
    toast('已提交');
    await onDone();
    return true;
  };
  return (
    <Card title="异议" {...(may.answer ? { tone: 'soon' as const } : {})}>
      {objection ? (
        <Said {...objection} now={now} />
      ) : (
        <View className="s">对分数有不同意见,可以提一次;主管答复以后再结账</View>
      )}
      {answer ? <Said {...answer} now={now} /> : null}
      {may.object ? (
        <View className="as-do">
          <Button look="soft" onClick={() => setOpen('object')}>
            提出异议
          </Button>
        </View>
      ) : null}
      {may.answer ? (
        <View className="as-do">
          <Button onClick={() => setOpen('answer')}>答复异议</Button>
        </View>
      ) : null}
      {open === 'object' ? (
        <WordsSheet
          draft={`assessment:object:${month}`}
          title="提出异议"
          placeholder="哪一项、为什么,请写清楚"
          max={500}
          yes="提交异议"
          busy={object.busy}
          error={object.error}
          onClose={() => setOpen(null)}
          onSend={async (words) => done(await object.submit({ month, words }))}
        />
      ) : null}
      {open === 'answer' ? (
        <WordsSheet
          draft={`assessment:answer:${month}:${agentId}`}
          title="答复异议"
          placeholder="核对的结果"
          max={500}
          yes="提交答复"
          busy={reply.busy}
          error={reply.error}
          onClose={() => setOpen(null)}
          onSend={async (words) => done(await reply.submit({ month, agentId, words }))}
        />
      ) : null}
    </Card>
  );
}

function Said({ words, by, at, now }: NonNullable<Shown['objection']> & { now: number }) {
  return (
    <View className="as-record">
      <View className="s num">{`${by} · ${moment(at, now)}`}</View>
      <View>{words}</View>
    </View>
  );
}
