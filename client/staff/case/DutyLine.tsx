import { View } from '@tarojs/components';
import { type Duty, dutyTime, dutyTone } from '../../pages/workbench/duty';
import { openDuty } from '../../pages/workbench/open';
import { role } from '../../ui/a11y';

/** Without what the case is about, which stands above it already. */
const owed = (title: string, about: string): string =>
  title.endsWith(` · ${about}`) ? title.slice(0, -about.length - 3) : title;

/** A duty inside its own case: what, who, how urgent. A call that is mine opens its card. */
export function DutyLine({ duty, about, now }: { duty: Duty; about: string; now: number }) {
  const tone = dutyTone(duty, now);
  const calls = duty.card && duty.mine && ['open', 'warned', 'late'].includes(duty.state);
  const tap = calls ? { onClick: () => openDuty(duty), ...role('button') } : {};
  return (
    <View className="line" {...tap}>
      <View className="row sp top">
        <View className="grow">{owed(duty.title, about)}</View>
        <View className={`due num t-${tone === 'go' ? 'quiet' : tone}`}>{dutyTime(duty, now)}</View>
      </View>
      <View className="s">{`${duty.owedBy}${calls ? ' · 点这里打开通话卡 ›' : ''}`}</View>
      {duty.note ? <View className="s t-soon">{duty.note}</View> : null}
    </View>
  );
}
