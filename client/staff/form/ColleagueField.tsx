import { View } from '@tarojs/components';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { Loading } from '../../ui/States';

interface Props {
  /** Who is not offered. */
  but: readonly string[];
  value: string;
  onChange: (personId: string) => void;
}

/** Everybody who works here, with what they do; a second tap takes the choice back. */
export function ColleagueField({ but, value, onChange }: Props) {
  const shown = useCall('staff.show', {});
  return (
    <Loading of={shown} cards={1}>
      {({ people }) => (
        <View>
          {people
            .filter(({ personId }) => !but.includes(personId))
            .map(({ personId, name, roleText }) => (
              <View
                key={personId}
                className={cls('pick', personId === value && 'on')}
                onClick={() => onChange(personId === value ? '' : personId)}
                {...role('radio', name)}
              >
                <View className="pick-name">{name}</View>
                <View className="s grow pick-detail">{roleText}</View>
              </View>
            ))}
        </View>
      )}
    </Loading>
  );
}
