import { View } from '@tarojs/components';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { useQuery } from '../../ui/useQuery';
import { WholeRecord } from '../../ui/WholeRecord';

/** 客户专项服务记录表: the home `?homeId=` over all its cases; `who` and `label` say whose it is. */
export default function RecordPage() {
  const { homeId = '', who = '', label = '' } = useQuery();
  return (
    <Page>
      {who ? <View className="h1">{who}</View> : null}
      {label ? <View className="s">{label}</View> : null}
      <WholeRecord homeId={homeId} onOpen={(caseId) => go('/staff/case/index', { caseId })} />
    </Page>
  );
}
