import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { DutyRow } from './DutyRow';
import type { Duty } from './duty';
import { firstOf, groups } from './groups';
import { NextCard } from './NextCard';
import { openDuty } from './open';
import type { Duties } from './useDuties';

interface Props {
  of: Duties;
  now: number;
  /** My own list: the next one stands large above it. */
  mine: boolean;
  /** When there is nothing. */
  children: ReactNode;
}

/** The next one large, the others in groups by when they are due. */
export function DutyList({ of: { duties, shown, open }, now, mine, children }: Props) {
  const next = mine ? duties.find(({ state }) => state !== 'ahead') : undefined;
  const rest = duties.filter((duty) => duty !== next);
  if (!duties.length && !open) return <>{children}</>;
  return (
    <View>
      {next ? <NextCard duty={next} now={now} onOpen={() => openDuty(next)} /> : null}
      {firstOf(groups(rest, now), shown).map((group) => (
        <View key={group.title}>
          <View className="xs duty-group">{group.title}</View>
          {group.duties.map((duty) => (
            <DutyRow key={keyOf(duty)} duty={duty} now={now} onClick={() => openDuty(duty)} />
          ))}
        </View>
      ))}
      <View className="xs mid gap">{open ? '上拉看更多' : '就这些了'}</View>
    </View>
  );
}

const keyOf = ({ caseId, dutyId }: Duty): string => `${caseId}${dutyId}`;
