import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { Button } from '../../ui/Button';
import { go } from '../../ui/nav';
import { Sheet } from '../../ui/Sheet';
import { Loading } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { moment } from '../../ui/when';
import type { Shown } from './shown';

interface Props {
  item: Shown['items'][number];
  of: Shown;
  onClose: () => void;
}

/** The records behind one item, what counts against the agent first; each opens its case. */
export function Records({ item, of: { month, agentId, now }, onClose }: Props) {
  const [cursor, setCursor] = useState(0);
  const shown = useCall('assessment.records', { month, agentId, itemKey: item.key, cursor });
  return (
    <Sheet title={item.name} onClose={onClose}>
      <View className="s">{item.how}</View>
      <Loading of={shown} cards={1}>
        {({ rows, all, next }) => (
          <>
            {rows.map(({ caseId, number, what, at, result, tone, detail }, place) => (
              <View
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change while it is shown
                key={place}
                className="as-record"
                {...(caseId
                  ? { onClick: () => go('/staff/case/index', { caseId }), ...role('button') }
                  : {})}
              >
                <View className="row sp top">
                  <View className="grow">{what}</View>
                  <Tag tone={tone}>{result}</Tag>
                </View>
                <View className="s num">
                  {[moment(at, now), caseId ? `${number} ›` : ''].filter(Boolean).join(' · ')}
                </View>
                {detail ? <View className="s">{detail}</View> : null}
              </View>
            ))}
            {all === 0 ? <View className="s gap">{item.text}</View> : null}
            {cursor > 0 || next !== null ? (
              <>
                <View className="s mid gap">{`第 ${cursor + 1} 到 ${cursor + rows.length} 条,共 ${all} 条`}</View>
                <Button look="soft" onClick={() => setCursor(next ?? 0)}>
                  {next === null ? '回到开头' : '看后面的'}
                </Button>
              </>
            ) : null}
          </>
        )}
      </Loading>
    </Sheet>
  );
}
