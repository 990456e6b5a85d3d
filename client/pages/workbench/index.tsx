import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useMe } from '../../cloud/me';
import { useWho } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { tab } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Segments } from '../../ui/Segments';
import { Empty, ErrorBlock, Loading } from '../../ui/States';
import { useNow } from '../../ui/useNow';
import { DutyList } from './DutyList';
import { FilterSheet } from './FilterSheet';
import { type Filter, filterText, none } from './filter';
import { Manage } from './Manage';
import { Starts } from './Starts';
import { Team } from './Team';
import { Tools } from './Tools';
import { useDuties } from './useDuties';
import { Watch } from './Watch';

type Scope = 'mine' | 'today' | 'late' | 'team';

const nothing: Record<Scope, [string, string]> = {
  mine: ['没有待办', '新的待办会出现在这里,也会在群里提醒您'],
  today: ['今天的都做完了', '可以看看“我的”里接下来的待办'],
  late: ['没有逾期', '一件都没有落下'],
  team: ['团队没有待办', '派单、报修、投诉产生的待办都会在这里'],
};

/** 工作台: one calm list of what somebody owes, the next one first. */
export default function Workbench() {
  const { roles, asked } = useWho();
  const { personId, staff } = useMe();
  const [scope, setScope] = useState<Scope>('mine');
  const [filter, setFilter] = useState<Filter>(none);
  const [agentId, setAgentId] = useState('');
  const [open, setOpen] = useState<'filter' | 'begin' | null>(null);
  const team = scope === 'team';
  const leads = roles.includes('manager') || roles.includes('leader');
  const administers = roles.includes('administrator') && !roles.includes('manager');
  const list = useDuties(
    staff ? { scope, ...filter, ...(team && agentId ? { agentId } : {}) } : null,
  );
  const now = useNow();
  const data = list.first.data;
  // With an agent chosen the answer counts that agent's: the tabs stay the reader's own.
  const own = useRef(data);
  if (data && !(team && agentId)) own.current = data;
  const counted = own.current;

  if (personId && !staff) return <Outside />;
  // Opened without a network before it was ever known who this is.
  if (!personId && asked.error)
    return (
      <Page tab="workbench">
        <ErrorBlock error={asked.error} retry={asked.reload} />
      </Page>
    );
  const said = (key: 'mine' | 'today' | 'late', text: string) => ({
    key,
    text: counted
      ? `${text} ${counted.counts[key]}${key === 'mine' && counted.next ? '+' : ''}`
      : text,
  });
  const of = [
    said('mine', '我的'),
    said('today', '今天'),
    said('late', '逾期'),
    ...(leads ? [{ key: 'team', text: '团队' } as const] : []),
  ] as const;
  const filtered = filterText(filter);
  return (
    <Page tab="workbench">
      <Tools
        filtered={filtered}
        onFilter={() => setOpen('filter')}
        onBegin={() => setOpen('begin')}
      />
      <Segments of={of} value={scope} onChange={setScope} />
      {filtered ? (
        <View className="row sp filtered">
          <View className="s grow">{`只看:${filtered}`}</View>
          <View className="link" onClick={() => setFilter(none)} {...role('button')}>
            清除
          </View>
        </View>
      ) : null}
      <Watch of={data?.watch} />
      {team || administers ? <Manage folded={team} /> : null}
      {team ? <Team agentId={agentId} onAgent={setAgentId} /> : null}
      <Loading of={list.first} cards={5}>
        {() => (
          <DutyList of={list} now={now} mine={!team}>
            <Empty title={filtered ? '没有符合的待办' : nothing[scope][0]}>
              <View className="s">{filtered ? '换一个条件,或清除筛选' : nothing[scope][1]}</View>
              {filtered || team ? null : (
                <View className="empty-do">
                  {leads ? (
                    <Button look="soft" onClick={() => setScope('team')}>
                      看团队
                    </Button>
                  ) : (
                    <Button look="soft" onClick={() => tab('/pages/progress/index')}>
                      看我参与的工程和个案
                    </Button>
                  )}
                </View>
              )}
            </Empty>
          </DutyList>
        )}
      </Loading>
      {open === 'filter' ? (
        <FilterSheet
          filter={filter}
          communities={list.communities}
          onChange={setFilter}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'begin' ? <Starts onClose={() => setOpen(null)} /> : null}
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
