import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Input } from '../../../shared/contract';
import { Fields } from '../../staff/form/Fields';
import type { Field } from '../../staff/form/fields';
import { SendBar } from '../../staff/form/SendBar';
import { useForm } from '../../staff/form/useForm';
import type { Values } from '../../staff/form/values';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import '../../staff/case/case.css';

interface Props {
  /** Tells drafts apart. */
  name: string;
  /** On the button. */
  send: string;
  fields: readonly Field[];
  input: (values: Values) => Input<'settings.change'>;
  /** Above the form. */
  title: string;
  /** What there is already. */
  children: ReactNode;
  onDone: () => Promise<void>;
}

/** Another absence or shift, below those that are known. */
export function AddSpan({ name, send: said, title, fields, input, children, onDone }: Props) {
  const form = useForm({ name, action: 'settings.change', fields, input });
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
          {said}
        </SendBar>
      }
    >
      {children}
      <View className="h2 form-part">{title}</View>
      <Fields {...form} />
    </Page>
  );
}
