import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';
import '../../ui/field.css';
import { Note } from '../../ui/Note';
import { show } from '../../ui/platform/show';
import { toTop } from '../../ui/platform/top';
import { SendBar } from '../form/SendBar';

type Paper = Output<'training.show'>['paper'];
type Marked = Output<'training.answer'>;

interface Props {
  of: Paper;
  /** Handed in and looked at: the next paper is wanted. */
  onDone: () => void;
}

const anchor = (key: string): string => `question-${key}`;

/** One paper, and what came of it; what is chosen stays on the phone until it is handed in. */
export function Test({ of: newest, onDone }: Props) {
  // What has been begun stays, whatever is loaded beside it.
  const [of] = useState(newest);
  const draft = useDraft<Record<string, number>>(`training:${of.attempt}`, {});
  const { submit, busy, error } = useSubmit('training.answer', { kept: `training:${of.attempt}` });
  const [marked, setMarked] = useState<Marked | null>(null);
  const [asked, setAsked] = useState(false);
  if (marked) return <Verdict of={marked} pass={of.pass} onAgain={onDone} />;
  if (of.left === 0) return <Note>今天的测验次数用完了,明天可以再来。</Note>;

  async function send(): Promise<void> {
    setAsked(true);
    const open = of.questions.find(({ key }) => draft.value[key] === undefined);
    if (open) return show(anchor(open.key));
    const answers = of.questions.map(({ key }) => ({ key, choice: draft.value[key] ?? 0 }));
    const done = await submit({ attempt: of.attempt, answers });
    if (!done) return;
    draft.clear();
    toTop();
    setMarked(done);
  }

  return (
    <>
      <View className="s">
        {`${of.questions.length} 题,答对 ${of.pass}% 及格;今天还可以测验 ${of.left} 次。`}
      </View>
      {of.questions.map(({ key, text, options }, index) => (
        <View key={key} id={anchor(key)}>
          <Card>
            <View>{`${index + 1}. ${text}`}</View>
            {options.map((option, choice) => (
              <View
                key={option}
                className={cls('option', draft.value[key] === choice && 'on')}
                onClick={() => draft.change({ [key]: choice })}
                {...role('radio')}
              >
                {option}
              </View>
            ))}
            {asked && draft.value[key] === undefined ? (
              <View className="field-error" {...role('alert')}>
                请选择一个答案
              </View>
            ) : null}
          </Card>
        </View>
      ))}
      <SendBar busy={busy} error={error?.message} onSend={send}>
        交卷
      </SendBar>
    </>
  );
}

function Verdict({ of, pass, onAgain }: { of: Marked; pass: number; onAgain: () => void }) {
  const { right, of: all, passed } = of.result;
  return (
    <>
      <Card tone={passed ? 'go' : 'soon'}>
        <View className="h1">{passed ? '及格了' : '还差一点'}</View>
        <View>{`${all} 题答对 ${right} 题${passed ? '' : `,${pass}% 及格,看看下面的解释再来一次`}`}</View>
      </Card>
      {of.mistakes.map(({ text, chosen, right: better, why }) => (
        <Card key={text}>
          <View>{text}</View>
          <View className="s">{`您选的:${chosen}`}</View>
          <View>{`应该是:${better}`}</View>
          <View className="s">{why}</View>
        </Card>
      ))}
      <Button look="line" onClick={onAgain}>
        {passed ? '再练一次' : '重新测验'}
      </Button>
    </>
  );
}
