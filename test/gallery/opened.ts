import {
  campaigns,
  complaints,
  findings,
  homes,
  idOf,
  imports,
  openids,
  outsider,
  projects,
  repairs,
} from '../../shared/contract/examples';
import type { Visit } from '../tools/visits';
import type { State } from './stories';

/** A page as it is after somebody has touched it, or as the demonstration does not have it. */
export interface Opened {
  /** What is seen, for its title. */
  name: string;
  visit: Visit;
  /** Texts that are tapped, one after the other. */
  taps?: string[];
  /** A text that is brought onto the screen at the end. */
  to?: string;
  state?: State;
}

const { wang, wangwei, ouyang, chen, li, agentChen, manager, leader } = openids;
const { engineeringHead, financeOne, financeTwo, administrator, crew } = openids;

const owner = (page: string, as: string, query: Record<string, string> = {}): Visit => ({
  page: `owner/${page}/index`,
  as,
  query,
});
const staff = (page: string, as: string, query: Record<string, string> = {}): Visit => ({
  page: `staff/${page}/index`,
  as,
  query,
});
const managing = (page: string, as: string, query: Record<string, string> = {}): Visit => ({
  page: `manager/${page}/index`,
  as,
  query,
});
const tab = (page: string, as: string): Visit => ({ page: `pages/${page}/index`, as });
const ownersCase = (as: string, caseId: string) => owner('case', as, { caseId });
const months = { agentId: idOf(agentChen) };
const theirs = managing('assessment', manager, months);
const sampled = managing('sampling', manager, months);
const sent = managing('results', manager, { caseId: campaigns.survey });
const planned = managing('audience', manager, { caseId: campaigns.planned });
const imported = managing('imports', financeTwo, { id: imports.checked });
const step = (as: string, caseId: string, action: string) => staff('step', as, { caseId, action });

