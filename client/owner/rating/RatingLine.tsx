import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Stars } from '../../ui/Stars';
import { Tag } from '../../ui/Tag';
import { dayWord } from '../../ui/when';
import { RatingForm } from './RatingForm';
import './rating.css';
import type { Rating } from './ratings';

interface Props {
  rating: Rating;
  /** Shows its stars to tap at once. */
  opened: boolean;
  caseId: string;
  now: number;
  reload: () => Promise<void>;
}

const invitation = ({ occasion, occasionText }: Rating) =>
  occasion === 'anytime' ? '现在想说几句?' : `${occasionText}时的服务`;

/** One occasion of one person: to be rated, or as it was rated. */
export function RatingLine({ rating, opened, caseId, now, reload }: Props) {
  const { open, overall, occasionText, words, at, byPhone } = rating;
  const [editing, setEditing] = useState(false);

  if (editing || opened) {
    return (
      <View className="rating-line">
        <Tag tone="soon">{occasionText}</Tag>
        <RatingForm
          rating={rating}
          caseId={caseId}
          onDone={async () => {
            setEditing(false);
            await reload();
          }}
        />
      </View>
    );
  }
  if (overall === null) {
    return (
      <View className="rating-line row sp">
        <View className="s grow">{invitation(rating)}</View>
        <Button look="soft" onClick={() => setEditing(true)}>
          评价
        </Button>
      </View>
    );
  }
  return (
    <View className="rating-line">
      <View className="row sp">
        <View className="grow">
          <Stars small value={overall} />
          <View className="s num">
            {occasionText}
            {at === null ? '' : ` · ${dayWord(at, now)}`}
            {byPhone ? ' · 电话里说的' : ''}
          </View>
        </View>
        {open ? (
          <Button look="soft" onClick={() => setEditing(true)}>
            修改
          </Button>
        ) : null}
      </View>
      {words ? <View className="s gap-s">“{words}”</View> : null}
    </View>
  );
}
