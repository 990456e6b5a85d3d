import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { consentChanged } from '../../cloud/consent';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { confirmed } from '../../ui/say';
import './data.css';

type Consent = Output<'me.show'>['consents'][number];

interface Props {
  consents: Consent[];
  reload: () => Promise<void>;
}

/** What I agreed to, each with its text; given and taken back with a tap, and what still works without. */
export function Consents({ consents, reload }: Props) {
  const { submit, busy, error } = useSubmit('me.consent');

  async function put({ kind, version, given, title, refused }: Consent): Promise<void> {
    if (given && !(await confirmed(`撤回“${title}”?`, refused, '撤回'))) return;
    if (!(await submit({ kind, version, given: !given }))) return;
    consentChanged(kind, version, !given);
    await reload();
  }

  return (
    <Card title="各项说明和我的同意">
      <Refusal error={error} />
      {consents.map((one) => (
        <View key={one.kind} className="consent">
          <View className="row sp">
            <View className="grow consent-title">{one.title}</View>
            <Button look="soft" disabled={busy} onClick={() => put(one)}>
              {one.given ? '撤回' : '同意'}
            </Button>
          </View>
          <View className="s">{one.text}</View>
        </View>
      ))}
    </Card>
  );
}
