/** The business's words, once: what each state, role, stage and category is called on every screen. */

export const roleNames = {
  owner: '业主',
  agent: '客服专员',
  manager: '客服经理',
  leader: '公司领导',
  head: '部门主管',
  designer: '设计师',
  supervisor: '工程监理',
  projectManager: '项目经理',
  crew: '维修人员',
  finance: '财务',
  administrator: '系统管理员',
} as const;
export type Role = keyof typeof roleNames;
export const roles = Object.keys(roleNames) as Role[];
export const staffRoles = roles.filter((role) => role !== 'owner');

/** Whom a manager invites and sees off; everybody else is the administrator's matter. */
export const managersOwn: readonly Role[] = [
  'agent',
  'designer',
  'supervisor',
  'projectManager',
  'crew',
];

export const genders = ['male', 'female', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** What somebody is to a home; whether they may sign is kept beside it. */
export const partNames = { owner: '业主', family: '家人', tenant: '租客' } as const;
export type Part = keyof typeof partNames;

export const departmentNames = {
  service: '客服部',
  engineering: '工程部',
  design: '设计部',
  finance: '财务部',
} as const;
export type DepartmentId = keyof typeof departmentNames;
export const departmentIds = Object.keys(departmentNames) as DepartmentId[];

export const kindNames = {
  project: '工程',
  repair: '报修',
  complaint: '投诉',
  inquiry: '咨询',
  reorder: '补单',
  campaign: '活动与问卷',
  invitation: '邀请',
  survey: '问卷',
  finding: '共性问题',
  handover: '交接班',
  prospect: '意向客户',
} as const;
export type CaseKind = keyof typeof kindNames;

/** The way of a project as its owner sees it. */
export const stageNames = {
  measuring: '量房',
  design: '设计',
  construction: '施工',
  acceptance: '验收',
  warranty: '保修',
} as const;
export type Stage = keyof typeof stageNames;
export const stages = Object.keys(stageNames) as Stage[];

export const placeNames = {
  kitchen: '厨房',
  bathroom: '卫生间',
  balcony: '阳台',
  livingRoom: '客厅',
  bedroom: '卧室',
  other: '其他',
} as const;
export type Place = keyof typeof placeNames;

export const faultNames = {
  leak: '漏水',
  power: '停电',
  crack: '开裂',
  doorWindow: '门窗',
  hardware: '五金',
  furniture: '家具',
  other: '其他',
} as const;
export type Fault = keyof typeof faultNames;

/** Part of the day when somebody is at home; the date goes with it. */
export const dayPartNames = {
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
  any: '全天',
} as const;
export type DayPart = keyof typeof dayPartNames;

export const levelNames = {
  normal: '普通',
  ordinary: '一般',
  major: '重大',
  serious: '严重',
  critical: '特急',
} as const;
export type Level = keyof typeof levelNames;

export const subjectNames = {
  designer: '设计师',
  supervisor: '工程监理',
  projectManager: '项目经理',
  crew: '维修人员',
} as const;
export type Subject = keyof typeof subjectNames;

/** What of a person's work is rated, beside the overall figure (H46). */
export const aspectNames = {
  attitude: '服务态度',
  skill: '专业水平',
  punctual: '守时守约',
  result: '效果质量',
} as const;
export type Aspect = keyof typeof aspectNames;

export const occasionNames = {
  measured: '量房',
  design: '设计',
  accepted: '竣工验收',
  repair: '维修',
  anytime: '随时',
} as const;
export type Occasion = keyof typeof occasionNames;

/** What an inquiry 个案 is about (H39–H42). */
export const inquiryNames = {
  question: '咨询',
  wish: '新需求',
  lookedFor: '找人',
  missedCall: '未接来电',
} as const;
export type InquiryType = keyof typeof inquiryNames;

/** Who is liable for a fault (H19). */
export const liableNames = {
  company: '公司责任,免费维修',
  owner: '使用不当,收费维修',
  thirdParty: '第三方原因,收费维修',
  expired: '已过保修期,收费维修',
} as const;

/** Which way a call went 《电话记录表》 (H37). */
export const directionNames = { in: '来电', out: '去电', missed: '未接来电' } as const;
export type Direction = keyof typeof directionNames;

export const channelNames = {
  app: '小程序',
  phone: '电话',
  visit: '来访',
  email: '邮件',
  wechat: '微信',
  other: '他人转达',
} as const;
export type Channel = keyof typeof channelNames;

/** How an owner or a visitor came to the office (H12, H56). */
export const visitTypeNames = { visit: '来访', consultation: '来公司咨询' } as const;
