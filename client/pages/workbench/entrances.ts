/** Pages that are gone to, not begun: from 我的 for one's own work, from 管理 for the department's. */
export interface Entrance {
  text: string;
  /** What it is for, in a few words. */
  detail: string;
  page: string;
  roles: readonly string[];
}

const entrance = (text: string, detail: string, page: string, roles: string): Entrance => ({
  text,
  detail,
  page,
  roles: roles.split(' '),
});

/** 管理: what is looked at, the people, the company; each group in the order it is used. */
export const managing: readonly { title: string; of: readonly Entrance[] }[] = [
  {
    title: '看情况',
    of: [
      entrance(
        '统计',
        '工作量、时效、评价',
        '/manager/figures/index',
        'manager leader administrator',
      ),
      entrance('共性问题', '反复出现的,转部门整改', '/manager/recurring/index', 'manager leader'),
      entrance('意向客户', '没签单的,按等级联系', '/manager/prospects/index', 'manager leader'),
      entrance('来访登记簿', '谁来过、找谁', '/manager/visits/index', 'manager leader'),
    ],
  },
  {
    title: '带团队',
    of: [
      entrance('日志与报告', '谁没交、写答复', '/manager/reports/index', 'manager leader'),
      entrance('月度考核', '打分依据、异议、结账', '/manager/assessment/index', 'manager leader'),
      entrance(
        '排班与值班',
        '谁上什么班、谁值夜',
        '/manager/roster/index',
        'manager leader administrator',
      ),
      entrance('请假与代班', '谁不在、谁代班', '/manager/standins/index', 'manager administrator'),
      entrance('培训', '资料、谁及格了', '/staff/training/index', 'manager'),
      entrance(
        '同事',
        '邀请、岗位、离职交接',
        '/manager/colleagues/index',
        'manager administrator',
      ),
    ],
  },
  {
    title: '公司',
    of: [
      entrance('号码查看记录', '谁看了谁的号码', '/manager/looks/index', 'manager administrator'),
      entrance('表格导入', '收款、老客户资料', '/manager/imports/index', 'manager administrator'),
      entrance('公司设置', '时间、标准、通知', '/manager/settings/index', 'manager administrator'),
    ],
  },
];

const staff =
  'agent manager leader head designer supervisor projectManager crew finance administrator';

/** 我的: one's own reports, month, shifts; figures for whoever has no 管理. */
export const working: readonly Entrance[] = [
  entrance('日志与报告', '日志、周报、月报', '/manager/reports/index', 'agent manager leader'),
  entrance('我的考核', '每月得分和依据', '/manager/assessment/index', 'agent'),
  entrance('统计', '工作量、时效、评价', '/manager/figures/index', 'agent head'),
  entrance('排班表', '我的班、谁在值班', '/manager/roster/index', staff),
  entrance('来访登记簿', '谁来过、找谁', '/manager/visits/index', 'agent'),
  entrance('培训', '开场白、用语、测验', '/staff/training/index', staff),
];

/** Those that somebody with these roles may open. */
export const openTo = (of: readonly Entrance[], roles: readonly string[]): Entrance[] =>
  of.filter((one) => one.roles.some((role) => roles.includes(role)));
