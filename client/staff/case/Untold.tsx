import { View } from '@tarojs/components';
import { Card } from '../../ui/Card';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

/** Who could not be told what, and why: somebody has to ring them. */
export function Untold({ of, now }: { of: CaseView['untold']; now: number }) {
  if (!of.length) return null;
  return (
    <Card tone="soon" title="没有通知到,请打电话告知">
      {of.map(({ to, what, reason, at }) => (
        <View key={`${to}${what}${at}`} className="untold">
          <View>{`${to}:${what}`}</View>
          <View className="s">{`${reason} · ${moment(at, now)}`}</View>
        </View>
      ))}
    </Card>
  );
}
