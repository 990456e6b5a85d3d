import { View } from '@tarojs/components';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { findingFields, findingInput } from './form';

/** Several complaints, one fault behind them: passed to the department that is to mend it (H36). `?caseId=` is one of them. */
export default function Finding() {
  const { caseId = '' } = useQuery();
  const form = useForm({
    name: `finding:${caseId}`,
    action: 'finding.pass',
    fields: findingFields,
    start: { complaintIds: caseId ? [caseId] : [] },
    input: findingInput,
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast('已转给部门,等整改办法');
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          转给部门整改
        </SendBar>
      }
    >
      <View className="s form-intro">
        几个投诉背后是同一个问题时,转给部门从根上整改;部门给办法、报结果,您核对后结案。
      </View>
      <Fields {...form} />
    </Page>
  );
}
