import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Pictures } from './Pictures';
import './timeline.css';
import type { Tone } from './tone';

export interface TimelineItem {
  at: number;
  title: string;
  detail: string;
  by: string;
  tone: Tone;
  pictures: readonly { fileId: string; url: string }[];
}

interface Props {
  items: readonly TimelineItem[];
  /** What is waited for now, above the newest: drawn with an open amber ring. */
  now?: ReactNode;
  /** When, in words. */
  when: (at: number) => string;
}

/** What happened, newest first, told by people. */
export function Timeline({ items, now, when }: Props) {
  return (
    <View className="timeline">
      {now ? <View className="tick tick-now">{now}</View> : null}
      {items.map((item) => (
        <View key={`${item.at}${item.title}`} className={`tick tick-${item.tone}`}>
          <View className="h2">{item.title}</View>
          <View className="s">{[item.by, when(item.at)].filter(Boolean).join(' · ')}</View>
          {item.detail ? <View className="s">{item.detail}</View> : null}
          {item.pictures.length ? <Pictures of={item.pictures} /> : null}
        </View>
      ))}
    </View>
  );
}
