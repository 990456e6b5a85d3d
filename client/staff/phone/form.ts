import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';
import { instant, type Values, words } from '../form/values';

type CallRecord = Input<'call.record'>;

/** Parts of the 5W1H beside what it was about; none of them compulsory. */
const parts = {
  when: ['时间', 100],
  who: ['人物', 100],
  where: ['地点', 100],
  why: ['原因', 300],
  how: ['怎么办', 300],
} as const;
type Part = keyof typeof parts;
const partKeys = Object.keys(parts) as Part[];

const isOut = (values: Values) => words(values, 'direction') === 'out';
const answered = (values: Values) =>
  isOut(values) ? words(values, 'reached') !== 'no' : words(values, 'direction') !== 'missed';

/** 《电话记录表》 (H37): ten seconds for the usual call, the 5W1H where it matters. */
export const callFields: Field[] = [
  {
    key: 'direction',
    type: 'choice',
    label: '来电还是去电',
    options: [
      ['in', '来电'],
      ['out', '去电'],
      ['missed', '未接来电'],
    ],
  },
  { key: 'name', type: 'line', label: '对方姓名', max: 30 },
  { key: 'mobile', type: 'phone', label: '电话', hint: '没有显示号码的写“未显示”' },
  { key: 'about.what', type: 'text', label: '什么事', max: 500 },
  { key: 'outcome', type: 'text', label: '结果', max: 200, placeholder: '怎样答复的,还要做什么' },
  {
    key: 'reached',
    type: 'choice',
    label: '打通了吗',
    when: isOut,
    options: [
      ['yes', '打通了'],
      ['no', '没有打通'],
    ],
  },
  {
    key: 'minutes',
    type: 'choice',
    label: '通话时长',
    when: answered,
    options: [
      ['1', '1 分钟'],
      ['3', '3 分钟'],
      ['5', '5 分钟'],
      ['10', '10 分钟'],
      ['20', '更长'],
    ],
  },
  {
    key: 'startedAt',
    type: 'time',
    past: true,
    label: '什么时候',
    optional: true,
  },
  {
    key: 'detail',
    type: 'choice',
    label: '要不要细记',
    optional: true,
    options: [['yes', '记下时间、人物、地点、原因']],
  },
  ...partKeys.map(
    (key): Field => ({
      key: `about.${key}`,
      type: 'line',
      label: parts[key][0],
      max: parts[key][1],
      optional: true,
      when: (values) => words(values, 'detail') === 'yes',
    }),
  ),
];

export function callInput(values: Values, caseId: string): CallRecord {
  const about = partKeys.flatMap((key) => {
    const said = words(values, `about.${key}`);
    return said && words(values, 'detail') === 'yes' ? [[key, said]] : [];
  });
  const startedAt = instant(values, 'startedAt');
  return {
    direction: words(values, 'direction') as CallRecord['direction'],
    mobile: words(values, 'mobile'),
    name: words(values, 'name'),
    durationSeconds: answered(values) ? Number(words(values, 'minutes')) * 60 : 0,
    about: { what: words(values, 'about.what'), ...Object.fromEntries(about) },
    outcome: words(values, 'outcome'),
    ...(caseId ? { caseId } : {}),
    ...(startedAt ? { startedAt } : {}),
  };
}
