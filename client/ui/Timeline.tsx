import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { role } from './a11y';
import { Pictures } from './Pictures';
import './timeline.css';
import type { Tone } from './tone';

export interface TimelineItem {
  at: number;
  title: string;
  detail: string;
  by: string;
  tone: Tone;
  /** A promise that was kept or broken by this step. */
  promise?: { kept: boolean; text: string } | null;
  pictures: readonly { fileId: string; url: string }[];
}

interface Props {
  items: readonly TimelineItem[];
  /** What is waited for now, above the newest: drawn with an open amber ring. */
  now?: ReactNode;
  /** When, in words. */
  when: (at: number) => string;
  /** So many at first; the rest on a tap. */
  first?: number;
}

/** What happened, newest first, told by people. */
export function Timeline({ items, now, when, first = 12 }: Props) {
  const [all, setAll] = useState(false);
  const visible = all || items.length <= first + 2 ? items : items.slice(0, first);
  return (
    <View className="timeline">
      {now ? <View className="tick tick-now">{now}</View> : null}
      {visible.map((item) => (
        <View key={`${item.at}${item.title}`} className={`tick tick-${item.tone}`}>
          <View className="h2">{item.title}</View>
          <View className="s">{[item.by, when(item.at)].filter(Boolean).join(' · ')}</View>
          {item.detail ? <View className="s">{item.detail}</View> : null}
          {item.promise ? (
            <View className={item.promise.kept ? 's t-go' : 's t-late'}>{item.promise.text}</View>
          ) : null}
          {item.pictures.length ? <Pictures of={item.pictures} /> : null}
        </View>
      ))}
      {visible.length < items.length ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`看更早的 ${items.length - visible.length} 条 ›`}
        </View>
      ) : null}
    </View>
  );
}
