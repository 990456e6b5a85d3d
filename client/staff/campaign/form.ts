import type { Input } from '../../../shared/contract';
import type { Field } from '../form/fields';
import { instant, type Values, words } from '../form/values';

type Question = Input<'survey.plan'>['questions'][number];

/** How many questions can be written on the phone. */
const most = 6;
const types: readonly (readonly [Question['type'], string])[] = [
  ['stars', '打星'],
  ['yesNo', '是或否'],
  ['choice', '选一项'],
  ['text', '写几句'],
];

const count = (values: Values): number => Number(words(values, 'count')) || 1;

/** An event for former owners (H13): invitations go out two weeks before. */
export const eventFields: Field[] = [
  { key: 'title', type: 'line', label: '活动名称', max: 40, placeholder: '如:老业主春季茶话会' },
  { key: 'text', type: 'text', label: '邀请的话', max: 500, placeholder: '业主会看到的内容' },
  { key: 'heldAt', type: 'time', label: '什么时候' },
  { key: 'place', type: 'line', label: '在哪里', max: 60, placeholder: '如:公司一楼展厅' },
];

export const eventInput = (values: Values): Input<'campaign.plan'> => ({
  title: words(values, 'title'),
  text: words(values, 'text'),
  heldAt: instant(values, 'heldAt'),
  place: words(values, 'place'),
});

/** A satisfaction survey (H49), question by question. */
export const surveyFields: Field[] = [
  { key: 'title', type: 'line', label: '问卷名称', max: 40, placeholder: '如:入住满意度问卷' },
  { key: 'text', type: 'text', label: '开头的话', max: 500, placeholder: '占用您两分钟…' },
  { key: 'until', type: 'time', label: '回答到什么时候' },
  {
    key: 'count',
    type: 'choice',
    label: '几个问题',
    options: Array.from({ length: most }, (_, at) => [String(at + 1), `${at + 1} 个`] as const),
  },
  ...Array.from({ length: most }, (_, at) => questionFields(at)).flat(),
];

export const surveyStart: Values = {
  count: '1',
  ...Object.fromEntries(Array.from({ length: most }, (_, at) => [`type.${at}`, 'stars'])),
};

function questionFields(at: number): Field[] {
  const when = (values: Values) => at < count(values);
  return [
    { key: `question.${at}`, type: 'line', label: `第 ${at + 1} 题`, max: 100, when },
    { key: `type.${at}`, type: 'choice', label: `第 ${at + 1} 题怎样回答`, options: types, when },
    {
      key: `options.${at}`,
      type: 'text',
      label: `第 ${at + 1} 题的选项`,
      max: 240,
      placeholder: '一行一个',
      when: (values) => when(values) && words(values, `type.${at}`) === 'choice',
    },
  ];
}

export const surveyInput = (values: Values): Input<'survey.plan'> => ({
  title: words(values, 'title'),
  text: words(values, 'text'),
  until: instant(values, 'until'),
  questions: Array.from({ length: count(values) }, (_, at): Question => {
    const type = words(values, `type.${at}`) as Question['type'];
    const lines = words(values, `options.${at}`)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return { text: words(values, `question.${at}`), type, options: type === 'choice' ? lines : [] };
  }),
});
