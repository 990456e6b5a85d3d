import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { consentChanged } from '../../cloud/consent';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Refusal } from '../../ui/Refusal';
import { confirmed } from '../../ui/say';
import { date } from '../../ui/when';
import './data.css';

type Consent = Output<'me.show'>['consents'][number];

interface Props {
  consents: Consent[];
  reload: () => Promise<void>;
}

/** As the text about binding calls it. */
const back = (kind: Consent['kind']): string => (kind === 'binding' ? '解除绑定' : '撤回');

/**
 * WeChat's messages are allowed one by one in WeChat itself: how many are left stands on their own page.
 * What I agreed to, each with its text; given and taken back with a tap, and what still works without. */
export function Consents({ consents, reload }: Props) {
  const { submit, busy, error } = useSubmit('me.consent');

  async function put({ kind, version, given, title, refused }: Consent): Promise<void> {
    if (given) {
      const ask = kind === 'binding' ? '解除绑定?' : `撤回“${title}”?`;
      if (!(await confirmed(ask, refused, back(kind)))) return;
    }
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
            {one.kind === 'notifications' ? (
              <Button look="soft" onClick={() => go('/owner/notices/index')}>
                查看
              </Button>
            ) : (
              <Button look="soft" disabled={busy} onClick={() => put(one)}>
                {one.given ? back(one.kind) : '同意'}
              </Button>
            )}
          </View>
          <View className="s">{one.text}</View>
          {one.at === null || one.kind === 'notifications' ? null : (
            <View className="s">{date(one.at)} 已同意</View>
          )}
        </View>
      ))}
    </Card>
  );
}
