import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';

interface Props {
  of: Output<'training.show'>['lessons'];
  onTest: () => void;
}

export function Lessons({ of, onTest }: Props) {
  return (
    <>
      {of.map(({ key, title, lines }) => (
        <Card key={key} title={title}>
          {lines.map((line) => (
            <View key={line} className="lesson-line">
              {line}
            </View>
          ))}
        </Card>
      ))}
      <Button look="line" onClick={onTest}>
        看完了,去测验
      </Button>
    </>
  );
}
