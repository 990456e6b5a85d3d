import { View } from '@tarojs/components';
import { useCall } from '../../cloud/useCall';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { back, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { callFields, callInput } from './form';

/**
 * 《电话记录表》: `?caseId=` puts the gist onto that owner's record at once. `draft` names what was typed before an
 * owner was picked.
 */
export default function CallRecord() {
  const { caseId = '', draft = caseId || 'new', direction = 'in' } = useQuery();
  const shown = useCall('case.show', caseId ? { caseId } : null);
  const form = useForm({
    name: `phone:${draft}`,
    action: 'call.record',
    fields: callFields,
    start: { direction, minutes: '3', reached: 'yes' },
    input: (values) => callInput(values, caseId),
  });
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    toast('已登记');
    back();
  }
  const view = shown.data?.case;
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          登记
        </SendBar>
      }
    >
      <Card>
        <View className="row sp">
          <View className="grow">
            <View className="h2">{view ? view.who : '还没有选业主'}</View>
            <View className="s">{view ? view.home.label : '选了业主,要点会记进他的服务记录'}</View>
          </View>
          <Button
            look="soft"
            onClick={() => replace('/staff/search/index', { for: 'call', draft })}
          >
            {view ? '换一位' : '选业主'}
          </Button>
        </View>
      </Card>
      <Fields {...form} />
    </Page>
  );
}
