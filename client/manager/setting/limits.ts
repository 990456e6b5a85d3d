import type { Field } from '../../staff/form/fields';
import { type Values, words } from '../../staff/form/values';
import { type Changes, companyOf, type Part, type Shown } from './shape';

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
export const changed = ({ within, usual, begins, usualBegins }: Limit): boolean =>
  !same(within, usual) || begins !== usualBegins;

/** '第 8 到 12 天' where it begins on a day of its own. */
const spanText = (within: Within, begins: number | null): string =>
  begins === null ? lengthText(within) : `第 ${begins} 到 ${within.day ?? begins} 天`;
export const limitText = ({ within, begins }: Limit): string => spanText(within, begins);

/** The limit of one duty as a part of the settings. */
export function limitPart({ key, title, within, usual, begins, usualBegins }: Limit): Part {
  const unit = unitOf(within);
  return {
    title,
    hint: `标准是 ${spanText(usual, usualBegins)}。改后只影响以后产生的待办。`,
    now: () => spanText(within, begins),
    fields: () => [
      {
        key: 'unit',
        type: 'choice',
        label: '按什么算',
        options: (Object.keys(units) as Unit[])
          .filter((one) => (begins === null ? one !== 'day' || unit === 'day' : one === 'day'))
          .map((one) => [one, units[one]] as const),
      },
      ...(begins === null ? [] : [beginning]),
      {
        key: 'count',
        type: 'number',
        label: begins === null ? '期限' : '最晚第几天',
        unit: '',
        max: most[unit],
      },
      {
        key: 'warnings',
        type: 'line',
        label: '用到百分之几时提醒',
        hint: '从小到大,用顿号隔开,如 50、80;不填就按标准',
        max: 20,
        optional: true,
      },
    ],
    start: (shown) => ({
      unit,
      count: String(within[unit] ?? ''),
      ...(begins === null ? {} : { begins: String(begins) }),
      warnings: (companyOf(shown).warnings[key] ?? [])
        .map((share) => Math.round(share * 100))
        .join('、'),
    }),
    changes: (values: Values, shown) => ({
      limits: {
        ...companyOf(shown).limits,
        [key]: { [words(values, 'unit')]: Number(words(values, 'count')) } as never,
      },
      ...(usualBegins === null
        ? {}
        : beginsOf(key, Number(words(values, 'begins')), usualBegins, shown)),
      ...warningsOf(key, words(values, 'warnings'), shown),
    }),
  };
}

const beginning: Field = {
  key: 'begins',
  type: 'number',
  label: '最早第几天',
  unit: '',
  max: most.day,
};

/** The table's own day is not kept as the company's: a later release may set another. */
function beginsOf(key: string, day: number, usual: number, shown: Shown): Pick<Changes, 'begins'> {
  const { [key]: before, ...others } = companyOf(shown).begins;
  if (day === usual) return before ? { begins: others } : {};
  return { begins: { ...others, [key]: { day } } };
}

/** Shares of the time, as percents were typed; nothing where nothing is changed. */
function warningsOf(key: string, typed: string, shown: Shown): Pick<Changes, 'warnings'> {
  const { [key]: before, ...others } = companyOf(shown).warnings;
  const shares = typed
    .split(/[^\d.]+/)
    .filter(Boolean)
    .map((percent) => Number(percent) / 100);
  if (!shares.length && !before) return {};
  return { warnings: shares.length ? { ...others, [key]: shares } : others };
}
