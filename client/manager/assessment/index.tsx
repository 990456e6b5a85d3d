import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import { useCall } from '../../cloud/useCall';
import { useWho } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { go } from '../../ui/nav';
import { Page } from '../../ui/Page';
import { Empty, Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { useQuery } from '../../ui/useQuery';
import { AgentMonth } from './AgentMonth';
import './assessment.css';
import { MonthHead, monthToAssess } from './MonthHead';

/** 月度考核 (H52): everybody's month for those who read all, one's own for an agent; `?agentId=&month=` one of them. */
export default function Assessment() {
  const query = useQuery();
  const { roles, asked } = useWho();
  const [month, setMonth] = useState(query.month ?? monthToAssess());
  const agentId = query.agentId;
  const readsAll = roles.includes('manager') || roles.includes('leader');
  if (agentId || (roles.length > 0 && !readsAll))
    return <AgentMonth month={month} onStep={setMonth} {...(agentId ? { agentId } : {})} />;
  return (
    <Page>
      <MonthHead month={month} onStep={setMonth} />
      {roles.length > 0 ? (
        <Everybody month={month} />
      ) : (
        <Loading of={asked} cards={2}>
          {() => null}
        </Loading>
      )}
    </Page>
  );
}

type Month = Output<'assessment.list'>['rows'][number];
const order: readonly Month['state'][] = ['objected', 'answered', 'open', 'running', 'closed'];
/** Whoever waits for something comes first; names stay in their order. */
const byNeed = (rows: readonly Month[]): Month[] =>
  [...rows].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));

function Everybody({ month }: { month: string }) {
  const shown = useCall('assessment.list', { month });
  return (
    <Loading of={shown} cards={2}>
      {({ rows }) =>
        rows.length > 0 ? (
          <Card title="专职客服">
            {byNeed(rows).map(({ agentId, name, stateText, tone, total }) => (
              <View
                key={agentId}
                className="as-item"
                onClick={() => go('/manager/assessment/index', { agentId, month })}
                {...role('button')}
              >
                <View className="grow">{name}</View>
                {total === null ? null : <View className="num">{`${total} 分`}</View>}
                <Tag tone={tone}>{stateText}</Tag>
                <View className="t-quiet">›</View>
              </View>
            ))}
          </Card>
        ) : (
          <Empty title="还没有专职客服" />
        )
      }
    </Loading>
  );
}
