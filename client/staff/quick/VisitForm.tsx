import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from '../../ui/a11y';
import { back, go, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import type { CaseView } from '../steps/types';
import { prospectOf, visitFields, visitInput } from './visit';

interface Props {
  /** The project of the owner who came; null: somebody who is none. */
  view: CaseView | null;
  top: ReactNode;
  onDone: () => void;
}

/** 来访 (H12, H56): whom they came for and what about; an owner's visit goes onto their record. */
export function VisitForm({ view, top, onDone }: Props) {
  const form = useForm({
    name: `quick:visit:${view?.home.homeId ?? ''}`,
    action: 'visit.record',
    fields: visitFields(view),
    start: { type: 'visit' },
    input: (values) => visitInput(values, view),
  });
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    onDone();
    toast('已登记来访');
    if (view) replace('/staff/case/index', { caseId: view.caseId });
    else back();
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          登记来访
        </SendBar>
      }
    >
      {top}
      {view ? null : (
        <View
          className="link"
          onClick={() => go('/staff/prospect/index', prospectOf(form.values))}
          {...role('button')}
        >
          想装修的客人?登记为意向客户,提醒再联系 ›
        </View>
      )}
      <Fields {...form} />
      <View className="s">
        {view
          ? '记进业主的服务记录;第 3–7 天提醒您回访,之后第 8–14 天再回访一次。'
          : '不是业主也登记:谁来、找谁、什么事。'}
      </View>
    </Page>
  );
}
