import { View } from '@tarojs/components';
import { useDraft } from '../../cloud/useDraft';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { Stars } from '../../ui/Stars';
import { toast } from '../../ui/say';
import { TextField } from '../../ui/TextField';
import { moment } from '../../ui/when';
import type { OneCase, Survey } from './types';

interface Props {
  one: OneCase;
  survey: Survey;
  now: number;
  reload: () => Promise<void>;
}

type Question = Survey['questions'][number];

/** The questions, answered once; afterwards what was answered (H49). */
export function SurveyCard({ one, survey, now, reload }: Props) {
  const { caseId, may } = one;
  const { value, change, clear } = useDraft(`survey:${caseId}`, {
    answers: {} as Record<string, string>,
  });
  const { submit, busy, error } = useSubmit('survey.answer', { kept: `survey:${caseId}` });
  const { answers } = value;
  const { questions } = survey;

  async function send(): Promise<void> {
    const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
    if (!(await submit({ caseId, answers: Object.fromEntries(given) }))) return;
    clear();
    toast('谢谢您的意见');
    await reload();
  }

  if (!may.includes('survey.answer')) {
    return (
      <Card>
        {questions.map(({ key, text }) => (
          <Row key={key} label={text}>
            {survey.answers?.[key] ?? '没有回答'}
          </Row>
        ))}
      </Card>
    );
  }
  return (
    <Card>
      <View>{survey.text}</View>
      <View className="s">请在 {moment(survey.until, now)} 前填写</View>
      {questions.map((question) => (
        <View key={question.key} className="gap">
          <Field label={question.text}>
            <Answer
              question={question}
              value={answers[question.key] ?? ''}
              onChange={(answer) => change({ answers: { ...answers, [question.key]: answer } })}
            />
          </Field>
        </View>
      ))}
      <View className="gap">
        <Refusal error={error} />
        <Button busy={busy} onClick={send}>
          提交
        </Button>
      </View>
    </Card>
  );
}

interface Answering {
  question: Question;
  value: string;
  onChange: (value: string) => void;
}

function Answer({ question, value, onChange }: Answering) {
  if (question.type === 'text')
    return <TextField value={value} placeholder="请写下您的想法" lines onChange={onChange} />;
  if (question.type === 'stars')
    return <Stars value={Number(value)} onChange={(stars) => onChange(String(stars))} />;
  const options = question.type === 'yesNo' ? ['是', '否'] : question.options;
  return (
    <Chips
      of={options.map((key) => ({ key, text: key }))}
      value={value ? [value] : []}
      onChange={([key]) => onChange(key ?? '')}
    />
  );
}
