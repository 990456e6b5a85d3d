import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Chips } from '../../ui/Chips';
import { Field } from '../../ui/Field';
import type { CallData, Talk } from './draft';

const choices = [
  { key: 'yes', text: '满意,可以结案' },
  { key: 'no', text: '不满意' },
] as const;

interface Props {
  card: CallData;
  talk: Talk;
  change: (part: Partial<Talk>) => void;
  error: string | undefined;
}

/** Whether the matter is settled for the owner: closes it, or opens it again (H26, H34). */
export function Satisfied({ card, talk, change, error }: Props) {
  if (!card.asksSatisfied) return null;
  return (
    <Card>
      <View className="h2 card-head">业主对处理结果满意吗?</View>
      <Field error={error}>
        <Chips
          of={choices}
          value={talk.satisfied ? [talk.satisfied] : []}
          onChange={([satisfied]) => satisfied && change({ satisfied })}
        />
      </Field>
      {talk.satisfied === 'no' ? (
        <View className="s gap">记录后会重新处理。请先向业主致歉,并写清哪里不满意。</View>
      ) : null}
    </Card>
  );
}
