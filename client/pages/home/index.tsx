import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useHomes } from '../../cloud/useHomes';
import { Page } from '../../ui/Page';
import { ErrorBlock, Skeleton } from '../../ui/States';
import { HomeView } from './HomeView';
import { NoHome, NotBound } from './NoHome';

/** Staff without a home of their own start at the workbench, once a visit. */
let sent = false;

/** 我的家: how my home stands, what is next for me, four doors, my agent. */
export default function Home() {
  const { shown, home, choose } = useHomes();
  const { data, error } = shown;
  const straightToWork = !!data && !home && data.me.staff;
  useEffect(() => {
    if (!straightToWork || sent) return;
    sent = true;
    Taro.switchTab({ url: '/pages/workbench/index' });
  }, [straightToWork]);

  if (data && home) {
    return (
      <Page tab="home">
        <HomeView shown={data} home={home} choose={choose} stale={!!error} retry={shown.reload} />
      </Page>
    );
  }
  return (
    <Page tab="home">
      {data ? (
        <NoHome staff={data.me.staff} phone={data.company.phone} />
      ) : error?.code === 'not_bound' ? (
        <NotBound />
      ) : error ? (
        <ErrorBlock error={error} retry={shown.reload} />
      ) : (
        <Skeleton cards={4} />
      )}
    </Page>
  );
}
