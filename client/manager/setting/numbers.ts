import { type Values, words } from '../../staff/form/values';
import type { Changes, Part, Shown } from './shape';

/** A whole number among the settings; its bounds are the contract's, which a test compares. */
export interface Figure {
  /** Where it stands: 'grid.everyDays'. */
  path: string;
  label: string;
  unit: string;
  min?: number;
  max: number;
}

type Tree = { [key: string]: Tree | number };

const copyOf = (tree: unknown): Tree => JSON.parse(JSON.stringify(tree)) as Tree;

function read(tree: Tree, path: string): number {
  let at: Tree | number | undefined = tree;
  for (const key of path.split('.')) at = typeof at === 'object' ? at[key] : undefined;
  return typeof at === 'number' ? at : 0;
}

function put(tree: Tree, path: string, value: number): void {
  const [key = '', ...rest] = path.split('.');
  const below = tree[key];
  if (rest.length && typeof below === 'object') put(below, rest.join('.'), value);
  else tree[key] = value;
}

const settingsOf = ({ settings }: Shown): Tree => copyOf(settings);
const topOf = (path: string): string => path.split('.')[0] ?? path;

/** Some figures that belong together, as one page of settings. */
function figures(title: string, hint: string, of: readonly Figure[]): Part {
  return {
    title,
    hint,
    now: (shown) =>
      of
        .slice(0, 2)
        .map(({ path, unit }) => `${read(settingsOf(shown), path)} ${unit}`)
        .join(' / '),
    fields: () =>
      of.map(({ path, label, unit, min, max }) => ({
        key: path,
        type: 'number',
        label,
        unit,
        max,
        ...(min === undefined ? {} : { min }),
      })),
    start: (shown) =>
      Object.fromEntries(of.map(({ path }) => [path, String(read(settingsOf(shown), path))])),
    changes: (values: Values, shown) => {
      const tree = settingsOf(shown);
      for (const { path } of of) put(tree, path, Number(words(values, path)));
      const tops = [...new Set(of.map(({ path }) => topOf(path)))];
      return Object.fromEntries(tops.map((key) => [key, tree[key]])) as Changes;
    },
  };
}

const figure = (path: string, label: string, unit: string, max: number, min?: number): Figure => ({
  path,
  label,
  unit,
  max,
  ...(min === undefined ? {} : { min }),
});

