import type { Input, Output } from '../../../shared/contract';
import { departmentNames } from '../../../shared/policy/words';
import type { Field } from '../../staff/form/fields';
import { instant, type Values, words } from '../../staff/form/values';
import { options } from '../../staff/steps/types';

type Settings = Output<'settings.show'>['settings'];
type Given = NonNullable<Input<'settings.change'>['changes']['shifts']>[number];
/** As it is kept: the cloud looks name and mobile up. */
export type Shift = Given & { name?: string; mobile?: string };

/** Who answers for a department while it is closed (H54). */
export const shiftFields: Field[] = [
  { key: 'department', type: 'choice', label: '哪个部门', options: options(departmentNames) },
  { key: 'personId', type: 'colleague', label: '谁值班' },
  { key: 'from', type: 'time', label: '从什么时候', usual: 'start' },
  { key: 'to', type: 'time', label: '到什么时候' },
  { key: 'reason', type: 'line', label: '说明', max: 100, placeholder: '如:国庆值班' },
];

/** Those that are not over, the next one first. */
export function shiftsOf({ shifts }: Settings, now: number): Shift[] {
  const all = Array.isArray(shifts) ? (shifts as Shift[]) : [];
  return all.filter(({ to }) => to >= now).sort((a, b) => a.from - b.from);
}

const given = ({ department, personId, from, to }: Shift): Given => ({
  department,
  personId,
  from,
  to,
});

export function shiftInput(
  values: Values,
  settings: Settings,
  now: number,
): Input<'settings.change'> {
  const added: Given = {
    department: words(values, 'department') as Given['department'],
    personId: words(values, 'personId'),
    from: instant(values, 'from'),
    to: instant(values, 'to'),
  };
  return {
    version: settings.version,
    reason: words(values, 'reason'),
    changes: { shifts: [...shiftsOf(settings, now).map(given), added] },
  };
}

/** The list without one of them. */
export function calledOffInput(
  one: Shift,
  settings: Settings,
  now: number,
): Input<'settings.change'> {
  const others = shiftsOf(settings, now).filter(
    ({ personId, from, department }) =>
      personId !== one.personId || from !== one.from || department !== one.department,
  );
  return {
    version: settings.version,
    reason: '取消值班',
    changes: { shifts: others.map(given) },
  };
}
