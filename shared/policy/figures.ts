/**
 * The department's figures 统计 (H59) as a table: what is counted, on which day it counts, and how each figure that is
 * shown is reckoned from what was counted. Only sums are ever stored, so that days add up to months and years.
 */

/** What is counted, by the short name under which its sum is stored. `day`: which day it counts on. */
export const measures = {
  ro: { name: '报修', rule: 'H20', day: '报修当天' },
  rp: { name: '重复报修', rule: 'H26', day: '报修当天' },
  rc: { name: '结案的报修', rule: 'H26', day: '结案当天' },
  co: { name: '投诉', rule: 'H28', day: '受理当天' },
  cc: { name: '结案的投诉', rule: 'H34', day: '结案当天' },
  io: { name: '咨询', rule: 'H40', day: '提出当天' },
  ic: { name: '结案的咨询', rule: 'H40', day: '结案当天' },
  bo: { name: '补单', rule: 'H27', day: '提出当天' },
  bc: { name: '结束的补单', rule: 'H27', day: '核销、取消或拒绝报价当天' },
  po: { name: '新立项的工程', rule: 'H2', day: '立项当天' },
  ps: { name: '签订的合同', rule: 'H5', day: '签订当天' },
  pa: { name: '竣工验收', rule: 'H8', day: '验收当天' },
  ju: { name: '判责', rule: 'H19', day: '判责当天' },
  fr: { name: '首次响应', rule: 'H28', day: '响应当天' },
  fm: { name: '首次响应用时(分钟)', rule: 'H28', day: '响应当天' },
  fk: { name: '按时的首次响应', rule: 'H28', day: '响应当天' },
  so: { name: '解决', rule: 'H28', day: '解决当天' },
  sm: { name: '解决用时(分钟)', rule: 'H28', day: '解决当天' },
  pr: { name: '到期的承诺', rule: 'H20', day: '承诺的那天' },
  pk: { name: '兑现的承诺', rule: 'H20', day: '承诺的那天' },
  du: { name: '到期的待办', rule: 'H51', day: '到期当天' },
  dk: { name: '按时完成的待办', rule: 'H51', day: '到期当天' },
  vo: { name: '应做的回访', rule: 'H52', day: '到期当天' },
  vk: { name: '按时完成的回访', rule: 'H52', day: '到期当天' },
  vl: { name: '逾期完成的回访', rule: 'H52', day: '到期当天' },
  ra: { name: '评价', rule: 'H46', day: '评价当天' },
  rs: { name: '评价的星数', rule: 'H46', day: '评价当天' },
  rl: { name: '1、2 星的评价', rule: 'H47', day: '评价当天' },
  qa: { name: '问过是否满意', rule: 'H34', day: '回访当天' },
  qs: { name: '回答满意', rule: 'H34', day: '回访当天' },
  ti: { name: '来电', rule: 'H37', day: '通话当天' },
  tx: { name: '去电', rule: 'H37', day: '通话当天' },
  tr: { name: '回访和回电', rule: 'H38', day: '打电话当天' },
  tu: { name: '没有打通的去电', rule: 'H38', day: '打电话当天' },
  tm: { name: '未接来电', rule: 'H37', day: '来电当天' },
  tq: { name: '登记要回电的未接来电', rule: 'H39', day: '登记当天' },
  tl: { name: '记了时长的通话', rule: 'H43', day: '通话当天' },
  ts: { name: '通话时长(秒)', rule: 'H43', day: '通话当天' },
  vi: { name: '来访', rule: 'H56', day: '来访当天' },
  vh: { name: '上门', rule: 'H23', day: '上门当天' },
  fg: { name: '投诉部门与材料部件', rule: 'H36', day: '提出当天' },
} as const;
export type Measure = keyof typeof measures;

/** Duties that are the first reply to an owner, by kind of case. */
export const firstReplies: readonly string[] = [
  'complaint:H28.reply',
  'repair:H21',
  'inquiry:H42',
  'inquiry:H42.mail',
];

/** Duties whose end is the matter's solution; a repair's is the owner's signature, a reorder's its write-off. */
export const solutions: readonly string[] = ['complaint:H28.resolve', 'inquiry:H40'];

/** Duties that are revisits 回访; what else has a card is a call of another kind. */
export const revisits: readonly string[] = [
  'H3',
  'H4',
  'H6',
  'H8',
  'H10',
  'H11',
  'H12',
  'H12.first',
  'H12.second',
  'H26',
  'H27.revisit',
  'H34',
  'H64',
];

export const units = {
  count: '件',
  times: '次',
  minutes: '时长',
  seconds: '通话时长',
  percent: '%',
  stars: '星',
} as const;
export type Unit = keyof typeof units;

