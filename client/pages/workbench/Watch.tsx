import { View } from '@tarojs/components';
import type { Output } from '../../../shared/contract';
import { role } from '../../ui/a11y';
import { go } from '../../ui/nav';

/** Who is on duty now, and my own shift (H54); nothing where nobody is rostered. Opens the roster. */
export function Watch({ of }: { of: Output<'duty.list'>['watch'] | undefined }) {
  const lines = [
    ...(of?.on ? [`现在值班:${of.on}`] : []),
    ...(of?.mine ? [`我的班:${of.mine}`] : []),
  ];
  if (!lines.length) return null;
  return (
    <View className="s watch" onClick={() => go('/manager/roster/index')} {...role('button')}>
      {`${lines.join('\n')} ›`}
    </View>
  );
}
