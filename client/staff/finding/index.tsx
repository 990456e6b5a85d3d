import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { fieldsFor, findingInput } from './form';

/**
 * Several cases, one fault behind them: passed to the department that is to mend it (H36). `?caseId=` is one of them;
 * `?caseIds=…&title=…&found=…` comes from a group of recurring faults, which has chosen already.
 */
export default function Finding() {
  const { caseId = '', caseIds = '', title = '', found = '' } = useQuery();
  const isChosen = caseIds !== '' || (caseId !== '' && !caseId.startsWith('TS'));
  const chosen = isChosen ? (caseIds || caseId).split(',') : [];
  const form = useForm({
    name: `finding:${caseIds || caseId}`,
    action: 'finding.pass',
    fields: fieldsFor(chosen),
    start: { caseIds: isChosen ? chosen : caseId ? [caseId] : [], title, found },
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
        几件事背后是同一个问题时,转给部门从根上整改;部门给办法、报结果,您核对后结案。
      </View>
      {isChosen ? (
        <Card title={`已选 ${chosen.length} 件`}>
          <View className="s num">{chosen.map(numbered).join('、')}</View>
        </Card>
      ) : null}
      <Fields {...form} />
    </Page>
  );
}

/** 'WX7K2MQF4D' → 'WX-7K2M-QF4D', as it is read out. */
const numbered = (id: string): string => `${id.slice(0, 2)}-${id.slice(2, 6)}-${id.slice(6)}`;
