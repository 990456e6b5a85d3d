import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { cloudNow } from '../../cloud/clock';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { back } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { stepOf } from '../steps';
import { StepForm } from './StepForm';

/** One step on a case: `?caseId=&action=`, and `entry=` where it is about one row of the money table. */
export default function StepPage() {
  const { caseId = '', action = '', entry = '' } = useQuery();
  const step = stepOf(action);
  const shown = useCall('case.show', caseId && step ? { caseId } : null);
  const title = step?.title ?? '';
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
  const view = shown.data?.case;

  if (view && step?.action && view.may.includes(step.action))
    return <StepForm step={step} view={view} entry={entry} now={cloudNow()} />;
  return (
    <Page>
      <Loading of={shown} cards={2}>
        {() => (
          <Empty title="现在不能做这一步">
            <View className="s">可能同事已经做了,回去看看最新的情况</View>
            <View className="empty-do">
              <Button look="soft" onClick={back}>
                回去看看
              </Button>
            </View>
          </Empty>
        )}
      </Loading>
    </Page>
  );
}
