import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { back, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import type { CaseView, Step } from '../steps/types';
import { aboutCase } from '../titles';

interface Props {
  step: Step;
  view: CaseView;
  entry: string;
  now: number;
}

/** What a step asks; what was typed stays on the phone until the cloud has it. */
export function StepForm({ step, view, entry, now }: Props) {
  const form = useForm({
    name: ['step', step.action, view.caseId, entry].join(':'),
    action: step.action,
    fields: step.fields(view),
    start: { ...step.start?.(view, now), entry },
    input: (values) => step.input(values, view),
  });
  async function send(): Promise<void> {
    const answer = await form.send();
    if (!answer) return;
    toast(step.doneAs?.(answer) ?? step.done);
    const sharing = step.shares?.(answer);
    if (sharing) replace('/staff/share/index', { ...sharing });
    else back();
  }
  const intro = step.intro?.(view);
  return (
    <Page
      footer={
        <SendBar
          look={step.grave ? 'danger' : 'main'}
          busy={form.busy}
          error={form.error}
          onSend={send}
        >
          {step.send}
        </SendBar>
      }
    >
      <Card>
        <View className="row sp">
          <View className="h2 grow">{view.who}</View>
          <Tag tone={view.tone}>{view.stateText}</Tag>
        </View>
        <View className="s">{aboutCase(view)}</View>
        <View className="xs num">{view.number}</View>
        {intro ? <View className="gap-s">{intro}</View> : null}
      </Card>
      <Fields {...form} />
    </Page>
  );
}
