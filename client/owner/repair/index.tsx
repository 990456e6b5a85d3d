import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { forForm, useHomes } from '../../cloud/useHomes';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { Form } from './Form';
import { Received } from './Received';

/** 报修: where, what, photos, when at home; then who comes by when. */
export default function ReportRepair() {
  const { homeId } = useRouter().params;
  const { shown, home } = useHomes(homeId, forForm);
  const [received, setReceived] = useState<Output<'repair.report'> | null>(null);
  if (received) return <Received report={received} />;
  if (shown.data && home) {
    return <Form home={home} company={shown.data.company} onDone={setReceived} />;
  }
  return (
    <Page>
      <Loading of={shown}>{() => null}</Loading>
    </Page>
  );
}
