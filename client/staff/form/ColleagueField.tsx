import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCall } from '../../cloud/useCall';
import { role } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { Loading } from '../../ui/States';

interface Props {
  /** Who is not offered. */
  but: readonly string[];
  /** Roles of those who come first. */
  like: readonly string[];
  value: string;
  onChange: (personId: string) => void;
}

/** So many stand open; of a large company the others fold out. */
const first = 6;

/** Everybody who works here, with what they do; a second tap takes the choice back. */
export function ColleagueField({ but, like, value, onChange }: Props) {
  const shown = useCall('staff.show', {}, { keep: 60_000 });
  const [all, setAll] = useState(false);
  const others = (shown.data?.people ?? []).filter(({ personId }) => !but.includes(personId));
  const alike = ({ roles }: { roles: string[] }) => roles.some((one) => like.includes(one));
  const people = [...others.filter(alike), ...others.filter((one) => !alike(one))];
  const chosen = people.filter(({ personId }) => personId === value);
  const ahead = people.slice(0, first);
  const offered =
    all || people.length <= first + 2
      ? people
      : ahead.some(({ personId }) => personId === value)
        ? ahead
        : [...chosen, ...ahead.slice(0, first - chosen.length)];
  return (
    <Loading of={shown} cards={1}>
      {() => (
        <View>
          {offered.map(({ personId, name, roleText }) => (
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
          {offered.length < people.length ? (
            <View className="link" onClick={() => setAll(true)} {...role('button')}>
              {`看全部 ${people.length} 位`}
            </View>
          ) : null}
        </View>
      )}
    </Loading>
  );
}
