import { cloudNow } from '../../cloud/clock';
import { replace } from '../../ui/nav';
import { toast } from '../../ui/say';
import { date, dayWord } from '../../ui/when';
import { useForm } from '../form/useForm';
import type { CaseView } from '../steps/types';
import { BehalfPage } from './BehalfPage';
import { repairFields, repairInput } from './forms';

const day = 86_400_000;

export function RepairForm({ view }: { view: CaseView }) {
  const now = cloudNow();
  const days = [0, 1, 2, 3, 4, 5].map((ahead) => now + ahead * day);
  const form = useForm({
    name: `behalf:repair:${view.home.homeId}`,
    action: 'repair.report',
    fields: repairFields(days.map((at) => [date(at), dayWord(at, now)])),
    start: { channel: 'phone', part: 'any' },
    input: (values) => repairInput(values, view.home.homeId),
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast(done.joined ? '同一问题已有报修,已并入' : done.promise.text);
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return <BehalfPage view={view} form={form} send="提交报修" onSend={send} />;
}
