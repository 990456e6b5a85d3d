import { type Values, words } from '../../staff/form/values';
import { companyOf, type Part } from './shape';

/** Windows a day may have. */
const most = 4;
type Window = [string, string];

const windowAt = (values: Values, at: number): Window[] => {
  const [from, to] = words(values, `window${at}`).split(' ');
  return from && to ? [[from, to]] : [];
};

export const hours: Part = {
  title: '上班时间',
  hint: '“工作时间”的期限按这里算;改后只影响以后产生的待办。',
  now: (shown) =>
    companyOf(shown)
      .calendar.windows.map(([from, to]) => `${from}–${to}`)
      .join('、'),
  fields: () =>
    Array.from({ length: most }, (_, at) => ({
      key: `window${at}`,
      type: 'hours' as const,
      label: `第 ${at + 1} 段`,
      ...(at ? { optional: true as const } : {}),
    })),
  start: (shown) =>
    Object.fromEntries(
      companyOf(shown).calendar.windows.map((window, at) => [`window${at}`, window.join(' ')]),
    ),
  changes: (values, shown) => ({
    calendar: {
      ...companyOf(shown).calendar,
      windows: Array.from({ length: most }, (_, at) => windowAt(values, at)).flat(),
    },
  }),
};

export const holidays: Part = {
  title: '放假与调休',
  hint: '法定节假日和调休已经算好;这里只记公司自己的安排。',
  now: (shown) => {
    const count = Object.keys(companyOf(shown).calendar.exceptions ?? {}).length;
    return count ? `${count} 天与国家安排不同` : '按国家安排';
  },
  fields: (shown) => {
    const known = Object.entries(companyOf(shown).calendar.exceptions ?? {}).sort();
    return [
      { key: 'day', type: 'date', label: '哪一天' },
      {
        key: 'working',
        type: 'choice',
        label: '这一天',
        ...(known.length
          ? {
              hint: `已有:${known.map(([day, works]) => `${day}${works ? '上班' : '放假'}`).join('、')}`,
            }
          : {}),
        options: [
          ['off', '放假'],
          ['on', '上班'],
          ['usual', '按国家安排'],
        ],
      },
    ];
  },
  start: () => ({}),
  changes: (values, shown) => {
    const { calendar } = companyOf(shown);
    const { [words(values, 'day')]: _before, ...others } = calendar.exceptions ?? {};
    const working = words(values, 'working');
    return {
      calendar: {
        ...calendar,
        exceptions:
          working === 'usual' ? others : { ...others, [words(values, 'day')]: working === 'on' },
      },
    };
  },
};

export const quiet: Part = {
  title: '不打扰业主的时段',
  hint: '这段时间里不给业主发通知,等到结束后再发。',
  now: (shown) => companyOf(shown).quiet.join('–'),
  fields: () => [{ key: 'quiet', type: 'hours', label: '从几点到几点', night: true }],
  start: (shown) => ({ quiet: companyOf(shown).quiet.join(' ') }),
  changes: (values) => {
    const [from = '', to = ''] = words(values, 'quiet').split(' ');
    return { quiet: [from, to] };
  },
};

const shiftKeys = ['early', 'late', 'night'] as const;

export const shiftHours: Part = {
  title: '班次时间',
  hint: '排班表按这里算谁在当班;结束早于开始的,到第二天早上结束。',
  now: (shown) =>
    shiftKeys
      .map((key) => {
        const { name, from, to } = companyOf(shown).shiftHours[key];
        return `${name} ${from}–${to}`;
      })
      .join('、'),
  fields: (shown) =>
    shiftKeys.flatMap((key) => {
      const { name } = companyOf(shown).shiftHours[key];
      return [
        { key: `${key}.name`, type: 'line' as const, label: `${name}叫什么`, max: 6 },
        {
          key: `${key}.hours`,
          type: 'hours' as const,
          label: `${name}几点到几点`,
          night: true as const,
        },
      ];
    }),
  start: (shown) =>
    Object.fromEntries(
      shiftKeys.flatMap((key) => {
        const { name, from, to } = companyOf(shown).shiftHours[key];
        return [
          [`${key}.name`, name],
          [`${key}.hours`, `${from} ${to}`],
        ];
      }),
    ),
  changes: (values) => {
    const one = (key: string) => {
      const [from = '', to = ''] = words(values, `${key}.hours`).split(' ');
      return { name: words(values, `${key}.name`), from, to };
    };
    return { shiftHours: { early: one('early'), late: one('late'), night: one('night') } };
  },
};
