import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { useSubmit } from '../../cloud/useSubmit';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Refusal } from '../../ui/Refusal';
import { Loading } from '../../ui/States';
import { confirmed, toast } from '../../ui/say';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import { sharing } from './sharing';
import '../../staff/case/case.css';

type Account = Output<'reviewer.list'>['accounts'][number];

/** 微信审核账号: what WeChat's reviewers look at before a version is published; made, handed on, ended. */
export default function Reviewers() {
  const shown = useCall('reviewer.list', {});
  const inviting = useSubmit('reviewer.invite', { kept: 'reviewer:invite' });
  const ending = useSubmit('reviewer.end');
  const busy = inviting.busy || ending.busy;

  async function invite(personId?: string): Promise<void> {
    const invited = await inviting.submit(personId ? { personId } : {});
    if (!invited) return;
    await shown.reload();
    go('/staff/share/index', sharing(invited));
  }
  async function end({ personId }: Account): Promise<void> {
    const said = '审核人员马上不能再用,演示资料随后全部删除。';
    if (!(await confirmed('结束演示账号', said, '结束'))) return;
    if (!(await ending.submit({ personId }))) return;
    toast('已结束');
    await shown.reload();
  }
  return (
    <Page
      footer={
        <>
          <Refusal error={inviting.error ?? ending.error} />
          <Button busy={inviting.busy} disabled={busy} onClick={() => invite()}>
            新建演示账号
          </Button>
        </>
      }
    >
      <Loading of={shown} cards={2}>
        {({ accounts, days, now }) => (
          <>
            <Card title="这是做什么的">
              <View>
                提交审核时,微信要求给审核人员一个能登录的账号。演示账号里是一套虚构的房屋:保修单、两件报修、一件投诉,看不到任何真实业主。
              </View>
              <View className="s">
                {`不会通知同事,不计入统计;${days} 天后自动结束并删除,也可以随时结束。`}
              </View>
            </Card>
            {accounts.length ? (
              <Card title="正在用的">
                {accounts.map((one) => (
                  <Line key={one.personId} of={one} now={now} busy={busy} {...{ invite, end }} />
                ))}
              </Card>
            ) : null}
          </>
        )}
      </Loading>
    </Page>
  );
}

interface Props {
  of: Account;
  now: number;
  busy: boolean;
  invite: (personId: string) => Promise<void>;
  end: (account: Account) => Promise<void>;
}

function Line({ of, now, busy, invite, end }: Props) {
  return (
    <View className="line">
      <View className="row sp">
        <View className="grow">{`${moment(of.at, now)} 由${of.by}新建`}</View>
        {of.bound ? <Tag tone="quiet">已登录</Tag> : <Tag tone="soon">还没登录</Tag>}
      </View>
      <View className="s num">{`${moment(of.until, now)} 自动结束`}</View>
      <View className="row gap">
        <Button look="soft" disabled={busy} onClick={() => invite(of.personId)}>
          {of.bound ? '换一个微信登录' : '再要一个邀请码'}
        </Button>
        <Button look="soft" disabled={busy} onClick={() => end(of)}>
          结束
        </Button>
      </View>
    </View>
  );
}
