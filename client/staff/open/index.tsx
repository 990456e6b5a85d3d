import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { Note } from '../../ui/Note';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import type { CaseView } from '../steps/types';
import { designerField, openingFields, openingInput, openingStart, withProspect } from './form';

/** 新开工程 (H1), for finance, managers and designers. `?caseId=` of the prospect that it comes from (H57). */
export default function OpenProject() {
  const { caseId = '' } = useQuery();
  const shown = useCall('case.show', caseId ? { caseId } : null);
  if (!caseId) return <Opening from={null} />;
  if (shown.data) return <Opening from={shown.data.case} />;
  return (
    <Page>
      <Loading of={shown} cards={3}>
        {() => null}
      </Loading>
    </Page>
  );
}

function Opening({ from }: { from: CaseView | null }) {
  const roles = useRoles();
  const [who] = from?.people ?? [];
  const prospectId = who ? (from?.caseId ?? '') : '';
  const fields = roles.includes('manager') ? [...openingFields, designerField] : openingFields;
  const form = useForm({
    name: prospectId ? `open:${prospectId}` : 'open',
    action: 'project.open',
    fields: who ? withProspect(fields, who.mobile) : fields,
    start: { ...openingStart, ...(from && who ? broughtAlong(from, who) : {}) },
    input: (values) => openingInput(values, prospectId),
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
      {who ? <Note tone="info">{`由意向客户${who.who}转来,姓名、号码和小区已带过来`}</Note> : null}
      <Fields {...form} />
    </Page>
  );
}

const broughtAlong = (from: CaseView, who: CaseView['people'][number]) => ({
  'members.0.name': who.name,
  'members.0.gender': from.prospect?.gender ?? '',
  'home.community': from.prospect?.community ?? '',
});
