import { View } from '@tarojs/components';
import { useCall } from '../../cloud/useCall';
import { Fields } from '../../staff/form/Fields';
import type { Field } from '../../staff/form/fields';
import { SendBar } from '../../staff/form/SendBar';
import { useForm } from '../../staff/form/useForm';
import { words } from '../../staff/form/values';
import { back } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { useTitle } from '../../ui/useTitle';
import { limitPart } from './limits';
import { parts } from './parts';
import { companyOf, type Part, type Shown } from './shape';

const reason: Field = {
  key: 'reason',
  type: 'line',
  label: '为什么改',
  max: 100,
  placeholder: '会留在修改记录里',
};

/** One part of the settings: `?part=`, or the limit of one duty: `?limit=`. */
export default function Setting() {
  const { part: name = '', limit: key = '' } = useQuery();
  const shown = useCall('settings.show', {});
  const limit = shown.data?.limits.find((one) => one.key === key);
  const part = limit ? limitPart(limit) : parts[name];
  useTitle(part?.title ?? '修改设置');
  if (shown.data && part)
    return <PartForm name={key || name} part={part} shown={shown.data} onStale={shown.reload} />;
  return (
    <Page>
      <Loading of={shown} cards={2}>
        {() => <Empty title="没有这项设置" />}
      </Loading>
    </Page>
  );
}

interface Props {
  name: string;
  part: Part;
  shown: Shown;
  /** Somebody else changed something meanwhile. */
  onStale: () => Promise<void>;
}

function PartForm({ name, part, shown, onStale }: Props) {
  const { version } = companyOf(shown);
  const form = useForm({
    name: `setting:${name}:${version}`,
    action: 'settings.change',
    fields: [...part.fields(shown), reason],
    start: part.start(shown),
    input: (values) => ({
      version,
      reason: words(values, 'reason'),
      changes: part.changes(values, shown),
    }),
    onRefused: ({ field }) => {
      if (field === 'version') void onStale();
    },
  });
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    toast('已保存');
    back();
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          保存
        </SendBar>
      }
    >
      {part.hint ? <View className="s form-intro">{part.hint}</View> : null}
      <Fields {...form} />
    </Page>
  );
}
