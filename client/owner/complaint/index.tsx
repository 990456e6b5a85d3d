import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { forForm, useHomes } from '../../cloud/useHomes';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { Form } from './Form';
import { Received } from './Received';

/** 投诉: what happened and what is wished; then by when the company calls back. */
export default function FileComplaint() {
  const { homeId } = useRouter().params;
  const { shown, home } = useHomes(homeId, forForm);
  const [received, setReceived] = useState<Output<'complaint.file'> | null>(null);
  if (received) return <Received report={received} />;
  if (home) return <Form home={home} onDone={setReceived} />;
  return (
    <Page>
      <Loading of={shown}>{() => null}</Loading>
    </Page>
  );
}
