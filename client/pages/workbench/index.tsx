import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { useMe } from '../../cloud/me';
import { usePages } from '../../cloud/usePages';
import { useRoles } from '../../cloud/useRoles';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, Loading } from '../../ui/States';
import { useNow } from '../../ui/useNow';
import { DutyRow } from './DutyRow';
import { openDuty } from './open';
import { type Kind, Tools } from './Tools';

type Scope = 'mine' | 'today' | 'late' | 'team';

const nothing: Record<Scope, [string, string]> = {
  mine: ['没有待办', '新的待办会出现在这里,也会在群里提醒您'],
  today: ['今天的都做完了', '可以看看“我的”里接下来的待办'],
  late: ['没有逾期', '一件都没有落下'],
  team: ['团队没有待办', '派单、报修、投诉产生的待办都会在这里'],
};

/** 工作台: one calm list of what somebody owes, the next one first. */
export default function Workbench() {
  const roles = useRoles();
  const { personId, staff } = useMe();
  const [scope, setScope] = useState<Scope>('mine');
  const [kind, setKind] = useState<Kind | null>(null);
  const list = usePages('duty.list', staff ? { scope, ...(kind ? { kind } : {}) } : null);
  const now = useNow();
  useReachBottom(() => void list.more());

  if (personId && !staff) return <Outside />;
  const counts = list.first.data?.counts;
  const of = [
    { key: 'mine', text: `我的 ${counts?.mine ?? ''}` },
    { key: 'today', text: `今天 ${counts?.today ?? ''}` },
    { key: 'late', text: `逾期 ${counts?.late ?? ''}` },
    ...(roles.includes('manager') || roles.includes('leader')
      ? [{ key: 'team', text: '团队' } as const]
      : []),
  ] as const;
  const duties = list.pages.flatMap((page) => page.duties);
  return (
    <Page tab="workbench">
      <Tools kind={kind} onKind={setKind} />
      <Segments of={of} value={scope} onChange={setScope} />
      <Loading of={list.first} cards={5}>
        {() =>
          duties.length ? (
            <View>
              {duties.map((duty) => (
                <DutyRow
                  key={`${duty.caseId}${duty.dutyId}`}
                  duty={duty}
                  now={now}
                  onClick={() => openDuty(duty)}
                />
              ))}
              <View className="xs mid gap">{list.open ? '上拉看更多' : '就这些了'}</View>
            </View>
          ) : (
            <Empty title={nothing[scope][0]}>
              <View className="s">{nothing[scope][1]}</View>
            </Empty>
          )
        }
      </Loading>
    </Page>
  );
}

function Outside() {
  return (
    <Page tab="workbench">
      <Empty title="工作台是给公司员工的">
        <View className="s">如果您是员工,请管理员为您的微信开通</View>
      </Empty>
    </Page>
  );
}
