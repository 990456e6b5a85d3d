import { View } from '@tarojs/components';
import type { ActionName } from '../../../shared/contract';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import type { Form } from '../form/useForm';
import type { CaseView } from '../steps/types';

interface Props<N extends ActionName> {
  view: CaseView;
  form: Form<N>;
  /** On the button. */
  send: string;
  onSend: () => void;
}

/** For whom it is entered, what is asked, one button. */
export function BehalfPage<N extends ActionName>({ view, form, send, onSend }: Props<N>) {
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={onSend}>
          {send}
        </SendBar>
      }
    >
      <Card>
        <View className="h2">{view.who}</View>
        <View className="s">{view.home.label}</View>
      </Card>
      <Fields {...form} />
    </Page>
  );
}
