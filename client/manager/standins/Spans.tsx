import { View } from '@tarojs/components';
import type { ClientRefusal } from '../../cloud/refusal';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import type { Tone } from '../../ui/tone';
import { moment } from '../../ui/when';

interface Span {
  key: string;
  text: string;
  from: number;
  to: number;
  onEnd: () => void;
}

interface Props {
  of: readonly Span[];
  now: number;
  /** What is said where there is none. */
  none: string;
  /** Of one that has begun. */
  running: { text: string; tone: Tone };
  busy: boolean;
  error: ClientRefusal | null;
}

/** Absences or shifts that are known, each to be called off. */
export function Spans({ of, now, none, running, busy, error }: Props) {
  return (
    <Card title="现在和以后">
      {of.length ? null : <View className="s">{none}</View>}
      {of.map(({ key, text, from, to, onEnd }) => (
        <View key={key} className="line">
          <View className="row sp">
            <View className="grow">{text}</View>
            <Tag tone={from <= now ? running.tone : 'quiet'}>
              {from <= now ? running.text : '还没开始'}
            </Tag>
          </View>
          <View className="row sp">
            <View className="s num">{`${moment(from, now)} 到 ${moment(to, now)}`}</View>
            <Button look="soft" busy={busy} onClick={onEnd}>
              取消
            </Button>
          </View>
        </View>
      ))}
      <Refusal error={error} />
    </Card>
  );
}