export interface Figure {
  key: string;
  group: FigureGroup;
  name: string;
  unit: Unit;
  /** Sum of what is counted … */
  sum: readonly Measure[];
  /** … less this … */
  less?: readonly Measure[];
  /** … as a share, or a mean, of this. */
  of?: Measure | readonly Measure[];
  /** What is better; where neither, nothing is said of its change. */
  better?: 'more' | 'less';
  rule: string;
  /** How it is reckoned, for whoever reads it. */
  how: string;
  /** Reckoned from calls on the sheet as well. */
  ofCalls?: true;
}

export const figureGroups = {
  volume: '工作量',
  contact: '通话与来访',
  time: '时效',
  revisit: '回访',
  rating: '评价与满意度',
} as const;
export type FigureGroup = keyof typeof figureGroups;

const count = (
  key: string,
  name: string,
  sum: Measure,
  more: Partial<Figure> & { how: string },
): Figure => ({
  key,
  name,
  group: 'volume',
  unit: 'count',
  sum: [sum],
  rule: measures[sum].rule,
  ...more,
});

const contact = (
  key: string,
  name: string,
  sum: readonly Measure[],
  more: Partial<Figure> & { how: string; rule: string },
): Figure => ({ key, name, group: 'contact', unit: 'times', sum, ...more });
const ofCalls = true;

/** Calls and visits: how many, how many reached nobody, how long. */
const contacts: readonly Figure[] = [
  contact('callsIn', '来电', ['ti'], {
    ofCalls,
    rule: 'H37',
    how: '《电话记录表》登记的来电',
  }),
  contact('callsOut', '去电', ['tx', 'tr'], {
    ofCalls,
    rule: 'H37',
    how: '《电话记录表》登记的去电,加上打电话的回访和未接来电的回电;没有打通的也算',
  }),
  contact('callsMissed', '未接来电', ['tm', 'tq'], {
    ofCalls,
    better: 'less',
    rule: 'H39',
    how: '《电话记录表》登记的未接来电,加上登记要回电的未接来电',
  }),
  contact('callsUnreached', '没有打通', ['tu'], {
    ofCalls,
    better: 'less',
    rule: 'H38',
    how: '去电中没有人接的',
  }),
  contact('callsReached', '去电打通率', ['tx', 'tr'], {
    ofCalls,
    less: ['tu'],
    of: ['tx', 'tr'],
    unit: 'percent',
    better: 'more',
    rule: 'H38',
    how: '打通的去电 ÷ 去电',
  }),
  contact('callLength', '平均通话', ['ts'], {
    ofCalls,
    of: 'tl',
    unit: 'seconds',
    rule: 'H43',
    how: '记了时长的来电、去电和回访,平均每次多久',
  }),
  contact('visitors', '来访', ['vi'], { rule: 'H56', how: '前台登记的来访和来公司咨询' }),
  contact('homeVisits', '上门', ['vh'], {
    rule: 'H23',
    how: '维修上门(每次到场算一次)、上门回访和量房',
  }),
];

