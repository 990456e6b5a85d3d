import { View } from '@tarojs/components';
import type { HomeCard } from '../../cloud/useHomes';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';

interface Props {
  homes: HomeCard[];
  current: string;
  choose: (homeId: string) => void;
}

/** For an owner of several homes: which one. */
export function HomeSwitch({ homes, current, choose }: Props) {
  if (homes.length < 2) return null;
  return (
    <View className="homes">
      {homes.map(({ homeId, label }) => (
        <View
          key={homeId}
          className={cls('homes-one', homeId === current && 'on')}
          onClick={() => choose(homeId)}
          {...role('tab')}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
