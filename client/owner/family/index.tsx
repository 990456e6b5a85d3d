import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Row } from '../../ui/Row';
import { Loading } from '../../ui/States';
import { confirmed } from '../../ui/say';
import { date } from '../../ui/when';
import { InviteSheet } from './InviteSheet';
import { MemberSheet } from './MemberSheet';
import { type FamilyMember, rightsText } from './types';

/** 家人和租客: who belongs to the home and may do what; invited, changed and let go by its owners. */
export default function FamilyPage() {
  const { homeId = '' } = useRouter().params;
  const shown = useCall('member.list', homeId ? { homeId } : null);
  const withdraw = useSubmit('member.withdraw');
  const [chosen, setChosen] = useState<FamilyMember | null>(null);
  const [inviting, setInviting] = useState(false);
  const manages = shown.data?.mayManage ?? false;

  async function close(): Promise<void> {
    setChosen(null);
    setInviting(false);
    await shown.reload();
  }
  async function takeBack(invitationId: string, who: string): Promise<void> {
    if (!(await confirmed('收回邀请?', `${who} 的邀请码马上失效`, '收回'))) return;
    if (await withdraw.submit({ homeId, invitationId })) await shown.reload();
  }

  return (
    <Page
      footer={
        manages ? <Button onClick={() => setInviting(true)}>邀请家人或租客</Button> : undefined
      }
    >
      <Loading of={shown}>
        {({ label, members, invitations }) => (
          <View>
            <Card title={label}>
              {members.map((member) => (
                <Row
                  key={member.personId}
                  label={`${member.who}${member.self ? '(您)' : ''}`}
                  {...(manages && !member.self ? { onClick: () => setChosen(member) } : {})}
                >
                  {rightsText(member)}
                  {member.bound ? '' : ' · 还没有绑定微信'}
                </Row>
              ))}
            </Card>
            {invitations.length ? (
              <Card title="还没有使用的邀请">
                <Refusal error={withdraw.error} />
                {invitations.map(({ invitationId, who, until, ...one }) => (
                  <Row
                    key={invitationId}
                    label={who}
                    onClick={() => void takeBack(invitationId, who)}
                  >
                    <View>{rightsText(one)}</View>
                    <View className="num">{`${date(until)} 前有效`}</View>
                    收回
                  </Row>
                ))}
              </Card>
            ) : null}
            <View className="s">
              家人可以一起看进度、报修和签字;租客看不到费用。
              {manages ? '' : '要添加或修改,请业主本人操作。'}
            </View>
          </View>
        )}
      </Loading>
      {chosen ? (
        <MemberSheet
          homeId={homeId}
          member={chosen}
          onClose={() => setChosen(null)}
          onDone={close}
        />
      ) : null}
      {inviting ? (
        <InviteSheet homeId={homeId} onClose={() => setInviting(false)} onDone={close} />
      ) : null}
    </Page>
  );
}
