import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { RatingCard } from './RatingCard';
import { ratingsOf } from './ratings';

/** 评价: everybody who worked for me, each with the occasion; open ones first. */
export default function Ratings() {
  const { caseId } = useRouter().params;
  const shown = useCall('case.show', caseId ? { caseId } : null);
  return (
    <Page>
      <Loading of={shown}>
        {({ case: one, now }) => {
          const ratings = ratingsOf(one);
          if (!ratings.length) {
            return (
              <Empty title="现在还没有可以评价的服务">
                <View className="s">量房、设计、验收和每次维修之后,我们都会请您评价</View>
              </Empty>
            );
          }
          return ratings.map((rating) => (
            <RatingCard
              key={rating.subject + rating.occasion + rating.at}
              rating={rating}
              caseId={one.caseId}
              now={now}
              reload={shown.reload}
            />
          ));
        }}
      </Loading>
    </Page>
  );
}
