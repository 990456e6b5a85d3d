import type { Input } from '../../../shared/contract';
import { departmentNames } from '../../../shared/policy/words';
import type { Field } from '../form/fields';
import { chosen, type Values, words } from '../form/values';
import { options } from '../steps/types';

type Pass = Input<'finding.pass'>;

/** Whose fault it is, what was found. */
const about: Field[] = [
  { key: 'title', type: 'line', label: '问题是什么', max: 40, placeholder: '如:瓷砖空鼓' },
  { key: 'department', type: 'choice', label: '请哪个部门整改', options: options(departmentNames) },
  {
    key: 'found',
    type: 'text',
    label: '发现了什么',
    max: 800,
    placeholder: '几起、什么时候、有什么共同点,照事实写',
  },
];

/** Complaints that stand for a wider fault (H36), chosen here. */
export const findingFields: Field[] = [
  {
    key: 'caseIds',
    type: 'cases',
    kind: 'complaint',
    label: '哪些投诉',
    hint: '反映同一个问题的,都选上',
    max: 20,
  },
  ...about,
];

/** Cases that were chosen before: of a group of recurring faults, or the one it was begun from. */
export const fieldsFor = (given: readonly string[]): Field[] =>
  given.length > 0 ? about : findingFields;

export const findingInput = (values: Values): Pass => ({
  caseIds: chosen(values, 'caseIds'),
  department: words(values, 'department') as Pass['department'],
  title: words(values, 'title'),
  found: words(values, 'found'),
});
