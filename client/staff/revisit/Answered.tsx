import { View } from '@tarojs/components';
import { cloudNow } from '../../cloud/clock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Row } from '../../ui/Row';
import { moment } from '../../ui/when';
import type { CallData } from './draft';

interface Props {
  card: CallData;
  busy: boolean;
  onEnd: () => void;
}

/** What the owner has answered in the app already; where nothing needs a call, reading it is enough. */
export function Answered({ card: { answered, questions }, busy, onEnd }: Props) {
  if (!answered) return null;
  const lines = questions.flatMap(({ key, text, name, subject }) => {
    const stars = answered.ratings.find((rating) => rating.subject === subject)?.overall;
    const said = answered.answers[key] ?? (stars ? `${stars} 星` : '');
    return said ? [{ key, label: [text, name].filter(Boolean).join(' '), said }] : [];
  });
  return (
    <Card
      tone="info"
      title={`${answered.by}在小程序里的回答`}
      extra={<View className="s">{moment(answered.at, cloudNow())}</View>}
    >
      {answered.satisfied === null ? null : (
        <Row label="问题解决了吗">{answered.satisfied ? '解决了,满意' : '还没有'}</Row>
      )}
      {lines.map(({ key, label, said }) => (
        <Row key={key} label={label}>
          {said}
        </Row>
      ))}
      {answered.satisfied === false ? null : (
        <View className="gap">
          <Button look="white" busy={busy} onClick={onEnd}>
            已看过,不用回电
          </Button>
        </View>
      )}
    </Card>
  );
}
