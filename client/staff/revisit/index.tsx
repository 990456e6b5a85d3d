import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { shortTitle } from '../titles';
import { CallCard } from './CallCard';
import './revisit.css';

/** Another try may help; whatever else was refused stays refused. */
const passing: readonly string[] = ['network', 'internal', 'busy', 'too_often'];

/** 通话卡 (H38): `?caseId=&dutyId=`. */
export default function Revisit() {
  const { caseId = '', dutyId = '' } = useQuery();
  const card = useCall('revisit.card', caseId && dutyId ? { caseId, dutyId } : null);
  const title = card.data ? shortTitle(card.data.title) : '';
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
  if (card.data) return <CallCard key={dutyId} card={card.data} />;
  // Done by somebody else meanwhile, or opened from an old message.
  if (card.error && !passing.includes(card.error.code))
    return (
      <Page>
        <Empty title={card.error.message}>
          <View className="s">可能同事已经打过,或者业主在小程序里回答了</View>
          <View className="empty-do">
            <Button look="soft" onClick={() => replace('/staff/case/index', { caseId })}>
              看这个个案
            </Button>
          </View>
        </Empty>
      </Page>
    );
  return (
    <Page>
      <Loading of={card}>{() => null}</Loading>
    </Page>
  );
}
