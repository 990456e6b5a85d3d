import { useRouter } from '@tarojs/taro';
import { useCall } from '../../cloud/useCall';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { CaseView } from './CaseView';

/** One repair, complaint or project as its owner sees it: what is asked of me, then the story so far. */
export default function OwnerCase() {
  const { caseId } = useRouter().params;
  const shown = useCall('case.show', caseId ? { caseId } : null);
  return (
    <Page>
      <Loading of={shown}>
        {({ case: one, now }) => <CaseView one={one} now={now} reload={shown.reload} />}
      </Loading>
    </Page>
  );
}
