import type { Input, Output } from '../../../shared/contract';
import { departmentNames, managersOwn, roleNames, staffRoles } from '../../../shared/policy/words';
import type { Field } from '../../staff/form/fields';
import { chosen, given, type Values, words } from '../../staff/form/values';
import { options } from '../../staff/steps/types';

export type Colleague = Output<'staff.show'>['people'][number];
type Invitation = Input<'staff.invite'>;
type Roles = NonNullable<Invitation['roles']>;
type Department = NonNullable<Invitation['departmentId']>;

/** What a manager may give; an administrator gives all. */
const rolesFor = (administers: boolean) =>
  (administers ? staffRoles : managersOwn).map((role) => [role, roleNames[role]] as const);

const rolesField = (administers: boolean): Field => ({
  key: 'roles',
  type: 'many',
  label: '做什么工作',
  hint: '可以选几样,最多四样',
  options: rolesFor(administers),
  max: 4,
});
const departmentField: Field = {
  key: 'departmentId',
  type: 'choice',
  label: '哪个部门',
  options: options(departmentNames),
  optional: true,
};

export const inviteFields = (administers: boolean): Field[] => [
  { key: 'name', type: 'line', label: '姓名', max: 30 },
  { key: 'mobile', type: 'mobile', label: '手机号' },
  {
    key: 'gender',
    type: 'choice',
    label: '称呼',
    options: [
      ['male', '先生'],
      ['female', '女士'],
    ],
    optional: true,
  },
  rolesField(administers),
  departmentField,
];

export const inviteInput = (values: Values): Invitation => ({
  name: words(values, 'name'),
  mobile: words(values, 'mobile'),
  roles: chosen(values, 'roles') as Roles,
  ...(given(values, 'gender', 'departmentId') as Pick<Invitation, 'gender' | 'departmentId'>),
});

export const changeFields: Field[] = [rolesField(true), departmentField];

/** As it is now. */
export function changeStart({ roles, departmentText }: Colleague): Values {
  const [departmentId = ''] =
    options(departmentNames).find(([, name]) => name === departmentText) ?? [];
  return { roles: roles.filter((role) => role !== 'owner'), departmentId };
}

export const changeInput =
  ({ personId }: Colleague) =>
  (values: Values): Input<'staff.change'> => ({
    personId,
    roles: chosen(values, 'roles') as Roles,
    departmentId: (words(values, 'departmentId') || null) as Department | null,
  });

export const leaveFields = ({ personId, roles }: Colleague): Field[] => [
  {
    key: 'successorId',
    type: 'colleague',
    label: '没做完的工作交给谁',
    hint: '手上有没做完的工作时要选;要和他做一样的工作',
    but: [personId],
    like: roles.filter((role) => role !== 'owner'),
    optional: true,
  },
  {
    key: 'cause',
    type: 'choice',
    label: '怎么离开的',
    hint: '被辞退的,他发出的邀请码和派工链接马上失效;正常离职的,由接手的人继续有效',
    options: [
      ['resigned', '正常离职'],
      ['dismissed', '因过错辞退'],
    ],
  },
  { key: 'reason', type: 'line', label: '原因', max: 200, placeholder: '会留在记录里' },
];

export const leaveInput =
  ({ personId }: Colleague) =>
  (values: Values): Input<'staff.leave'> => ({
    personId,
    reason: words(values, 'reason'),
    cause: words(values, 'cause') === 'dismissed' ? 'dismissed' : 'resigned',
    ...given(values, 'successorId'),
  });
