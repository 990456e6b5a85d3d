import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract';
import { cloudNow } from '../../cloud/clock';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import '../case/case.css';
import { standInFields, standInInput } from './form';

interface Props {
  settings: Output<'settings.show'>['settings'];
  /** What there is already. */
  children: ReactNode;
  onDone: () => Promise<void>;
}

/** Another absence, below those that are known. */
export function AddStandIn({ settings, children, onDone }: Props) {
  const form = useForm({
    name: 'standin',
    action: 'settings.change',
    fields: standInFields,
    input: (values) => standInInput(values, settings, cloudNow()),
  });
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    toast('已安排');
    form.reset();
    await onDone();
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          安排代班
        </SendBar>
      }
    >
      {children}
      <View className="h2 form-part">再安排一次</View>
      <Fields {...form} />
    </Page>
  );
}
