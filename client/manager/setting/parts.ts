import { faultNames, levelNames } from '../../../shared/policy/words';
import type { Field } from '../../staff/form/fields';
import { type Values, words } from '../../staff/form/values';
import { deskParts } from './desks';
import { holidays, hours, quiet, shiftHours } from './hours';
import { messageParts } from './messages';
import { figureParts } from './numbers';
import { reports } from './reports';
import { companyOf, type Level, type Part } from './shape';

const count = (values: Values, key: string): number => Number(words(values, key));
const number = (key: string, label: string, unit: string, max: number): Field => ({
  key,
  type: 'number',
  label,
  unit,
  max,
});

const levels = Object.keys(levelNames) as Level[];
const regions = { city: '本市', county: '邻近县市', province: '外省' } as const;
type Region = keyof typeof regions;
const regionKeys = Object.keys(regions) as Region[];
const faults = Object.keys(faultNames) as (keyof typeof faultNames)[];

const company: Part = {
  title: '公司名称与电话',
  hint: '业主看到的名称和电话,也用在通话卡的开场白里。',
  now: (shown) => companyOf(shown).name,
  fields: () => [
    { key: 'name', type: 'line', label: '公司名称', max: 30 },
    { key: 'service', type: 'line', label: '客服部门', max: 20 },
    { key: 'phone', type: 'line', label: '客服电话', max: 30 },
    { key: 'emergencyPhone', type: 'line', label: '24 小时抢修电话', max: 30 },
  ],
  start: (shown) => {
    const { name, service, phone, emergencyPhone } = companyOf(shown);
    return { name, service, phone, emergencyPhone };
  },
  changes: (values) => ({
    name: words(values, 'name'),
    service: words(values, 'service'),
    phone: words(values, 'phone'),
    emergencyPhone: words(values, 'emergencyPhone'),
  }),
};

const complaints: Part = {
  title: '投诉等级与期限',
  hint: '每一级:多久内回电、多久内解决。改后只影响以后的投诉。',
  now: (shown) => {
    const { ordinary } = companyOf(shown).levels;
    return `一般:${ordinary.replyMinutes} 分钟 / ${ordinary.resolveHours} 小时`;
  },
  fields: () =>
    levels.flatMap((level) => [
      number(`${level}.reply`, `${levelNames[level]}:回电`, '分钟', 10_000),
      number(`${level}.resolve`, `${levelNames[level]}:解决`, '小时', 2_000),
    ]),
  start: (shown) =>
    Object.fromEntries(
      levels.flatMap((level) => {
        const { replyMinutes, resolveHours } = companyOf(shown).levels[level];
        return [
          [`${level}.reply`, String(replyMinutes)],
          [`${level}.resolve`, String(resolveHours)],
        ];
      }),
    ),
  changes: (values) => ({
    levels: Object.fromEntries(
      levels.map((level) => [
        level,
        {
          replyMinutes: count(values, `${level}.reply`),
          resolveHours: count(values, `${level}.resolve`),
        },
      ]),
    ) as Record<Level, { replyMinutes: number; resolveHours: number }>,
  }),
};

const visits: Part = {
  title: '报修上门时限',
  hint: '业主报修时马上看到的承诺;漏水、停电等可以更快。',
  now: (shown) => {
    const { city, county, province } = companyOf(shown).visitHours;
    return `${city} / ${county} / ${province} 小时`;
  },
  fields: () => [
    ...regionKeys.map((key) => number(key, regions[key], '小时', 2_000)),
    ...faults.map(
      (fault): Field => ({
        key: `urgent.${fault}`,
        type: 'number',
        label: `加急:${faultNames[fault]}`,
        unit: '小时',
        max: 2_000,
        optional: true,
      }),
    ),
  ],
  start: (shown) => {
    const { visitHours, urgentHours } = companyOf(shown);
    return Object.fromEntries([
      ...regionKeys.map((key) => [key, String(visitHours[key])]),
      ...faults.map((fault) => [`urgent.${fault}`, String(urgentHours[fault] ?? '')]),
    ]);
  },
  changes: (values) => ({
    visitHours: {
      city: count(values, 'city'),
      county: count(values, 'county'),
      province: count(values, 'province'),
    },
    urgentHours: Object.fromEntries(
      faults.flatMap((fault) => {
        const set = count(values, `urgent.${fault}`);
        return set ? [[fault, set]] : [];
      }),
    ),
  }),
};

const warranty: Part = {
  title: '保修年限',
  hint: '只能延长,不能短于法律和公司的承诺;已验收的房屋不变。',
  now: (shown) => shown.warranties.map(({ name, years }) => `${name} ${years} 年`)[0] ?? '',
  fields: (shown) =>
    shown.warranties.map(({ key, name, least }) => ({
      key,
      type: 'number' as const,
      label: name,
      unit: '年',
      min: least,
      max: 70,
    })),
  start: (shown) =>
    Object.fromEntries(shown.warranties.map(({ key, years }) => [key, String(years)])),
  changes: (values, shown) => ({
    warrantyYears: Object.fromEntries(shown.warranties.map(({ key }) => [key, count(values, key)])),
  }),
};

const watch: Part = {
  title: '时钟停了的报警',
  hint: '另有一个定时器每 10 分钟看一眼:时钟停了就在客服部的群里提醒管理员。短信要另外申请模板。',
  now: (shown) => `停 ${companyOf(shown).watch.silentMinutes} 分钟`,
  fields: () => [
    number('silentMinutes', '停多久就报警', '分钟', 1_440),
    number('againHours', '一直停着,多久再报', '小时', 168),
    { key: 'smsTemplate', type: 'line', label: '报警短信模板编号', max: 20, optional: true },
  ],
  start: (shown) => {
    const { silentMinutes, againHours, smsTemplate } = companyOf(shown).watch;
    return {
      silentMinutes: String(silentMinutes),
      againHours: String(againHours),
      smsTemplate,
    };
  },
  changes: (values) => ({
    watch: {
      silentMinutes: count(values, 'silentMinutes'),
      againHours: count(values, 'againHours'),
      smsTemplate: words(values, 'smsTemplate'),
    },
  }),
};

/** What the company sets for itself, part by part; limits of single duties have a list of their own. */
export const parts: Record<string, Part> = {
  company,
  hours,
  holidays,
  shiftHours,
  reports,
  quiet,
  complaints,
  visits,
  warranty,
  ...figureParts,
  ...deskParts,
  ...messageParts,
  watch,
};

/** The parts as they stand together on the page. */
export const partGroups: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['公司与部门', ['company', ...Object.keys(deskParts)]],
  ['时间', ['hours', 'holidays', 'shiftHours', 'reports', 'quiet']],
  ['服务标准', ['complaints', 'visits', 'warranty', 'grid', 'plans', 'events', 'sampling']],
  ['通知与祝福', Object.keys(messageParts)],
  ['安全与保存', ['links', 'keeping', 'perMinute', 'perAccount', 'times', 'watch']],
];
