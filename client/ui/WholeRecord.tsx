import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { Output } from '../../shared/contract';
import { usePages } from '../cloud/usePages';
import { role } from './a11y';
import { Card } from './Card';
import { Empty, Loading } from './States';
import './timeline.css';
import './wholeRecord.css';
import { moment } from './when';

type Entry = Output<'record.show'>['items'][number];

interface Props {
  /** Owners may leave it out: all their homes. */
  homeId: string;
  onOpen: (caseId: string) => void;
}

/** All that happened with a home, over its cases, calls, letters and visits, latest first, page by page (H25, H37). */
export function WholeRecord({ homeId, onOpen }: Props) {
  const list = usePages('record.show', homeId ? { homeId } : {});
  useReachBottom(() => void list.more());
  const months = byMonth(list.pages.flatMap(({ items }) => items));
  return (
    <Loading of={list.first} cards={4}>
      {({ now }) =>
        months.length ? (
          <View>
            {months.map(([month, entries]) => (
              <View key={month}>
                <View className="s record-month">{month}</View>
                <Card>
                  <View className="timeline">
                    {entries.map(({ entry, key }) => (
                      <Line key={key} entry={entry} now={now} onOpen={onOpen} />
                    ))}
                  </View>
                </Card>
              </View>
            ))}
            <View
              className="record-more"
              onClick={() => void list.more()}
              {...(list.open ? role('button') : {})}
            >
              {list.open ? '看更早的' : '就这些了'}
            </View>
          </View>
        ) : (
          <Empty title="还没有记录">
            <View className="s">报修、投诉、通话、来访、信函和通知都会记在这里</View>
          </Empty>
        )
      }
    </Loading>
  );
}

const sources: Record<Entry['source'], string> = { case: '', call: '通话', letter: '信函' };

function Line({ entry, now, onOpen }: { entry: Entry; now: number; onOpen: Props['onOpen'] }) {
  const { at, title, detail, by, tone, promise, source, caseId, caseTitle } = entry;
  const about = [sources[source], caseTitle].filter(Boolean).join(' · ');
  const tap = caseId ? { onClick: () => onOpen(caseId), ...role('button') } : {};
  return (
    <View className={`tick tick-${tone}`} {...tap}>
      <View className="h2">{title}</View>
      <View className="s num">{[moment(at, now), by].filter(Boolean).join(' · ')}</View>
      {detail ? <View className="s">{detail}</View> : null}
      {promise ? (
        <View className={promise.kept ? 's t-go' : 's t-late'}>{promise.text}</View>
      ) : null}
      {about ? <View className="xs">{`${about}${caseId ? ' ›' : ''}`}</View> : null}
    </View>
  );
}

/** '2026 年 11 月' and what happened in it; several things may have happened at one instant. */
function byMonth(entries: readonly Entry[]): [string, { entry: Entry; key: string }[]][] {
  const months = new Map<string, { entry: Entry; key: string }[]>();
  for (const [place, entry] of entries.entries()) {
    const local = new Date(entry.at + 8 * 3_600_000);
    const month = `${local.getUTCFullYear()} 年 ${local.getUTCMonth() + 1} 月`;
    months.set(month, [...(months.get(month) ?? []), { entry, key: `${place}` }]);
  }
  return [...months];
}