/** By part; the pages draw them, a test holds them against the contract. */
export const figureTable: Record<string, readonly Figure[]> = {
  grid: [
    figure('grid.everyDays', '保修期内每隔多久回访', '天', 365, 7),
    figure('grid.marginDays', '前后可以差', '天', 30, 0),
    figure('endingMonths', '保修到期前提醒', '个月', 12),
  ],
  plans: [
    figure('planHours', '回电后多久给出投诉处理方案', '小时', 500),
    figure('lateEntryMinutes', '量房结束多久算迟报', '分钟', 10_000),
    figure('repeatMonths', '同一故障算重复报修', '个月内', 36),
    figure('ratingAmendDays', '业主可以修改评价', '天内', 60),
    figure('disownDays', '业主可以否认代签的验收', '天内', 60),
    figure('openCases.repair', '一套房同时处理的报修(漏水、停电不限)', '个', 100),
    figure('openCases.complaint', '一套房同时处理的投诉', '个', 100),
    figure('openCases.inquiry', '一套房同时处理的咨询', '个', 100),
  ],
  events: [
    figure('events.callDays', '活动前多久打电话邀请', '天', 90),
    figure('events.callOpenDays', '可以提前几天打', '天', 30),
    figure('events.closeDays', '活动后多久收尾', '天', 60),
  ],
  sampling: [
    figure('sampling.calls', '每位客服每月抽查电话', '通', 100, 0),
    figure('sampling.failsFrom', '几项没有做到算不合格', '项', 10),
  ],
  links: [
    figure('linkHours', '派工链接有效', '小时', 720),
    figure('invitationDays', '邀请码有效', '天', 90),
    figure('prospectDays', '意向客户的资料,最后一次联系后保留', '天', 1095),
    figure('reviewDays', '微信审核账号有效', '天', 60),
    figure('guesses.most', '码填错几次就先停', '次', 100),
    figure('guesses.minutes', '多长时间里', '分钟', 1_440),
  ],
  keeping: [
    figure('copyHours', '资料副本可以下载', '小时', 168),
    figure('formHours', '打印的文件保留', '小时', 48),
    figure('deletionDays', '申请注销后多久执行', '天', 60),
    figure('keepDays.calls', '通话记录保存', '天', 3_650),
    figure('keepDays.visits', '来访记录保存', '天', 3_650),
    figure('keepDays.reveals', '号码查看记录保存', '天', 3_650),
    figure('keepDays.invitations', '邀请记录保存', '天', 365),
    figure('keepDays.digests', '早报记录保存', '天', 365),
    figure('keepDays.limits', '次数记录保存', '天', 30),
    figure('keepDays.guesses', '试错记录保存', '天', 30),
  ],
  perMinute: [
    figure('perMinute.bind', '绑定', '次', 1_000),
    figure('perMinute.check', '查验保修单', '次', 1_000),
    figure('perMinute.reveal', '查看号码', '次', 1_000),
    figure('perMinute.create', '新建报修、投诉、咨询', '次', 1_000),
    figure('perMinute.invite', '发出邀请', '次', 1_000),
    figure('perMinute.print', '打印单据', '次', 1_000),
  ],
  perAccount: [
    figure('perAccount.callsPerMinute', '一分钟最多操作', '次', 6_000, 90),
    figure('perAccount.operationsPerDay', '一天最多操作量', '点', 24_000, 18_000),
    figure('perAccount.strangersPerDay', '没有绑定的人,一天最多', '点', 2_000, 100),
  ],
  times: [
    figure('times.aheadMinutes', '已发生的事,可以比现在晚', '分钟', 60, 0),
    figure('times.backDays', '可以补登多久以前的事', '天', 20_000),
    figure('times.planDays.appointment', '上门时间最远', '天', 4_000),
    figure('times.planDays.promise', '承诺时间最远', '天', 4_000),
    figure('times.planDays.remedy', '整改期限最远', '天', 4_000),
    figure('times.planDays.delivery', '到货时间最远', '天', 4_000),
    figure('times.planDays.event', '活动时间最远', '天', 4_000),
    figure('times.planDays.contact', '再联系的时间最远', '天', 4_000),
    figure('times.planDays.absence', '代班、值班最远', '天', 4_000),
    figure('times.planDays.atHome', '业主在家的时间最远', '天', 4_000),
    figure('times.planDays.calendar', '放假安排最远', '天', 4_000),
  ],
};

const titles: Record<string, readonly [title: string, hint: string]> = {
  grid: ['保修期回访', '从验收那天起按格子算;晚了的一次不推后下一次。'],
  plans: ['投诉、报修与评价', '改后只影响以后产生的待办。'],
  events: ['老业主活动', '邀请电话什么时候打,活动后什么时候收尾。'],
  sampling: ['电话抽查', '月度考核用;0 通就是不抽查。改后只影响以后评的电话。'],
  links: ['派工链接与邀请码', '给外来师傅和新同事的码,多久有效。'],
  keeping: ['资料保存多久', '到期由系统自动清除。'],
  perAccount: [
    '每个账号的用量',
    '防止一个微信号花掉公司的钱。一点约等于数据库读写一次;接满一天电话也用不到三分之一。',
  ],
  perMinute: ['每分钟最多几次', '一个人一分钟里可以做几次,防止乱试。'],
  times: ['填写时间的范围', '填得太远或太早的时间会被指出来。'],
};

export const figureParts: Record<string, Part> = Object.fromEntries(
  Object.entries(figureTable).map(([key, of]) => {
    const [title, hint] = titles[key] ?? [key, ''];
    return [key, figures(title, hint, of)];
  }),
);
