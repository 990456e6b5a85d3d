import { useRoles } from '../../cloud/useRoles';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { designerField, openingFields, openingInput, openingStart } from './form';

/** 新开工程 (H1), for finance, managers and designers. */
export default function OpenProject() {
  const roles = useRoles();
  const form = useForm({
    name: 'open',
    action: 'project.open',
    fields: roles.includes('manager') ? [...openingFields, designerField] : openingFields,
    start: openingStart,
    input: openingInput,
  });
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast('已开立,等客服经理派单');
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          开立工程
        </SendBar>
      }
    >
      <Fields {...form} />
    </Page>
  );
}
