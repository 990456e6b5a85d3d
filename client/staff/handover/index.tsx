import { View } from '@tarojs/components';
import { useRoles } from '../../cloud/useRoles';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { handoverFields, handoverInput } from './form';

/** 交班 (H54): the next one signs; who does not within two hours, the manager hears of. */
export default function Handover() {
  // Asked where no page before did: oneself is not offered.
  useRoles();
  const form = useForm({
    name: 'handover',
    action: 'handover.give',
    fields: handoverFields,
    input: handoverInput,
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast('已交班,等接班人签收');
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          交班
        </SendBar>
      }
    >
      <View className="s form-intro">
        您现在未完成的待办,系统会列在交接班记录里。待办仍然是您的;要由别人代办,请客服经理安排代班。
      </View>
      <Fields {...form} />
    </Page>
  );
}
