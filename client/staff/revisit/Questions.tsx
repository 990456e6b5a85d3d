import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Stars } from '../../ui/Stars';
import { TextField } from '../../ui/TextField';
import { WordingHint } from '../form/WordingHint';
import type { CallData, Talk } from './draft';

interface Props {
  card: CallData;
  talk: Talk;
  change: (part: Partial<Talk>) => void;
}

const yesNo = [
  { key: 'yes', text: '是' },
  { key: 'no', text: '否' },
] as const;

/** What this kind of revisit asks. */
export function Questions({ card: { questions }, talk, change }: Props) {
  if (!questions.length) return null;
  const rated = questions.filter(({ type }) => type === 'rating');
  const given = rated.filter(({ key }) => talk.stars[key]).length;
  return (
    <Card>
      <View className="row sp">
        <View className="h2 grow">问什么</View>
        {rated.length ? <View className="xs">{`已评 ${given} / ${rated.length}`}</View> : null}
      </View>
      {questions.map((question) => (
        <View key={question.key} className="question">
          <View className="question-text">
            {[question.text, question.name].filter(Boolean).join(' ')}
          </View>
          <Answer question={question} talk={talk} change={change} />
        </View>
      ))}
    </Card>
  );
}

function Answer(props: Omit<Props, 'card'> & { question: CallData['questions'][number] }) {
  const { question, talk, change } = props;
  const { key, type } = question;
  const answer = (value: string) => change({ answers: { ...talk.answers, [key]: value } });
  const value = talk.answers[key] ?? '';
  if (type === 'rating')
    return (
      <Stars
        value={talk.stars[key] ?? 0}
        onChange={(stars) => change({ stars: { ...talk.stars, [key]: stars } })}
      />
    );
  if (type === 'text')
    return (
      <>
        <TextField value={value} onChange={answer} placeholder="业主怎么说" max={300} lines />
        <WordingHint text={value} />
      </>
    );
  return (
    <Chips
      of={yesNo}
      value={yesNo.flatMap((choice) => (choice.key === value ? [choice.key] : []))}
      onChange={([chosen = '']) => answer(chosen)}
    />
  );
}
