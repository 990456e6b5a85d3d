import { View } from '@tarojs/components';
import { type Aspect, aspectNames } from '../../../shared/policy/words';
import { Stars } from '../../ui/Stars';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

type Rating = NonNullable<CaseView['project']>['ratings'][number];

/** One rating as the owner gave it; staff read it and never change it (H46). */
export function RatingLine({ of, now }: { of: Rating; now: number }) {
  const aspects = Object.entries(of.aspects).map(
    ([key, value]) => `${aspectNames[key as Aspect] ?? key} ${value}`,
  );
  return (
    <View className="rating">
      <View className="row sp">
        <View className="grow">{`${of.subjectText} ${of.name}`}</View>
        <Stars value={of.overall ?? 0} small />
      </View>
      <View className="s">
        {[of.occasionText, of.at ? moment(of.at, now) : '', ...aspects].filter(Boolean).join(' · ')}
      </View>
      {of.words ? <View className="gap-s">{of.words}</View> : null}
      {of.byPhone ? <Tag>电话代录</Tag> : null}
    </View>
  );
}
