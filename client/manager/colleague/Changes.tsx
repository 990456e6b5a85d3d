import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useMe } from '../../cloud/me';
import { useSubmit } from '../../cloud/useSubmit';
import { Fields } from '../../staff/form/Fields';
import { SendBar } from '../../staff/form/SendBar';
import { useForm } from '../../staff/form/useForm';
import { Card } from '../../ui/Card';
import { back } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { confirmed, toast } from '../../ui/say';
import {
  type Colleague,
  changeFields,
  changeInput,
  changeStart,
  leaveFields,
  leaveInput,
} from './form';
import { sendOn } from './Invite';

interface Props {
  of: Colleague;
  /** Who it is and what else can be done, above the form. */
  top: ReactNode;
}

/** Other work, another department. */
export function Change({ of, top }: Props) {
  const form = useForm({
    name: `colleague:change:${of.personId}`,
    action: 'staff.change',
    fields: changeFields,
    start: changeStart(of),
    input: changeInput(of),
  });
  async function send(): Promise<void> {
    if (!(await form.send())) return;
    toast('已保存,一分钟内生效');
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
      {top}
      <Fields {...form} />
    </Page>
  );
}

/** A new code, because the phone or the WeChat account is another one. */
export function NewAccount({ of, top }: Props) {
  const { company } = useMe();
  const { submit, busy, error } = useSubmit('staff.invite', {
    kept: `colleague:account:${of.personId}`,
  });
  async function send(): Promise<void> {
    const invited = await submit({ personId: of.personId });
    if (invited) sendOn(invited, of.name, company?.name ?? '');
  }
  return (
    <Page
      footer={
        <SendBar busy={busy} error={error?.message} onSend={send}>
          生成邀请码
        </SendBar>
      }
    >
      {top}
      <Card>
        <View>
          {of.bound
            ? '换了手机或微信号时用:新的微信打开邀请后,旧的微信就不能再登录。'
            : '还没有绑定微信:把邀请发给他,用自己的微信打开。'}
        </View>
      </Card>
    </Page>
  );
}

/** Rights end at once; what is open goes to whoever takes over. */
export function Leave({ of, top }: Props) {
  const form = useForm({
    name: `colleague:leave:${of.personId}`,
    action: 'staff.leave',
    fields: leaveFields(of),
    input: leaveInput(of),
  });
  async function send(): Promise<void> {
    const said = `${of.name}的权限马上结束,没做完的工作交给接手的人。`;
    if (!(await confirmed('登记离职', said, '登记离职'))) return;
    const done = await form.send();
    if (!done) return;
    toast(done.handedOver ? `已登记,${done.handedOver} 件已交接` : '已登记');
    back();
  }
  return (
    <Page
      footer={
        <SendBar look="danger" busy={form.busy} error={form.error} onSend={send}>
          登记离职
        </SendBar>
      }
    >
      {top}
      <Fields {...form} />
    </Page>
  );
}
