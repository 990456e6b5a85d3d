import type { Output } from '../../shared/contract';
import {
  homes,
  idOf,
  invitationCodes,
  invitations,
  jobCodes,
  openids,
  outsider,
  projects,
  reorders,
  repairs,
  visitors,
} from '../../shared/contract/examples';
import type { RunningCloud } from '../tools/cloud';
import { casesOf, changes, type Form, stepsOf } from './form';

const { administrator, agentChen, manager, wang, chen, ouyang } = openids;

const ask = async <T>(cloud: RunningCloud, as: string, action: string, input = {}): Promise<T> =>
  (await cloud.call(as, action, input)).data as T;

/** Colleagues of whom something holds. */
const colleagues =
  (which: (one: Output<'staff.show'>['people'][number]) => boolean): Form['made'] =>
  async (cloud) =>
    (await ask<Output<'staff.show'>>(cloud, administrator, 'staff.show')).people.filter(which)
      .length;

/** What owners fill in, of sorts that `owner.ts` has: in the executed mini-program alone. */
export const moreOwnerForms: Form[] = [
  {
    name: '补充说明',
    as: wang,
    page: `owner/case/index?caseId=${repairs.proposed}`,
    action: 'case.add',
    made: stepsOf(repairs.proposed, '', wang),
    words: '水龙头下面也开始滴水了',
    async fill(hand) {
      await hand.tap('补充说明');
      await hand.input('请说一说', this.words);
    },
    again: (hand) => hand.tap('补充说明'),
    send: '提交',
  },
  {
    name: '不接受补单报价',
    as: chen,
    page: `owner/case/index?caseId=${reorders.offered}`,
    action: 'reorder.declineQuote',
    made: stepsOf(reorders.offered, '', chen),
    words: '价格偏高,先不做了',
    async fill(hand) {
      await hand.tap('不做了');
      await hand.input('比如 价格', this.words);
    },
    again: (hand) => hand.tap('不做了'),
    send: '确定不做了',
  },
  {
    name: '活动答复',
    as: ouyang,
    page: `owner/case/index?caseId=${invitations.sent}`,
    action: 'invitation.answer',
    made: stepsOf(invitations.sent, '', ouyang),
    words: '',
    fill: (hand) => hand.tap('不来'),
    send: '答复',
  },
  {
    name: '邀请家人',
    as: chen,
    page: `owner/family/index?homeId=${homes.expired}`,
    action: 'member.invite',
    made: async (cloud) =>
      (await ask<Output<'member.list'>>(cloud, chen, 'member.list', { homeId: homes.expired }))
        .invitations.length,
    words: '陈晓东',
    async fill(hand) {
      await hand.tap('邀请家人或租客');
      await hand.input('姓名', this.words);
    },
    again: (hand) => hand.tap('邀请家人或租客'),
    send: '生成邀请码',
  },
  {
    name: '更正资料',
    as: chen,
    page: 'owner/data/index',
    action: 'me.correct',
    async made(cloud) {
      const { person } = await ask<Output<'me.show'>>(cloud, chen, 'me.show');
      return person.bestTimeToCall === this.words ? 1 : 0;
    },
    words: '周末下午两点以后',
    async fill(hand) {
      await hand.tap('更正');
      await hand.input('比如 工作日', this.words);
    },
    again: (hand) => hand.tap('更正'),
    send: '保存',
  },
  {
    name: '完工登记',
    as: outsider,
    page: `owner/job/index?code=${jobCodes.appointed}`,
    action: 'job.finish',
    made: stepsOf(repairs.jobAppointed),
    words: '换了软管,试水半小时不漏',
    async fill(hand) {
      await hand.tap('添加照片');
      await hand.input('做了什么', this.words);
    },
    send: '完工,请业主验收',
    asks: true,
  },
  {
    name: '用邀请码加入',
    as: visitors.invited,
    page: 'owner/bind/index',
    action: 'me.join',
    made: async (cloud) =>
      // Nobody's, before.
      (await ask<Output<'home.show'> | undefined>(cloud, visitors.invited, 'home.show'))?.homes
        .length ?? 0,
    words: invitationCodes.tenant,
    fill(hand) {
      return hand.input('12 位', this.words);
    },
    send: '同意并用邀请码加入',
  },
];

