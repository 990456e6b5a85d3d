import { View } from '@tarojs/components';
import type { ActionName } from '../../../shared/contract';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { useTitle } from '../../ui/useTitle';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { type Form, useForm } from '../form/useForm';
import { eventFields, eventInput, surveyFields, surveyInput, surveyStart } from './form';

/** Planned first, looked at, then sent: an event with invitations (H13), or `?kind=survey` (H49). */
export default function Campaign() {
  const { kind = 'event' } = useQuery();
  useTitle(kind === 'survey' ? '满意度问卷' : '老业主活动');
  return kind === 'survey' ? <Survey /> : <Event />;
}

function Event() {
  const form = useForm({
    name: 'campaign:event',
    action: 'campaign.plan',
    fields: eventFields,
    input: eventInput,
  });
  return <Planning form={form} intro="先计划,看过再发出;每套房屋只会收到一次邀请。" />;
}

function Survey() {
  const form = useForm({
    name: 'campaign:survey',
    action: 'survey.plan',
    fields: surveyFields,
    start: surveyStart,
    input: surveyInput,
  });
  return <Planning form={form} intro="先计划,看过再发出;结果按每一题汇总。" />;
}

interface Props<N extends ActionName> {
  form: Form<N>;
  intro: string;
}

function Planning<N extends 'campaign.plan' | 'survey.plan'>({ form, intro }: Props<N>) {
  async function send(): Promise<void> {
    const done = await form.send();
    if (!done) return;
    toast('已保存,看过再发出');
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          保存计划
        </SendBar>
      }
    >
      <View className="s form-intro">{intro}</View>
      <Fields {...form} />
    </Page>
  );
}
