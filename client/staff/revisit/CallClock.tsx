import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { cloudNow } from '../../cloud/clock';
import { role } from '../../ui/a11y';
import { secondsOf, type Talk } from './draft';

/** Calls last 3 minutes, 5 at most; longer ones are only flagged (H43). */
const usual = 180;
const long = 300;

const said = (seconds: number): string =>
  seconds > long ? ' · 超过 5 分钟' : seconds > usual ? ' · 已到 3 分钟' : '';

/** How long the call has been, counted from dialling until it is stopped or recorded (H37). */
export function CallClock(props: { talk: Talk; change: (part: Partial<Talk>) => void }) {
  const { talk, change } = props;
  const [, tick] = useState(0);
  const runs = talk.seconds === 0;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  const seconds = secondsOf(talk, cloudNow());
  return (
    <View className="row sp call-clock">
      <View className={`num ${seconds > long ? 't-soon' : ''}`}>
        {`${runs ? '通话中' : '通话'} ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒${said(seconds)}`}
      </View>
      {runs ? (
        <View
          className="link"
          onClick={() => change({ seconds: Math.max(1, secondsOf(talk, cloudNow())) })}
          {...role('button')}
        >
          通话结束
        </View>
      ) : null}
    </View>
  );
}
