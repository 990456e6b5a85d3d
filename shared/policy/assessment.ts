/**
 * The monthly assessment 月度考核 (H52) and the sampling of calls 电话抽查 (H53) as tables. Ten items of ten points; rates
 * are in thousandths, so that 0.4 % is a whole number and every step is met exactly.
 */
import { revisits } from './figures';

/** What the records say of an agent's month. */
export const recordKinds = {
  complaint: '投诉的解决期限',
  revisit: '应做的回访',
  opinion: '应转达的业主意见',
  information: '应传达的信息',
  answer: '回访时业主的回答',
  call: '电话回访',
} as const;
export type RecordKind = keyof typeof recordKinds;

export const outcomes = {
  kept: '按时',
  late: '逾期完成',
  missed: '逾期未完成',
  yes: '满意',
  no: '不满意',
  made: '已登记',
} as const;
export type Outcome = keyof typeof outcomes;

/** Duties by which an owner's opinion is passed on to whom it concerns, by kind of case; only the agent's own count. */
export const opinionDuties: readonly string[] = [
  'complaint:H29',
  'inquiry:H41.find',
  'reorder:H27.returned',
];

/** Duties by which information is entered and passed on to the owner or to colleagues; only the agent's own count. */
export const informationDuties: readonly string[] = [
  'project:H2',
  'project:H5',
  'repair:H21',
  'repair:H20.answer',
  'repair:H19',
  'reorder:H27.check',
  'inquiry:H40.told',
  'inquiry:H41',
  'complaint:H40.call',
  'inquiry:H40.call',
  'project:H40.call',
  'repair:H40.call',
  'reorder:H40.call',
];
export const revisitDuties = revisits;
/** The limit by which a complaint is solved, each round's own. */
export const complaintDuty = 'complaint:H28.resolve';

interface Item {
  key: string;
  name: string;
  /** How it is reckoned, for whoever reads it. */
  how: string;
}

/** By a share of the records. */
export interface ShareItem extends Item {
  by: 'share';
  /** `records`: of this kind; `samples`: the revisits among the month's samples. */
  of: RecordKind | 'samples';
  /** Outcomes that count towards the share. */
  counts: readonly Outcome[];
  /** `most`: so many thousandths at most → points; `least`: at least so many. The first that holds. */
  steps: readonly { most?: number; least?: number; points: number }[];
  /** Where none holds. */
  beyond: number;
}

/** By what was found or decided, each on its own. */
export interface EachItem extends Item {
  by: 'each';
  of: 'samples' | 'judged';
  /** Points for each; missing: the decision says how many. */
  each?: number;
  /** At most so many together. */
  most: number;
}

const from = (points: readonly [number, number, number, number]) => [
  { least: 1000, points: points[0] },
  { least: 950, points: points[1] },
  { least: 800, points: points[2] },
  { least: 750, points: points[3] },
];
const usual = { by: 'share', steps: from([0, 1, 2, 3]), beyond: 5 } as const;

/** Points of each item, and of all ten. */
export const itemPoints = 10;

