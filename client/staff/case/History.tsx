import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOlder } from '../../cloud/useOlder';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { OlderLink } from '../../ui/OlderLink';
import { Timeline } from '../../ui/Timeline';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

/** So many entries stand open: the record of years would be thousands of nodes. */
const newest = 8;

/** 服务记录: what happened, newest first. */
export function History({ view, now }: { view: CaseView; now: number }) {
  const [all, setAll] = useState(false);
  const older = useOlder(view);
  const of = [...view.timeline, ...older.pages.flatMap(({ timeline }) => timeline)];
  const folded = !all && of.length > newest;
  if (!of.length) return null;
  return (
    <Card title="服务记录">
      <Timeline items={folded ? of.slice(0, newest) : of} when={(at) => moment(at, now)} />
      {folded ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`看全部 ${of.length} 条`}
        </View>
      ) : (
        <OlderLink older={older} />
      )}
    </Card>
  );
}
