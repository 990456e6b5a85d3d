import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import type { CaseView } from '../steps/types';
import { RatingLine } from './RatingLine';

type Rating = NonNullable<CaseView['project']>['ratings'][number];

/** What the owner thought of whom; those still to be rated in one line. */
export function Ratings({ of, now }: { of: Rating[]; now: number }) {
  const given = of.filter(({ overall }) => overall !== null);
  const waited = of.filter(({ overall, occasion }) => overall === null && occasion !== 'anytime');
  const names = waited.map(({ name, occasionText }) => `${name}(${occasionText})`);
  if (!given.length && !waited.length) return null;
  return (
    <Card title="业主评价">
      {given.map((rating) => (
        <RatingLine key={`${rating.subject}${rating.occasion}`} of={rating} now={now} />
      ))}
      {names.length ? <View className="s">{`还没有评价:${names.join('、')}`}</View> : null}
    </Card>
  );
}
