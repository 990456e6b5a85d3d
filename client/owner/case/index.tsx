import { useRouter } from '@tarojs/taro';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { useTitle } from '../../ui/useTitle';
import { CaseView } from './CaseView';

const titles = {
  project: '我的工程',
  repair: '维修进度',
  complaint: '投诉进度',
  inquiry: '咨询进度',
  reorder: '补单进度',
  campaign: '活动',
  invitation: '邀请',
  survey: '问卷',
  finding: '共性问题',
  handover: '交接班',
  prospect: '意向客户',
};

/** One repair, complaint or project as its owner sees it: what is asked of me, then the story so far. */
export default function OwnerCase() {
  const { caseId } = useRouter().params;
  const shown = useCall('case.show', caseId ? { caseId } : null);
  useTitle(shown.data ? titles[shown.data.case.kind] : undefined);
  return (
    <Page>
      <Loading of={shown}>
        {({ case: one, now }) => <CaseView one={one} now={now} reload={shown.reload} />}
      </Loading>
    </Page>
  );
}
