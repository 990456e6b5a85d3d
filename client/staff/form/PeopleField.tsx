import { View } from '@tarojs/components';
import { useMe } from '../../cloud/me';
import { useCall } from '../../cloud/useCall';
import { role as a11y } from '../../ui/a11y';
import { cls } from '../../ui/cls';
import { Loading } from '../../ui/States';
import type { StaffRole } from './fields';

interface Props {
  role: StaffRole;
  /** Not oneself. */
  others?: boolean | undefined;
  /** Whoever comes on next by the roster stands first, and says so (H54). */
  next?: boolean | undefined;
  value: string;
  onChange: (personId: string) => void;
}

/** Colleagues to choose from, each with the work they have open; a second tap takes the choice back. */
export function PeopleField({ role, others, next, value, onChange }: Props) {
  const staff = useCall('staff.list', { role });
  const on = useCall('roster.show', next ? {} : null, { keep: 600_000 }).data?.takesOver;
  const me = useMe();
  const shift = (one: { personId: string }): string =>
    on?.personId === one.personId ? `下一班(${on.shiftName}) · ` : '';
  const byShift = (a: { personId: string }, b: { personId: string }): number =>
    Number(shift(b) !== '') - Number(shift(a) !== '');
  const mayBe = (one: { personId: string }): boolean => !others || one.personId !== me.personId;
  return (
    <Loading of={staff} cards={1}>
      {({ people }) => (
        <View>
          {people.some(mayBe) ? null : (
            <View className="s">还没有可以指派的同事,请管理员先添加</View>
          )}
          {people
            .filter(mayBe)
            .sort(byShift)
            .map(({ personId, name, departmentText, openCases, load, away }) => (
              <View
                key={personId}
                className={cls('pick', personId === value && 'on')}
                onClick={() => onChange(personId === value ? '' : personId)}
                {...a11y('radio', name)}
              >
                <View className="pick-name">{name}</View>
                <View className="s grow pick-detail">
                  {`${shift({ personId })}${away || inHand(departmentText, openCases, load)}`}
                </View>
              </View>
            ))}
        </View>
      )}
    </Loading>
  );
}

/** '逾期 1 · 今天 4 · 在办 12 单' of an agent; the department of anybody else. */
function inHand(
  department: string,
  cases: number | null,
  load: { late: number; today: number } | null,
): string {
  if (cases === null || !load) return department;
  const late = load.late ? `逾期 ${load.late} · ` : '';
  return `${late}今天 ${load.today} · 在办 ${cases} 单`;
}
