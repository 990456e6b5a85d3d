import { replace } from '../../ui/nav';
import { toast } from '../../ui/say';
import { useForm } from '../form/useForm';
import type { CaseView } from '../steps/types';
import { BehalfPage } from './BehalfPage';
import { complaintFields, complaintInput } from './forms';

export function ComplaintForm({ view }: { view: CaseView }) {
  const form = useForm({
    name: `behalf:complaint:${view.home.homeId}`,
    action: 'complaint.file',
    fields: complaintFields,
    start: { channel: 'phone' },
    input: (values) => complaintInput(values, view.home.homeId),
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast(done.promise.text);
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return <BehalfPage view={view} form={form} send="提交投诉书" onSend={send} />;
}
