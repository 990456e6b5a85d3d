import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { useQuery } from '../../ui/useQuery';
import { shortTitle } from '../titles';
import { CallCard } from './CallCard';
import './revisit.css';

/** 通话卡 (H38): `?caseId=&dutyId=`. */
export default function Revisit() {
  const { caseId = '', dutyId = '' } = useQuery();
  const card = useCall('revisit.card', caseId && dutyId ? { caseId, dutyId } : null);
  const title = card.data ? shortTitle(card.data.title) : '';
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
  if (card.data) return <CallCard key={dutyId} card={card.data} />;
  return (
    <Page>
      <Loading of={card}>{() => null}</Loading>
    </Page>
  );
}