/** Sheets, dialogs and the ends of long pages. */
export const opened: Opened[] = [
  { name: '换个时间', visit: ownersCase(wang, repairs.proposed), taps: ['换个时间'] },
  { name: '验收签字', visit: ownersCase(wang, repairs.completed), taps: ['满意,签字'] },
  { name: '没修好', visit: ownersCase(wang, repairs.completed), taps: ['没修好'] },
  { name: '不是我们签的', visit: ownersCase(li, repairs.confirmed), taps: ['不是我们签的'] },
  { name: '补充说明', visit: ownersCase(wangwei, complaints.filed), taps: ['补充说明'] },
  { name: '不修了', visit: ownersCase(chen, repairs.quoted), taps: ['不修了'] },
  { name: '打印', visit: ownersCase(ouyang, repairs.reported), to: '打印 / 发送' },
  {
    name: '邀请家人',
    visit: owner('family', wang, { homeId: homes.warranty }),
    taps: ['邀请家人或租客'],
  },
  { name: '更正资料', visit: owner('data', wang), taps: ['更正'] },
  { name: '注销', visit: owner('data', wang), taps: ['了解注销后会怎样'], to: '注销账号' },
  {
    name: '不在保修范围',
    visit: owner('warranty', wang, { homeId: homes.warranty }),
    taps: ['哪些不在保修范围'],
    to: '哪些不在保修范围',
  },
  {
    name: '不是您的个案',
    visit: ownersCase(wang, complaints.filed),
  },
  { name: '派工链接已失效', visit: owner('job', outsider, { code: 'X4K7Q2WX9TBMX4K7Q2WX' }) },
  { name: '筛选', visit: tab('workbench', agentChen), taps: ['筛选'] },
  { name: '新建', visit: tab('workbench', agentChen), taps: ['＋ 新建'] },
  { name: '团队', visit: tab('workbench', manager), taps: ['团队'] },
  { name: '团队', visit: tab('workbench', leader), taps: ['团队'] },
  { name: '四十件待办', visit: tab('workbench', agentChen), state: 'many' },
  {
    name: '更多',
    visit: staff('case', engineeringHead, { caseId: repairs.received }),
    taps: ['更多'],
  },
  { name: '更多', visit: staff('case', agentChen, { caseId: projects.warranty }), taps: ['更多'] },
  { name: '更多', visit: staff('case', crew, { caseId: repairs.appointed }), taps: ['更多'] },
  {
    name: '打印',
    visit: staff('case', agentChen, { caseId: projects.warranty }),
    to: '打印 / 发送',
  },
  {
    name: '打印',
    visit: staff('case', agentChen, { caseId: complaints.filed }),
    to: '打印 / 发送',
  },
  { name: '整改办法', visit: staff('case', engineeringHead, { caseId: findings.passed }) },
  { name: '送礼登记', visit: step(agentChen, projects.warranty, 'gift.record') },
  { name: '登记信函', visit: step(agentChen, projects.warranty, 'letter.record') },
  { name: '重要客户', visit: step(manager, projects.warranty, 'project.markVip') },
  {
    name: '这次没谈成',
    visit: staff('revisit', agentChen, { caseId: projects.warranty, dutyId: 'H10:1' }),
    taps: ['没谈成'],
  },
  { name: '有误的行', visit: imported, to: '有误的地方' },
  { name: '正在导入', visit: imported, state: 'running' },
  { name: '已导入', visit: imported, state: 'done' },
  { name: '看过号码', visit: managing('looks', manager), state: 'looked' },
  { name: '当日收款', visit: managing('imports', financeOne), taps: ['当日收款'] },
  { name: '还没有导入过', visit: managing('imports', financeOne), state: 'empty' },
  { name: '有问题', visit: managing('health', manager), state: 'ill' },
  { name: '有安排', visit: managing('shifts', manager), state: 'planned' },
  { name: '有安排', visit: managing('standins', manager), state: 'planned' },
  {
    name: '离职交接',
    visit: managing('colleague', administrator, { personId: 'crew-liujianguo' }),
    taps: ['离职'],
  },
  { name: '管理', visit: tab('workbench', manager), taps: ['团队', '管理'] },
  { name: '四十位同事', visit: tab('workbench', manager), taps: ['团队'], state: 'lines' },
  { name: '依据', visit: theirs, taps: ['通话质量'] },
  { name: '登记扣分或表扬', visit: theirs, taps: ['登记扣分或表扬'] },
  { name: '撤回', visit: theirs, taps: ['撤回'] },
  { name: '答复异议', visit: theirs, taps: ['答复异议'] },
  { name: '异议已答复', visit: theirs, state: 'answered', to: '主管登记' },
  { name: '已结账', visit: theirs, state: 'closed' },
  { name: '已结账', visit: managing('assessment', agentChen), state: 'closed' },
  { name: '四十位客服', visit: managing('assessment', manager), state: 'lines' },
  { name: '评电话', visit: sampled, taps: ['评这通电话'] },
  {
    name: '不合格',
    visit: sampled,
    taps: ['评这通电话', '语速适中', '语气亲切', '复述要点'],
    to: '评语',
  },
  { name: '按人员看', visit: managing('figures', manager), taps: ['人员'], to: '报修:分开看' },
  { name: '四十位客服', visit: managing('figures', manager), state: 'lines', to: '报修:分开看' },
  { name: '四十组', visit: managing('recurring', manager), state: 'lines' },
  { name: '一户也没有', visit: planned, state: 'nobody', taps: ['先看有多少户'] },
  { name: '有多少户', visit: planned, taps: ['先看有多少户'] },
  { name: '收回七十四份', visit: sent, state: 'responses' },
  { name: '写的话', visit: sent, state: 'responses', to: '还有什么想对我们说的' },
  { name: '四十位客服', visit: managing('reports', manager), state: 'lines' },
  {
    name: '部门总结',
    visit: managing('report', manager, { kind: 'departmentMonth', day: '2026-10-31' }),
  },
  {
    name: '要交的日志',
    visit: managing('report', agentChen, { kind: 'day', day: '2026-11-18' }),
  },
  { name: '排一天', visit: managing('roster', manager), taps: ['27'] },
  { name: '看一天', visit: managing('roster', agentChen), taps: ['27'] },
  { name: '快速排班', visit: managing('roster', manager), taps: ['快速排班'] },
  { name: '邀请码', visit: managing('reviewers', administrator), taps: ['新建演示账号'] },
  { name: '报修的期限', visit: managing('settings', manager), taps: ['补单'], to: '补单' },
  { name: '测验', visit: staff('training', agentChen), taps: ['测验'] },
  { name: '没选完', visit: staff('training', agentChen), taps: ['测验', '交卷'] },
  { name: '成绩', visit: staff('training', manager), taps: ['成绩'] },
  { name: '出错了', visit: managing('figures', manager), state: 'refused' },
];
