import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { forForm, useHomes } from '../../cloud/useHomes';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { Form } from './Form';
import { Received } from './Received';

/** 咨询 / 找人: a question, a wish, or somebody to be called back by. */
export default function Ask() {
  const { homeId, type } = useRouter().params;
  const { shown, home } = useHomes(homeId, forForm);
  const [received, setReceived] = useState<Output<'inquiry.open'> | null>(null);
  if (received) return <Received inquiry={received} />;
  if (home) return <Form home={home} message={type === 'question'} onDone={setReceived} />;
  return (
    <Page>
      <Loading of={shown}>{() => null}</Loading>
    </Page>
  );
}
