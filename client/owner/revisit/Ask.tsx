import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Stars } from '../../ui/Stars';
import { TextField } from '../../ui/TextField';
import type { Answers, Question } from './answers';

interface Props {
  question: Question;
  value: Answers;
  change: (part: Partial<Answers>) => void;
}

const yesNo = [
  { key: '是', text: '是' },
  { key: '否', text: '不是' },
] as const;

/** One question: stars for a person, 'yes' or 'no', or words. */
export function Ask({ question: { key, text, type, name }, value, change }: Props) {
  const said = value.said[key] ?? '';
  const say = (answer: string) => change({ said: { ...value.said, [key]: answer } });
  if (type === 'rating') {
    return (
      <Card title={[text, name].filter(Boolean).join(' ')}>
        <Stars
          value={value.stars[key] ?? 0}
          onChange={(stars) => change({ stars: { ...value.stars, [key]: stars } })}
        />
      </Card>
    );
  }
  if (type === 'yesNo') {
    return (
      <Card title={text}>
        <View className="ask">
          <Chips
            of={yesNo}
            value={yesNo.flatMap((one) => (one.key === said ? [one.key] : []))}
            onChange={([answer]) => say(answer ?? '')}
          />
        </View>
      </Card>
    );
  }
  return (
    <Card title={text}>
      <TextField lines max={300} value={said} placeholder="没有可以不填" onChange={say} />
    </Card>
  );
}
