import { View } from '@tarojs/components';
import { useCall } from '../../cloud/useCall';
import { role as a11y } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { Loading } from '../../ui/States';
import type { StaffRole } from './fields';

interface Props {
  role: StaffRole;
  value: string;
  onChange: (personId: string) => void;
}

/** Colleagues to choose from, each with the work they have open; a second tap takes the choice back. */
export function PeopleField({ role, value, onChange }: Props) {
  const staff = useCall('staff.list', { role });
  return (
    <Loading of={staff} cards={1}>
      {({ people }) => (
        <View>
          {people.length ? null : <View className="s">还没有可以指派的同事,请管理员先添加</View>}
          {people.map(({ personId, name, departmentText, openCases }) => (
            <View
              key={personId}
              className={cls('pick', personId === value && 'on')}
              onClick={() => onChange(personId === value ? '' : personId)}
              {...a11y('radio', name)}
            >
              <View className="grow">{name}</View>
              <View className="s">{load(departmentText, openCases)}</View>
            </View>
          ))}
        </View>
      )}
    </Loading>
  );
}

function load(department: string, cases: number | null): string {
  return [department, cases === null ? '' : `手上 ${cases} 件`].filter(Boolean).join(' · ');
}
