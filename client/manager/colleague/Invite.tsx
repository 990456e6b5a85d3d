import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { useMe } from '../../cloud/me';
import { useRoles } from '../../cloud/useRoles';
import { Fields } from '../../staff/form/Fields';
import { SendBar } from '../../staff/form/SendBar';
import { useForm } from '../../staff/form/useForm';
import { replace } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { dateTime } from '../../ui/when';
import { inviteFields, inviteInput } from './form';

/** Somebody new: a code of their own, to be sent on at once. */
export function Invite() {
  const roles = useRoles();
  const { company } = useMe();
  const form = useForm({
    name: 'colleague:invite',
    action: 'staff.invite',
    fields: inviteFields(roles.includes('administrator')),
    input: inviteInput,
  });
  async function send(): Promise<void> {
    const invited = await form.send();
    if (invited) sendOn(invited, String(form.values.name ?? ''), company?.name ?? '');
  }
  return (
    <Page
      footer={
        <SendBar busy={form.busy} error={form.error} onSend={send}>
          生成邀请
        </SendBar>
      }
    >
      <View className="s form-intro">
        对方用自己的微信打开邀请,并验证这里填的手机号,就有了工作台;不验证的,由系统管理员当面确认。
      </View>
      <Fields {...form} />
    </Page>
  );
}

/** To the page that sends it into a chat. */
export function sendOn(
  { code, path, until }: Output<'staff.invite'>,
  name: string,
  company: string,
): void {
  replace('/staff/share/index', {
    title: `给${name}的邀请`,
    path,
    code,
    text: `${name},您好!请打开“装后无忧”小程序,点“用邀请码加入”,填写 ${code},就可以使用${company}的工作台。${dateTime(until)} 前有效,只能用一次。`,
  });
}
