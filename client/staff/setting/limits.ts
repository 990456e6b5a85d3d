import { type Values, words } from '../form/values';
import { companyOf, type Part, type Shown } from './shape';

type Limit = Shown['limits'][number];
type Within = Limit['within'];
type Unit = keyof Within;

const units: Record<Unit, string> = {
  minutes: '分钟',
  hours: '小时',
  workingHours: '工作小时',
  workingDays: '工作日',
  day: '天后的当天',
};
const most: Record<Unit, number> = {
  minutes: 100_000,
  hours: 2_000,
  workingHours: 500,
  workingDays: 100,
  day: 400,
};

const unitOf = (within: Within): Unit => (Object.keys(within)[0] ?? 'hours') as Unit;

/** '2 工作小时'; what is less than an hour of work in minutes. */
export function lengthText(within: Within): string {
  const unit = unitOf(within);
  const value = within[unit] ?? 0;
  if (unit === 'workingHours' && value < 1) return `${Math.round(value * 60)} 分钟(上班时间)`;
  return unit === 'day' && value === 0 ? '当天' : `${value} ${units[unit]}`;
}

const same = (a: Within, b: Within): boolean => JSON.stringify(a) === JSON.stringify(b);
export const changed = ({ within, usual }: Limit): boolean => !same(within, usual);

/** The limit of one duty as a part of the settings. */
export function limitPart({ key, title, within, usual }: Limit): Part {
  const unit = unitOf(within);
  return {
    title,
    hint: `标准是 ${lengthText(usual)}。改后只影响以后产生的待办。`,
    now: () => lengthText(within),
    fields: () => [
      {
        key: 'unit',
        type: 'choice',
        label: '按什么算',
        options: (Object.keys(units) as Unit[])
          .filter((one) => one !== 'day' || unit === 'day')
          .map((one) => [one, units[one]] as const),
      },
      { key: 'count', type: 'number', label: '期限', unit: '', max: most[unit] },
    ],
    start: () => ({ unit, count: String(within[unit] ?? '') }),
    changes: (values: Values, shown) => ({
      limits: {
        ...companyOf(shown).limits,
        [key]: { [words(values, 'unit')]: Number(words(values, 'count')) } as never,
      },
    }),
  };
}
