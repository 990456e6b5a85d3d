import type { Input } from '../../../shared/contract';
import { type Grade, gradeNames, type Source, sourceNames } from '../../../shared/policy/prospects';
import type { Field } from '../form/fields';
import { given, instant, type Values, words } from '../form/values';
import { options } from '../steps/types';

type Entering = Input<'prospect.enter'>;

const notes: Partial<Record<Source, string>> = {
  referred: '老业主的工程编号,不写姓名',
  event: '哪场活动',
  online: '哪个平台',
};

/** Somebody who has no home with us yet (H57): who, what they want, how likely they are to sign. */
export const prospectFields: Field[] = [
  { key: 'name', type: 'line', label: '姓名', max: 30, placeholder: '只知道姓就写姓' },
  {
    key: 'gender',
    type: 'choice',
    label: '怎样称呼',
    options: [
      ['male', '先生'],
      ['female', '女士'],
      ['unknown', '还不知道'],
    ],
  },
  { key: 'mobile', type: 'phone', label: '手机号' },
  { key: 'source', type: 'choice', label: '怎样来的', options: options(sourceNames) },
  ...Object.entries(notes).map(
    ([source, placeholder]): Field => ({
      key: 'sourceNote',
      type: 'line',
      label: '来源说明',
      max: 60,
      optional: true,
      placeholder,
      when: (values) => words(values, 'source') === source,
    }),
  ),
  {
    key: 'askedFor',
    type: 'line',
    label: '找公司的谁',
    max: 30,
    optional: true,
    when: (values) => ['showroom', 'phone', 'referred'].includes(words(values, 'source')),
  },
  {
    key: 'community',
    type: 'line',
    label: '小区或片区',
    max: 30,
    optional: true,
    placeholder: '房子在哪里',
  },
  {
    key: 'wish',
    type: 'text',
    label: '想要什么',
    max: 500,
    placeholder: '户型、风格、预算、什么时候交房,照原话记',
  },
  { key: 'grade', type: 'choice', label: '签单的可能', options: options(gradeNames) },
  {
    key: 'reason',
    type: 'text',
    label: '为什么这样判断',
    max: 200,
    placeholder: '如:看了样板间很满意,下周带家人来',
  },
  { key: 'at', type: 'time', past: true, label: '什么时候来的', optional: true },
];

/** Only the manager says whose it is; an agent's own are theirs. */
export const keeperField: Field = {
  key: 'agentId',
  type: 'person',
  role: 'agent',
  label: '由谁跟进',
  optional: true,
};

export function prospectInput(values: Values): Entering {
  const at = instant(values, 'at');
  const source = words(values, 'source') as Source;
  const asked = source === 'showroom' || source === 'phone' || source === 'referred';
  return {
    name: words(values, 'name'),
    gender: words(values, 'gender') as Entering['gender'],
    mobile: words(values, 'mobile'),
    source,
    wish: words(values, 'wish'),
    grade: words(values, 'grade') as Grade,
    reason: words(values, 'reason'),
    ...given(values, 'community', 'agentId'),
    ...(notes[source] ? given(values, 'sourceNote') : {}),
    ...(asked ? given(values, 'askedFor') : {}),
    ...(at ? { at } : {}),
  };
}
