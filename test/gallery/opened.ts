import {
  complaints,
  findings,
  homes,
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
];
