import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { confirmed, toast } from '../../ui/say';
import { moment } from '../../ui/when';

type Shown = Output<'staff.show'>;

interface Props<K extends 'waiting' | 'invitations'> {
  of: Shown[K];
  now: number;
  onDone: () => unknown;
}

/** Newcomers without the invited number: an administrator sees each face to face, or turns them away (H50). */
export function Waiting({ of, now, onDone }: Props<'waiting'>) {
  const confirm = useSubmit('staff.confirm');
  const withdraw = useSubmit('staff.withdraw');
  if (of.length === 0) return null;
  async function letIn({ personId, name, roleText }: Shown['waiting'][number]): Promise<void> {
    const said = `您当面见过${name}本人,并核对了手机号?确认后马上有${roleText}的权限。`;
    if (!(await confirmed('当面确认', said, '确认是本人'))) return;
    if (!(await confirm.submit({ personId }))) return;
    toast('已确认');
    await onDone();
  }
  async function turnAway({ personId, name }: Shown['waiting'][number]): Promise<void> {
    if (!(await confirmed('不确认?', `${name}要重新邀请才能加入。`, '不确认'))) return;
    if (await withdraw.submit({ personId })) await onDone();
  }
  return (
    <Card title="等管理员当面确认">
      <Refusal error={confirm.error ?? withdraw.error} />
      {of.map((one) => (
        <View key={one.personId} className="line">
          <View>{`${one.name} · ${one.roleText}`}</View>
          <View className="s">
            {`${moment(one.at, now)} 打开邀请,没有验证手机号 ${one.mobile}。邀请人 ${one.invitedBy}${one.passedOn ? ',现在已不能邀请' : ''}`}
          </View>
          {one.mayConfirm ? (
            <View className="row gap-s">
              <Button grow look="line" busy={withdraw.busy} onClick={() => turnAway(one)}>
                不确认
              </Button>
              <Button grow busy={confirm.busy} onClick={() => letIn(one)}>
                当面确认
              </Button>
            </View>
          ) : (
            <View className="s">请系统管理员确认</View>
          )}
        </View>
      ))}
    </Card>
  );
}

/** Invitations that nobody has used: what became of them, and taking them back. */
export function Invited({ of, now, onDone }: Props<'invitations'>) {
  const withdraw = useSubmit('staff.withdraw');
  if (of.length === 0) return null;
  async function takeBack({ invitationId, name }: Shown['invitations'][number]): Promise<void> {
    if (!(await confirmed('收回邀请?', `给${name}的邀请码马上失效`, '收回'))) return;
    if (!(await withdraw.submit({ invitationId }))) return;
    toast('已收回');
    await onDone();
  }
  return (
    <Card title="已邀请,还没加入">
      <Refusal error={withdraw.error} />
      {of.map((one) => (
        <Row
          key={one.invitationId}
          label={one.name}
          {...(one.mayWithdraw ? { onClick: () => void takeBack(one) } : {})}
          {...(one.deadAt === null ? {} : { tone: 'soon' as const })}
        >
          <View>{`${one.account ? '换微信' : one.roleText} · ${moment(one.until, now)} 前有效`}</View>
          {one.deadAt === null ? null : (
            <View>{`${moment(one.deadAt, now)} 有人打开,已失效:邀请人${one.invitedBy}不能再邀请,请收回并重发`}</View>
          )}
          {one.mayWithdraw ? '收回' : ''}
        </Row>
      ))}
    </Card>
  );
}
