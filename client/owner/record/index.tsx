import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { useQuery } from '../../ui/useQuery';
import { WholeRecord } from '../../ui/WholeRecord';

/** All that was done for the home `?homeId=`, in one line of time (H25). */
export default function RecordPage() {
  const { homeId = '' } = useQuery();
  return (
    <Page>
      <WholeRecord homeId={homeId} onOpen={(caseId) => go('/owner/case/index', { caseId })} />
    </Page>
  );
}
