import { View } from '@tarojs/components';
import type { ActionName } from '../../../shared/contract';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';
import { Fields } from '../form/Fields';
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
        <Button busy={form.busy} onClick={onSend}>
          {send}
        </Button>
      }
    >
      <Card>
        <View className="h2">{view.who}</View>
        <View className="s">{view.home.label}</View>
      </Card>
      <Fields {...form} />
      {form.error ? <Note tone="late">{form.error}</Note> : null}
    </Page>
  );
}
