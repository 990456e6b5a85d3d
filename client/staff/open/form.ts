import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';
import { given, instant, type Values, words } from '../form/values';

type Opening = Input<'project.open'>;
type Member = Opening['members'][number];

/** How many people of a home can be entered at once; more can be added to its file later. */
const most = 3;

const memberFields = (at: number): Field[] => {
  const key = (name: string) => `members.${at}.${name}`;
  const who = at ? `第 ${at + 1} 位` : '业主';
  const when = (values: Values) => at < peopleIn(values);
  const part: Field = {
    key: key('part'),
    type: 'choice',
    label: `${who}是`,
    when,
    options: [
      ['owner', '业主'],
      ['family', '家人'],
      ['tenant', '租客'],
    ],
  };
  return [
    { key: key('name'), type: 'line', label: `${who}姓名`, max: 30, when },
    {
      key: key('gender'),
      type: 'choice',
      label: `怎样称呼${who}`,
      when,
      options: [
        ['male', '先生'],
        ['female', '女士'],
        ['unknown', '还不知道'],
      ],
    },
    { key: key('mobile'), type: 'phone', label: `${who}手机号`, when },
    { key: key('sameNumber'), ...sharedOrSame, when },
    ...(at ? [part] : []),
  ];
};

/** Answered where the number stands under another name; wrong, it is corrected above. */
const sharedOrSame = {
  type: 'choice',
  label: '号码登记在别人名下时',
  hint: '提示号码已有人登记、核对无误后再选',
  optional: true,
  options: [
    ['samePerson', '是同一个人'],
    ['sharedPhone', '两人共用一个号码'],
  ],
} as const satisfies Omit<Extract<Field, { type: 'choice' }>, 'key'>;

const peopleIn = (values: Values): number => Number(words(values, 'people')) || 1;

/** A new project once the measuring deposit is paid (H1): the home, its people, who measures. */
export const openingFields: Field[] = [
  { key: 'home.community', type: 'line', label: '小区', max: 30 },
  { key: 'home.building', type: 'line', label: '楼栋', max: 20, placeholder: '如:2 栋' },
  { key: 'home.room', type: 'line', label: '房号', max: 20, placeholder: '如:0704' },
  { key: 'home.address', type: 'line', label: '详细地址', max: 100 },
  {
    key: 'home.region',
    type: 'choice',
    label: '在哪里',
    hint: '报修时多久能上门,看这里',
    options: [
      ['city', '本市'],
      ['county', '邻近县市'],
      ['province', '外省'],
    ],
  },
  {
    key: 'people',
    type: 'choice',
    label: '家里几位要登记',
    options: Array.from({ length: most }, (_, at) => [String(at + 1), `${at + 1} 位`] as const),
  },
  ...Array.from({ length: most }, (_, at) => memberFields(at)).flat(),
  {
    key: 'depositPaidAt',
    type: 'time',
    past: true,
    label: '量房定金什么时候付的',
    optional: true,
  },
  {
    key: 'vip',
    type: 'choice',
    label: '重要客户',
    options: [
      ['no', '不是'],
      ['yes', 'VIP'],
    ],
  },
];

/** Of a prospect the number is known already: it need not be looked at to open the project (H61). */
export const withProspect = (fields: readonly Field[], masked: string): Field[] =>
  fields.map((field) =>
    field.key === 'members.0.mobile'
      ? { ...field, optional: true, hint: `不填就用登记过的 ${masked}` }
      : field,
  );

/** Only the manager has the list of designers; others leave it to him. */
export const designerField: Field = {
  key: 'designerId',
  type: 'person',
  role: 'designer',
  label: '设计师',
  optional: true,
};

export const openingStart: Values = {
  'home.region': 'city',
  people: '1',
  vip: 'no',
  'members.1.part': 'family',
  'members.2.part': 'family',
};

export function openingInput(values: Values, prospectId = ''): Opening {
  const depositPaidAt = instant(values, 'depositPaidAt');
  return {
    home: {
      community: words(values, 'home.community'),
      building: words(values, 'home.building'),
      room: words(values, 'home.room'),
      address: words(values, 'home.address'),
      region: words(values, 'home.region') as 'city' | 'county' | 'province',
    },
    members: Array.from({ length: peopleIn(values) }, (_, at) => memberAt(values, at)),
    vip: words(values, 'vip') === 'yes',
    ...given(values, 'designerId'),
    ...(prospectId ? { prospectId } : {}),
    ...(depositPaidAt ? { depositPaidAt } : {}),
  };
}

function memberAt(values: Values, at: number): Member {
  const of = (name: string) => words(values, `members.${at}.${name}`);
  const part = at ? (of('part') as NonNullable<Member['part']>) : 'owner';
  return {
    name: of('name'),
    gender: of('gender') as Member['gender'],
    ...(of('mobile') ? { mobile: of('mobile') } : {}),
    ...(of('sameNumber') ? { sameNumber: of('sameNumber') as 'samePerson' | 'sharedPhone' } : {}),
    part,
    maySign: part !== 'tenant',
  };
}
