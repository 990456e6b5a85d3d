import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useQuery } from '../../ui/useQuery';
import { useTitle } from '../../ui/useTitle';
import { Change, Leave, NewAccount } from './Changes';
import type { Colleague } from './form';
import { Invite } from './Invite';
import '../../staff/form/form.css';

/** A colleague `?personId=`: another WeChat account, other work, leaving; without it somebody new is invited (H50). */
export default function ColleaguePage() {
  const { personId = '' } = useQuery();
  const shown = useCall('staff.show', personId ? {} : null);
  const one = shown.data?.people.find((person) => person.personId === personId);
  useTitle(personId ? (one?.name ?? '同事') : '邀请同事');
  if (!personId) return <Invite />;
  if (one) return <One of={one} />;
  return (
    <Page>
      <Loading of={shown} cards={2}>
        {() => <Empty title="没有这位同事" />}
      </Loading>
    </Page>
  );
}

type Act = 'change' | 'account' | 'leave';

function One({ of }: { of: Colleague }) {
  const administers = useRoles().includes('administrator');
  const [chosen, setAct] = useState<Act | null>(null);
  const acts: { key: Act; text: string }[] = [
    ...(administers ? [{ key: 'change', text: '岗位' } as const] : []),
    { key: 'account', text: '换微信' },
    { key: 'leave', text: '离职' },
  ];
  const act = chosen ?? acts[0]?.key ?? 'account';
  const top = (
    <>
      <Card>
        <View className="row">
          <View className="face">{of.name.slice(0, 1)}</View>
          <View className="grow">
            <View className="h1">{of.name}</View>
            <View className="s">
              {[of.roleText, of.departmentText].filter(Boolean).join(' · ')}
            </View>
            <View className="s num">{of.mobile}</View>
          </View>
          {of.bound ? null : <Tag tone="soon">没绑定微信</Tag>}
        </View>
      </Card>
      <Segments of={acts} value={act} onChange={setAct} />
    </>
  );
  if (act === 'change') return <Change of={of} top={top} />;
  return act === 'leave' ? <Leave of={of} top={top} /> : <NewAccount of={of} top={top} />;
}
