import { Card } from './Card';
import { Segments } from './Segments';
import { useLargeType } from './useLargeType';

/** A person's choice of how large everything is. */
export function TypeSize() {
  const [large, choose] = useLargeType();
  return (
    <Card title="字号">
      <Segments
        of={[
          { key: 'normal', text: '标准' },
          { key: 'large', text: '大字' },
        ]}
        value={large ? 'large' : 'normal'}
        onChange={(key) => choose(key === 'large')}
      />
    </Card>
  );
}
