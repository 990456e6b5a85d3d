import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Stars } from '../../ui/Stars';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import { RatingForm } from './RatingForm';
import type { Rating } from './ratings';

interface Props {
  rating: Rating;
  caseId: string;
  now: number;
  reload: () => Promise<void>;
}

/** One person and occasion: to be rated, or as it was rated. */
export function RatingCard({ rating, caseId, now, reload }: Props) {
  const { open, overall, subjectText, name, occasionText, words, at, byPhone } = rating;
  const [editing, setEditing] = useState(open && overall === null);

  return (
    <Card
      title={`${subjectText} ${name}`}
      extra={<Tag tone={overall === null ? 'soon' : 'quiet'}>{occasionText}</Tag>}
    >
      {editing ? (
        <RatingForm
          rating={rating}
          caseId={caseId}
          onDone={async () => {
            setEditing(false);
            await reload();
          }}
        />
      ) : (
        <View>
          <View className="row sp">
            <Stars small value={overall ?? 0} />
            <View className="s">
              {at === null ? '' : moment(at, now)}
              {byPhone ? ' · 电话里说的' : ''}
            </View>
          </View>
          {words ? <View className="s gap-s">{words}</View> : null}
          {open ? (
            <View className="row sp gap-s">
              <View className="s grow">7 天内可以修改</View>
              <Button look="soft" onClick={() => setEditing(true)}>
                修改
              </Button>
            </View>
          ) : null}
        </View>
      )}
    </Card>
  );
}