/** Every figure that is shown, in its order. */
export const figures: readonly Figure[] = [
  count('repairs', '报修', 'ro', { how: '期内报修的件数' }),
  count('repeats', '重复报修', 'rp', { better: 'less', how: '其中三个月内同一处又坏的' }),
  {
    key: 'repeatRate',
    name: '重复报修率',
    group: 'volume',
    unit: 'percent',
    sum: ['rp'],
    of: 'ro',
    better: 'less',
    rule: 'H26',
    how: '重复报修 ÷ 报修',
  },
  count('repairsClosed', '报修结案', 'rc', { how: '期内结案的报修' }),
  count('complaints', '投诉', 'co', { better: 'less', how: '期内受理的投诉' }),
  count('complaintsClosed', '投诉结案', 'cc', { how: '期内结案的投诉' }),
  count('inquiries', '咨询', 'io', { how: '期内提出的咨询、找人、未接来电' }),
  count('inquiriesClosed', '咨询结案', 'ic', { how: '期内结案的咨询' }),
  count('reorders', '补单', 'bo', { better: 'less', how: '期内提出的补单' }),
  count('reordersClosed', '补单结束', 'bc', { how: '期内核销、取消或拒绝报价的补单' }),
  count('judged', '判责', 'ju', { how: '期内判责的报修和补单;按类别看是谁的责任' }),
  count('projects', '新立项', 'po', { how: '期内立项的工程,导入的老客户不算' }),
  count('signed', '签订合同', 'ps', { how: '期内签订的合同' }),
  count('accepted', '竣工验收', 'pa', { how: '期内竣工验收的工程' }),
  ...contacts,
  {
    key: 'replyTime',
    name: '平均首次响应',
    group: 'time',
    unit: 'minutes',
    sum: ['fm'],
    of: 'fr',
    better: 'less',
    rule: 'H28',
    how: '投诉到回电、报修到受理、在线或邮件咨询到首次答复,平均用时,按钟点算',
  },
  {
    key: 'replyInTime',
    name: '首次响应及时率',
    group: 'time',
    unit: 'percent',
    sum: ['fk'],
    of: 'fr',
    better: 'more',
    rule: 'H28',
    how: '在期限内的首次响应 ÷ 首次响应',
  },
  {
    key: 'solveTime',
    name: '平均解决用时',
    group: 'time',
    unit: 'minutes',
    sum: ['sm'],
    of: 'so',
    better: 'less',
    rule: 'H28',
    how: '投诉每一轮到解决、报修到业主签字、咨询到答复、补单到核销,平均用时,按钟点算',
  },
  {
    key: 'promises',
    name: '到期的承诺',
    group: 'time',
    unit: 'times',
    sum: ['pr'],
    rule: 'H20',
    how: '期内到期、对业主作出的承诺:上门、回电、解决、答复、开具保修单;已经做到或已经到期的才算',
  },
  {
    key: 'promisesKept',
    name: '承诺兑现率',
    group: 'time',
    unit: 'percent',
    sum: ['pk'],
    of: 'pr',
    better: 'more',
    rule: 'H20',
    how: '按时兑现 ÷ 到期的承诺;改过期限的,原来的期限过了也算没有兑现(H33)',
  },
  {
    key: 'duties',
    name: '到期的待办',
    group: 'time',
    unit: 'times',
    sum: ['du'],
    rule: 'H51',
    how: '期内到期的待办;已经完成或已经到期的才算',
  },
  {
    key: 'dutiesKept',
    name: '待办及时率',
    group: 'time',
    unit: 'percent',
    sum: ['dk'],
    of: 'du',
    better: 'more',
    rule: 'H51',
    how: '按时完成 ÷ 到期的待办',
  },
  {
    key: 'dutiesLate',
    name: '逾期的待办',
    group: 'time',
    unit: 'times',
    sum: ['du'],
    less: ['dk'],
    better: 'less',
    rule: 'H51',
    how: '到期的待办减去按时完成的',
  },
  {
    key: 'revisits',
    name: '应做的回访',
    group: 'revisit',
    unit: 'times',
    sum: ['vo'],
    rule: 'H52',
    how: '期内到期的回访;已经完成或已经到期的才算',
  },
  {
    key: 'revisitsDone',
    name: '完成的回访',
    group: 'revisit',
    unit: 'times',
    sum: ['vk', 'vl'],
    rule: 'H52',
    how: '其中完成的,逾期完成的也算',
  },
  {
    key: 'revisitsLate',
    name: '逾期的回访',
    group: 'revisit',
    unit: 'times',
    sum: ['vo'],
    less: ['vk'],
    better: 'less',
    rule: 'H52',
    how: '其中没有按时完成的,后来补上的也算',
  },
  {
    key: 'revisitsKept',
    name: '回访及时率',
    group: 'revisit',
    unit: 'percent',
    sum: ['vk'],
    of: 'vo',
    better: 'more',
    rule: 'H52',
    how: '按时完成 ÷ 应做的回访',
  },
  {
    key: 'ratings',
    name: '评价',
    group: 'rating',
    unit: 'times',
    sum: ['ra'],
    rule: 'H46',
    how: '期内业主的评价',
  },
  {
    key: 'stars',
    name: '平均星级',
    group: 'rating',
    unit: 'stars',
    sum: ['rs'],
    of: 'ra',
    better: 'more',
    rule: 'H46',
    how: '总评的平均,5 星最高',
  },
  {
    key: 'lowRatings',
    name: '1、2 星的评价',
    group: 'rating',
    unit: 'times',
    sum: ['rl'],
    better: 'less',
    rule: 'H47',
    how: '需要客服经理联系业主的评价',
  },
  {
    key: 'satisfied',
    name: '回访满意率',
    group: 'rating',
    unit: 'percent',
    sum: ['qs'],
    of: 'qa',
    better: 'more',
    rule: 'H34',
    how: '回访中回答满意 ÷ 问过是否满意',
  },
];

/** What the figures can be broken down by. */
export const dimensions = {
  agent: '专职客服',
  department: '部门',
  person: '人员',
  category: '类别与原因',
  community: '小区',
} as const;
export type Dimension = keyof typeof dimensions;
export const dimensionKeys = Object.keys(dimensions) as Dimension[];

export const periodNames = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季',
  year: '年',
} as const;
export type Period = keyof typeof periodNames;
export const periods = Object.keys(periodNames) as Period[];

/** Members of a dimension that a phone is shown; the spreadsheet has all. */
export const shownMembers = 100;

export const drawing = {
  /** When the clock looks whether yesterday has been drawn up: once in so many minutes of this span. */
  span: ['03:00', '04:00'] as readonly [string, string],
  every: 10,
  /** The minute among them, away from the full hour. */
  minute: 6,
  /** Days that a case keeps what it changed: so long may the clock stand still and nothing is lost. */
  kept: 14,
  /** Cases that one read brings. */
  page: 100,
  /** Sums that one write changes: at most 100 KB go in a request. */
  chunk: 600,
};
