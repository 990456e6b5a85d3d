import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import type { CaseView } from '../steps/types';
import { promises, type QuickType, quickFields, quickInput } from './form';

interface Props {
  type: QuickType;
  view: CaseView;
  /** The kind and the owner, above what is asked. */
  top: ReactNode;
  onDone: () => void;
}

const sends: Record<QuickType, string> = {
  missedCall: '登记,去回电',
  lookedFor: '登记,告诉同事',
  question: '登记咨询',
  wish: '登记需求',
};

/** What is asked of this kind; then its sheet, where the call or the answer is one tap away. */
export function QuickForm({ type, view, top, onDone }: Props) {
  const form = useForm({
    name: `quick:${type}:${view.home.homeId}`,
    action: 'inquiry.open',
    fields: quickFields(type, view.project?.team),
    start: { channel: 'phone' },
    input: (values) => quickInput(type, values, view),
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    onDone();
    toast('已登记');
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          {sends[type]}
        </SendBar>
      }
    >
      {top}
      <Fields {...form} />
      <View className="s">{promises[type]}</View>
    </Page>
  );
}
