import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { useRoles } from '../../cloud/useRoles';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { cls } from '../../ui/cls';
import { Loading } from '../../ui/States';

interface Props {
  /** The agent whose duties are shown; '' everybody's. */
  agentId: string;
  onAgent: (agentId: string) => void;
}

/** Names before the duties are pushed off the screen. */
const most = 6;

/** Who has how much today, late ones first; a tap shows that agent's duties only. */
export function Team({ agentId, onAgent }: Props) {
  const manages = useRoles().includes('manager');
  const [all, setAll] = useState(false);
  const staff = useCall('staff.list', manages ? { role: 'agent' } : null);
  if (!manages) return null;
  return (
    <Card title="今天谁手上有多少">
      <Loading of={staff} cards={1}>
        {({ people }) => (
          <View>
            {[...people]
              .sort((a, b) => (b.load?.late ?? 0) - (a.load?.late ?? 0))
              .filter(({ personId }, place) => all || place < most || personId === agentId)
              .map(({ personId, name, load, openCases, away }) => (
                <View
                  key={personId}
                  className={cls('agent', personId === agentId && 'on')}
                  onClick={() => onAgent(personId === agentId ? '' : personId)}
                  {...role('button', `只看${name}的待办`)}
                >
                  <View className="grow">{name}</View>
                  {away ? <View className="xs">{away}</View> : null}
                  <View className={`s num ${load?.late ? 't-late' : ''}`}>
                    {`逾期 ${load?.late ?? 0} · 今天 ${load?.today ?? 0} · 在办 ${openCases ?? 0} 单`}
                  </View>
                </View>
              ))}
            {all || people.length <= most ? null : (
              <View className="agent link" onClick={() => setAll(true)} {...role('button')}>
                {`看全部 ${people.length} 位`}
              </View>
            )}
          </View>
        )}
      </Loading>
    </Card>
  );
}
