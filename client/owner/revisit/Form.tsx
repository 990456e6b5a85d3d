import { View } from '@tarojs/components';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { toast } from '../../ui/say';
import type { OneCase } from '../case/types';
import { Ask } from './Ask';
import { type Answers, inputOf, missing, noAnswers, type Revisit } from './answers';

interface Props {
  one: OneCase;
  revisit: Revisit;
  onDone: (settled: boolean) => void;
}

const solved = [
  { key: 'yes', text: '解决了,满意' },
  { key: 'no', text: '还没有' },
] as const;

/** A few questions, answered with taps; words only where somebody wants to say more. */
export function Form({ one, revisit, onDone }: Props) {
  const name = `revisit-answer:${one.caseId}:${revisit.dutyId}`;
  const { value, change, clear } = useDraft<Answers>(name, noAnswers);
  const { submit, busy, error } = useSubmit('revisit.answer', { kept: name });

  async function send(): Promise<void> {
    const gap = missing(value, revisit);
    if (gap) return toast(gap);
    const answer = await submit(inputOf(one.caseId, revisit, value));
    if (!answer) return;
    clear();
    onDone(answer.settled);
  }

  return (
    <Page
      footer={
        <View>
          <Refusal error={error} />
          <Button busy={busy} onClick={send}>
            就这些,提交
          </Button>
        </View>
      }
    >
      <View className="ask-head">
        <View className="h1">{revisit.title}</View>
        <View className="s">
          {[one.label, one.kind !== 'project' && one.title].filter(Boolean).join(' · ')}
        </View>
        <View className="s">
          {revisit.answeredAt === null
            ? '在这里回答就不用等电话。有不满意的地方,专职客服会联系您'
            : '您已经回答过,客服正在看。想起什么可以再补充'}
        </View>
      </View>
      {revisit.asksSatisfied ? (
        <Card title="问题解决了吗?">
          <Chips
            of={solved}
            value={value.satisfied ? [value.satisfied] : []}
            onChange={([satisfied]) => satisfied && change({ satisfied })}
          />
        </Card>
      ) : null}
      {revisit.questions.map((question) => (
        <Ask key={question.key} question={question} value={value} change={change} />
      ))}
    </Page>
  );
}
