import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useCall } from '../../cloud/useCall';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { RatingLine } from './RatingLine';
import { ratedPeople } from './ratings';

/** 评价: everybody who worked for me, with each occasion; those who still wait first. */
export default function Ratings() {
  const { caseId } = useRouter().params;
  const shown = useCall('case.show', caseId ? { caseId } : null);
  return (
    <Page>
      <Loading of={shown}>
        {({ case: one, now }) => {
          const people = ratedPeople(one);
          if (!people.length) {
            return (
              <Empty title="现在还没有可以评价的服务">
                <View className="s">量房、设计、验收和每次维修之后,我们都会请您评价</View>
              </Empty>
            );
          }
          return people.map(({ key, title, first, ratings }) => (
            <Card key={key} title={title}>
              {ratings.map((rating) => (
                <RatingLine
                  key={rating.occasion + rating.at}
                  rating={rating}
                  opened={rating === first}
                  caseId={one.caseId}
                  now={now}
                  reload={shown.reload}
                />
              ))}
            </Card>
          ));
        }}
      </Loading>
    </Page>
  );
}
