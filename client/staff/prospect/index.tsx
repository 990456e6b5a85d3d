import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useRoles } from '../../cloud/useRoles';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { go, replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/say';
import { useQuery } from '../../ui/useQuery';
import { Fields } from '../form/Fields';
import { SendBar } from '../form/SendBar';
import { useForm } from '../form/useForm';
import { keeperField, prospectFields, prospectInput } from './form';

type Entered = Output<'prospect.enter'>;

/** 登记意向客户 (H57): `?name=&mobile=&askedFor=&wish=&source=` bring along what the desk has typed of a visitor. */
export default function EnterProspect() {
  const { name = '', mobile = '', askedFor = '', wish = '', source = '' } = useQuery();
  const manages = useRoles().includes('manager');
  const [known, setKnown] = useState<Entered | null>(null);
  const form = useForm({
    name: `prospect:${mobile || name}`,
    action: 'prospect.enter',
    fields: manages ? [...prospectFields, keeperField] : prospectFields,
    start: { name, mobile, askedFor, wish, source },
    input: prospectInput,
  });
  async function send(): Promise<void> {
    setKnown(null);
    const done = await form.send();
    if (!done) return;
    if (done.known) return setKnown(done);
    toast(done.said);
    replace('/staff/case/index', { caseId: done.caseId });
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          登记,到时间提醒联系
        </SendBar>
      }
    >
      {known ? <Known of={known} /> : null}
      <Fields {...form} />
      <View className="s">
        号码只在联系时显示,每次查看都有记录。客户没有签单,资料过了保存期自动删除;客户要求删除的,在他的页面里马上删。
      </View>
    </Page>
  );
}

/** The number is somebody's whom we have already. */
function Known({ of: { said, caseId, known } }: { of: Entered }) {
  return (
    <>
      <Note>{caseId ? said : `${said}。请转告这位同事`}</Note>
      {caseId ? (
        <View className="gap">
          <Button look="soft" onClick={() => go('/staff/case/index', { caseId })}>
            {known === 'owner' ? '打开业主的工程' : '打开这位客户'}
          </Button>
        </View>
      ) : null}
    </>
  );
}
