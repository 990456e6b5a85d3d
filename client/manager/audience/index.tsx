import { View } from '@tarojs/components';
import { useCall } from '../../cloud/useCall';
import { Fields } from '../../staff/form/Fields';
import { SendBar } from '../../staff/form/SendBar';
import { useForm } from '../../staff/form/useForm';
import type { Values } from '../../staff/form/values';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { back } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/States';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { audienceFields, conditionsFrom } from './form';
import { type Preview, usePreview } from './usePreview';

/** Whom an event or a survey goes to (H13, H49): conditions, the number first, then sent. `?caseId=` the campaign. */
export default function Audience() {
  const { caseId = '' } = useQuery();
  const agents = useCall('staff.list', { role: 'agent' });
  if (!agents.data)
    return (
      <Page>
        <Loading of={agents} cards={2}>
          {() => null}
        </Loading>
      </Page>
    );
  return (
    <Choose
      caseId={caseId}
      agents={agents.data.people.map(({ personId, name }) => [personId, name] as const)}
    />
  );
}

interface Props {
  caseId: string;
  agents: readonly (readonly [string, string])[];
}

function Choose({ caseId, agents }: Props) {
  const preview = usePreview();
  const form = useForm({
    name: `audience:${caseId}`,
    action: 'campaign.send',
    fields: audienceFields(agents),
    input: (values) => ({ caseId, everyone: true, conditions: conditionsFrom(values) }),
  });
  const { shown, busy, failure } = preview;
  const counted = shown?.done ? shown.count : null;
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    toast('正在发出');
    back();
  }
  return (
    <Page
      footer={
        counted ? (
          <SendBar busy={form.busy} error={form.error} onSend={send}>
            {`发给这 ${counted} 户`}
          </SendBar>
        ) : (
          <Button busy={busy} onClick={() => void preview.look(conditionsFrom(form.values))}>
            {shown && !shown.done && !busy ? '接着数' : '先看有多少户'}
          </Button>
        )
      }
    >
      <View className="s form-intro">
        只发给已竣工的业主;每套房屋只会收到一次。不愿再受邀的业主不会收到。
      </View>
      {shown ? <Counted of={shown} busy={busy} /> : null}
      {failure ? <Note tone="late">{failure}</Note> : null}
      <Fields
        {...form}
        change={(part: Values) => {
          preview.forget();
          form.change(part);
        }}
      />
    </Page>
  );
}

function Counted({ of, busy }: { of: Preview; busy: boolean }) {
  return (
    <Card>
      <View className="h1 num">{`${of.count} 户符合`}</View>
      <View className="s">
        {[
          of.done
            ? `共看了 ${of.looked} 户`
            : busy
              ? `正在数,已看 ${of.looked} 户`
              : `已看 ${of.looked} 户`,
          of.refused ? `另有 ${of.refused} 户不愿受邀,已排除` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {of.done && of.count === 0 ? <View className="s">请放宽条件再看</View> : null}
    </Card>
  );
}