/** What staff fill in, of sorts that `staff.ts` has; steps on a case are in `steps.ts`. */
export const moreStaffForms: Form[] = [
  {
    name: '老业主活动',
    as: manager,
    page: 'staff/campaign/index?kind=event',
    action: 'campaign.plan',
    made: casesOf(manager, 'campaign'),
    words: '公司一楼展厅,备了茶点',
    async fill(hand) {
      await hand.input('如:老业主春季', '老业主冬至茶话会');
      await hand.input('业主会看到', '请来坐坐');
      await hand.tap('3 天内');
      await hand.input('如:公司一楼', this.words);
    },
    send: '保存计划',
  },
  {
    name: '代班',
    as: manager,
    page: 'manager/standins/index',
    action: 'settings.change',
    made: changes,
    words: '年假,票已经买好',
    async fill(hand) {
      await hand.tap('陈静');
      await hand.tap('孙丽', 1);
      await hand.tap('现在');
      await hand.tap('明天 18:00');
      await hand.input('如:年假', this.words);
    },
    send: '安排代班',
  },
  {
    name: '一项期限',
    as: manager,
    page: 'manager/setting/index?limit=repair%3AH12',
    action: 'settings.change',
    made: changes,
    words: '业主希望早一点',
    fill(hand) {
      return hand.input('会留在修改记录里', this.words);
    },
    send: '保存',
  },
  {
    name: '同事的岗位',
    as: administrator,
    page: `manager/colleague/index?personId=${idOf(openids.crew)}`,
    action: 'staff.change',
    made: colleagues(({ roles }) => roles.includes('crew') && roles.includes('supervisor')),
    words: '',
    fill: (hand) => hand.tap('工程监理'),
    send: '保存',
  },
  {
    name: '同事离职',
    as: administrator,
    page: `manager/colleague/index?personId=${idOf(openids.crewTwo)}`,
    action: 'staff.leave',
    made: async (cloud) => -(await colleagues(() => true)(cloud)),
    words: '回老家了,祝他顺利',
    async fill(hand) {
      await hand.tap('离职');
      await hand.tap('刘建国');
      await hand.tap('正常离职');
      await hand.input('会留在记录里', this.words);
    },
    again: (hand) => hand.tap('离职'),
    send: '登记离职',
    asks: true,
  },
  {
    name: '代业主报修',
    as: agentChen,
    page: `staff/behalf/index?caseId=${projects.warranty}&kind=repair`,
    action: 'repair.report',
    made: casesOf(manager, 'repair'),
    words: '书房的门锁打不开,钥匙转不动',
    async fill(hand) {
      await hand.tap('卧室');
      await hand.tap('门窗');
      await hand.input('什么时候开始', this.words);
    },
    send: '提交报修',
  },
  {
    name: '未接来电',
    as: agentChen,
    page: `staff/quick/index?type=missedCall&caseId=${projects.warranty}`,
    action: 'inquiry.open',
    made: casesOf(manager, 'inquiry'),
    words: '可能是问上门时间',
    fill(hand) {
      return hand.input('业主来电未接', this.words);
    },
    send: '登记,去回电',
  },
  {
    name: '业主找人',
    as: agentChen,
    page: `staff/quick/index?type=lookedFor&caseId=${projects.warranty}`,
    action: 'inquiry.open',
    made: casesOf(manager, 'inquiry'),
    words: '想问橱柜的尺寸',
    async fill(hand) {
      await hand.tap('设计师 林晓');
      await hand.input('什么事找他', this.words);
    },
    send: '登记,告诉同事',
  },
];