export const items = [
  {
    key: 'complaints',
    name: '投诉未及时解决率',
    by: 'share',
    of: 'complaint',
    counts: ['late', 'missed'],
    steps: [
      { most: 0, points: 0 },
      { most: 4, points: 2 },
      { most: 10, points: 4 },
      { most: 15, points: 10 },
    ],
    beyond: 15,
    how: '没有按期解决的投诉 ÷ 本月到期的投诉;重新处理的每一轮各算一次,改过期限的按最早过期的算(H33)',
  },
  {
    key: 'revisits',
    name: '回访及时率',
    ...usual,
    of: 'revisit',
    counts: ['kept'],
    how: '按时完成的回访 ÷ 本月到期的回访;请假期间的算代班同事的(H55),各项都是这样',
  },
  {
    key: 'opinions',
    name: '业主意见传达及时率',
    ...usual,
    of: 'opinion',
    counts: ['kept'],
    how: '按时转达 ÷ 本月应转达:投诉转部门、替业主找人、退回业主确认的补单报价',
  },
  {
    key: 'truth',
    name: '回访真实度',
    ...usual,
    of: 'samples',
    counts: ['yes'],
    how: '抽查属实的回访 ÷ 抽查的回访',
  },
  {
    key: 'information',
    name: '信息传达及时率',
    ...usual,
    of: 'information',
    counts: ['kept'],
    how: '按时传达 ÷ 本月应传达:客户档案、签单祝贺、报修受理和答复、判责、补单核对、咨询结果、找人的回音、没收到通知的告知电话',
  },
  {
    key: 'reached',
    name: '回访到位率',
    ...usual,
    of: 'revisit',
    counts: ['kept', 'late'],
    how: '联系到业主的回访 ÷ 本月到期的回访;逾期完成的也算联系到',
  },
  {
    key: 'satisfaction',
    name: '业主满意率',
    ...usual,
    of: 'answer',
    counts: ['yes'],
    how: '回访中回答满意 ÷ 问过是否满意',
  },
  {
    key: 'calls',
    name: '通话质量',
    by: 'each',
    of: 'samples',
    each: 2,
    most: 10,
    how: '抽查不合格的通话,每通扣 2 分,最多 10 分',
  },
  {
    key: 'reports',
    name: '报告属实',
    by: 'each',
    of: 'judged',
    each: 2,
    most: 10,
    how: '不属实的报告,每份扣 2 分,最多 10 分;情节严重的另行处理',
  },
  {
    key: 'conduct',
    name: '责任、纠正与通报',
    by: 'each',
    of: 'judged',
    most: 10,
    how: '由主管决定并写明理由,每次扣 2 至 10 分,最多 10 分',
  },
] as const satisfies readonly (ShareItem | EachItem)[];
export type ItemKey = (typeof items)[number]['key'];
export const itemKeys = items.map(({ key }) => key) as [ItemKey, ...ItemKey[]];

/** Praise 表扬: the department's is worth so much, the company's more. */
export const departmentPraise = 2;
export const companyPraise = { least: 3, most: 20 } as const;
/** A report that was not true costs so many points. */
export const reportPoints = 2;
/** A liability, correction or notice costs so many points. */
export const conductPoints = { least: 2, most: 10 } as const;

/** What the manager enters with a reason. */
export const judgedKinds = {
  reports: '报告不属实',
  conduct: '责任、纠正或通报',
  praise: '表扬',
} as const;
export type JudgedKind = keyof typeof judgedKinds;
export const judgedKindKeys = Object.keys(judgedKinds) as [JudgedKind, ...JudgedKind[]];

/** What a sample is held against (H53). `only`: of a call of that direction; whoever calls out lets it ring. */
export const checklist = [
  { key: 'mandarin', text: '说普通话' },
  { key: 'ring', text: '铃响三声之内接起', only: 'in' },
  { key: 'opening', text: '开场白完整' },
  { key: 'pace', text: '语速适中:十秒 30 到 50 个字' },
  { key: 'clear', text: '吐字清楚' },
  { key: 'tone', text: '语气亲切,带着微笑' },
  { key: 'listens', text: '认真倾听,有回应' },
  { key: 'restates', text: '复述要点并请对方确认' },
  { key: 'polite', text: '用语礼貌' },
  { key: 'lastToHangUp', text: '等对方先挂断' },
] as const;
export type PointKey = (typeof checklist)[number]['key'];
export const pointKeys = checklist.map(({ key }) => key) as [PointKey, ...PointKey[]];

export const pointsFor = (direction: 'in' | 'out'): (typeof checklist)[number][] =>
  checklist.filter((point) => !('only' in point) || point.only === direction);

/** The company's own (H53 †). */
export interface SamplingPolicy {
  /** Calls of each agent and month. */
  calls: number;
  /** A call fails as soon as so many points are not met. */
  failsFrom: number;
}
export const sampling: SamplingPolicy = { calls: 5, failsFrom: 3 };

/** A call that lasted longer is pointed out in the sample (H43). */
export const longCallSeconds = 300;

/** Months before the present one whose records stay with the cases: so long may a month wait to be closed. */
export const openMonths = 3;
/** Records that one document of a closed month holds. */
export const recordsChunk = 1_000;
/** Records that one look brings. */
export const recordsPage = 100;
/** Answers that a month's document remembers. */
export const rememberedAnswers = 12;
