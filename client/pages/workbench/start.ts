interface Start {
  text: string;
  /** What it is for, in a few words. */
  detail: string;
  page: string;
  query?: Record<string, string>;
  roles: readonly string[];
}

const service = ['agent', 'manager'];

/** What can be begun from the workbench, by role; the ten-second ones first. */
const starts: Start[] = [
  {
    text: '未接来电',
    detail: '马上回电,10 分钟内',
    page: '/staff/quick/index',
    query: { type: 'missedCall' },
    roles: service,
  },
  {
    text: '业主找人',
    detail: '转告同事,20 分钟后问业主',
    page: '/staff/quick/index',
    query: { type: 'lookedFor' },
    roles: service,
  },
  {
    text: '来访',
    detail: '谁来、找谁、什么事',
    page: '/staff/quick/index',
    query: { type: 'visit' },
    roles: service,
  },
  {
    text: '新客户',
    detail: '来电、到店,还没签单的',
    page: '/staff/prospect/index',
    roles: service,
  },
  {
    text: '业主咨询',
    detail: '当场答不了的,转给能答的人',
    page: '/staff/quick/index',
    query: { type: 'question' },
    roles: service,
  },
  {
    text: '代业主报修',
    detail: '《工程报修单》',
    page: '/staff/search/index',
    query: { for: 'repair' },
    roles: service,
  },
  {
    text: '代业主投诉',
    detail: '《客户投诉书》',
    page: '/staff/search/index',
    query: { for: 'complaint' },
    roles: service,
  },
  { text: '登记一次通话', detail: '《电话记录表》', page: '/staff/phone/index', roles: service },
  {
    text: '交班',
    detail: '列出未完成的,接班人签收',
    page: '/staff/handover/index',
    roles: service,
  },
  {
    text: '新开工程',
    detail: '业主付了量房定金',
    page: '/staff/open/index',
    roles: ['finance', 'manager', 'designer'],
  },
  {
    text: '意向客户',
    detail: '没签单的,按 A/B/C/D 联系',
    page: '/manager/prospects/index',
    roles: ['agent', 'manager', 'leader'],
  },
  {
    text: '表格导入',
    detail: '当日收款、老客户资料',
    page: '/manager/imports/index',
    roles: ['finance', 'manager', 'administrator'],
  },
  {
    text: '老业主活动',
    detail: '邀请、答复、到场',
    page: '/staff/campaign/index',
    query: { kind: 'event' },
    roles: ['manager'],
  },
  {
    text: '满意度问卷',
    detail: '结果按题汇总',
    page: '/staff/campaign/index',
    query: { kind: 'survey' },
    roles: ['manager'],
  },
];

export function startsFor(roles: readonly string[]): Start[] {
  return starts.filter((start) => start.roles.some((role) => roles.includes(role)));
}
