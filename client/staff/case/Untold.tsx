import { View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '../../ui/a11y';
import { Card } from '../../ui/Card';
import { moment } from '../../ui/when';
import type { CaseView } from '../steps/types';

/** So many of the newest are shown; years of them would push the case off the screen. */
const newest = 2;

/** Who could not be told what, and why: somebody has to ring them. */
export function Untold({ of, now }: { of: CaseView['untold']; now: number }) {
  const [all, setAll] = useState(false);
  if (!of.length) return null;
  const shown = all ? of : of.slice(0, newest);
  return (
    <Card tone="soon" title="没有通知到,请打电话告知">
      {shown.map(({ to, what, reason, at }) => (
        <View key={`${to}${what}${at}`} className="untold">
          <View>{`${to}:${what}`}</View>
          <View className="s">{`${reason} · ${moment(at, now)}`}</View>
        </View>
      ))}
      {shown.length < of.length ? (
        <View className="link" onClick={() => setAll(true)} {...role('button')}>
          {`还有 ${of.length - shown.length} 条`}
        </View>
      ) : null}
    </Card>
  );
}
