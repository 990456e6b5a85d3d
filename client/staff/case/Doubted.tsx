import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { Pictures } from '../../ui/Pictures';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

/** What WeChat's content check would have a person look at, and what was hidden. */
export function Doubted({ of, now }: { of: CaseView['content']; now: number }) {
  if (!of.length) return null;
  const open = of.some(({ state }) => state === 'review');
  return (
    <Card
      {...(open ? { tone: 'soon' as const } : {})}
      title={open ? '请看一下业主发的内容' : '已隐藏的内容'}
    >
      {of.map(({ contentId, text, by, at, words, picture }) => (
        <View key={contentId} className="untold">
          {words.map((one) => (
            <View key={one}>{`“${one}”`}</View>
          ))}
          {picture ? <Pictures of={[picture]} /> : null}
          <View className="s">{`${text} · ${by} · ${moment(at, now)}`}</View>
        </View>
      ))}
    </Card>
  );
}
