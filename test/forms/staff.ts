import {
  complaints,
  idOf,
  inquiries,
  openids,
  projects,
  repairs,
} from '../../shared/contract/examples';
import { casesOf, changes, decisionsOn, type Form, invitations, stepsOf } from './form';

const { agentChen, engineeringHead, manager, administrator, financeOne, crew } = openids;
const step = (caseId: string, action: string): string =>
  `staff/step/index?caseId=${caseId}&action=${action}`;

/** What staff fill in: each page with a form, and one step of each sort. */
export const staffForms: Form[] = [
  {
    name: '已回电',
    as: engineeringHead,
    page: step(complaints.signed, 'complaint.reply'),
    action: 'complaint.reply',
    made: stepsOf(complaints.signed, '部门已回电'),
    words: '已致歉,约好明天上午上门查看',
    async fill(hand) {
      await hand.input('已向业主致歉', this.words);
    },
    send: '登记回电',
  },
  {
    name: '处理方案',
    as: engineeringHead,
    page: step(complaints.replied, 'complaint.plan'),
    action: 'complaint.plan',
    made: stepsOf(complaints.replied, '处理方案'),
    words: '空鼓的瓷砖全部重贴',
    async fill(hand) {
      await hand.input('请填写做什么', this.words);
      await hand.tap('明天 18:00');
      await hand.input('请填写谁去', '何勇');
    },
    send: '提交方案',
  },
  {
    name: '到达现场',
    as: crew,
    page: step(repairs.appointed, 'repair.arrive'),
    action: 'repair.arrive',
    made: stepsOf(repairs.appointed, '维修人员已到达'),
    words: '',
    fill: async () => undefined,
    send: '我已到达',
  },
  {
    name: '登记收款',
    as: financeOne,
    page: step(projects.owing, 'payment.book'),
    action: 'payment.book',
    made: stepsOf(projects.owing, '', financeOne),
    words: 'SJ-2026-9001',
    async fill(hand) {
      await hand.input('请填写金额', '100');
      await hand.input('照收据上印的,如:收字第0012号', this.words);
    },
    send: '登记',
  },
  {
    name: '电话记录表',
    as: agentChen,
    page: `staff/phone/index?caseId=${projects.warranty}`,
    action: 'call.record',
    made: stepsOf(projects.warranty, '通话:问浴室柜的铰链保不保修'),
    words: '问浴室柜的铰链保不保修',
    async fill(hand) {
      await hand.input('请填写对方姓名', '王芳');
      await hand.input('请填写电话', '13800001202');
      await hand.input('怎样答复的', '保修期内,已说明');
      await hand.input('请填写什么事', this.words);
    },
    send: '登记',
  },
  {
    name: '通话卡',
    as: agentChen,
    page: `staff/revisit/index?caseId=${projects.warranty}&dutyId=H10%3A1`,
    action: 'revisit.record',
    made: stepsOf(projects.warranty, '保修期 60 天回访'),
    words: '阳台推拉门有点涩',
    async fill(hand) {
      await hand.tap('是');
      await hand.tap('已复述要点并得到客户确认');
      await hand.input('照原话记', this.words);
    },
    send: '记录,下一个',
  },
  {
    name: '来访',
    as: agentChen,
    page: `staff/quick/index?type=visit&caseId=${projects.warranty}`,
    action: 'visit.record',
    made: stepsOf(projects.warranty),
    words: '想了解阳台封窗怎么收费',
    async fill(hand) {
      await hand.tap('别的人');
      await hand.input('请填写找谁', '设计部');
      await hand.input('来办什么', this.words);
    },
    send: '登记来访',
  },
  {
    name: '快速登记',
    as: agentChen,
    page: `staff/quick/index?type=question&caseId=${projects.warranty}`,
    action: 'inquiry.open',
    made: casesOf(manager, 'inquiry'),
    words: '台面用什么清洁剂',
    async fill(hand) {
      await hand.input('业主问什么', this.words);
    },
    send: '登记咨询',
  },
  {
    name: '代业主投诉',
    as: agentChen,
    page: `staff/behalf/index?caseId=${projects.warranty}&kind=complaint`,
    action: 'complaint.file',
    made: casesOf(manager, 'complaint'),
    words: '约好的时间没有人来',
    async fill(hand) {
      await hand.tap('工程部');
      await hand.input('照业主的原话记', this.words);
    },
    send: '提交投诉书',
  },
  {
    name: '新开工程',
    as: financeOne,
    page: 'staff/open/index',
    action: 'project.open',
    made: casesOf(manager, 'project'),
    words: '海棠路 18 号',
    async fill(hand) {
      await hand.input('请填写小区', '海棠苑');
      await hand.input('如:2 栋', '2 栋');
      await hand.input('如:0704', '0704');
      await hand.input('请填写业主姓名', '钱秀英');
      await hand.tap('女士');
      await hand.input('请填写业主手机号', '13800002288');
      await hand.input('请填写详细地址', this.words);
    },
    send: '开立工程',
  },
  {
    name: '共性问题',
    as: manager,
    page: `staff/finding/index?caseId=${complaints.filed}`,
    action: 'finding.pass',
    made: casesOf(manager, 'finding'),
    words: '两起都在同一班组,基层没有清理',
    async fill(hand) {
      await hand.input('如:瓷砖空鼓', '瓷砖空鼓');
      await hand.tap('工程部');
      await hand.input('几起、什么时候', this.words);
    },
    send: '转给部门整改',
  },
  {
    name: '意向客户',
    as: agentChen,
    page: 'staff/prospect/index',
    action: 'prospect.enter',
    made: casesOf(manager, 'prospect'),
    words: '三房,明年三月交房,想看现代风格的样板间',
    async fill(hand) {
      await hand.input('只知道姓就写姓', '孔庆云');
      await hand.tap('女士');
      await hand.input('请填写手机号', '13800006601');
      await hand.tap('来电');
      await hand.input('户型、风格', this.words);
      await hand.tap('B 有可能');
      await hand.input('如:看了样板间很满意', '问得很细,下周来店');
    },
    send: '登记,到时间提醒联系',
  },
  {
    name: '交班',
    as: agentChen,
    page: 'staff/handover/index',
    action: 'handover.give',
    made: casesOf(manager, 'handover'),
    words: '南山里的王女士下午三点等电话',
    async fill(hand) {
      await hand.tap('孙丽');
      await hand.input('答应了谁什么', this.words);
    },
    send: '交班',
  },
  {
    name: '满意度问卷',
    as: manager,
    page: 'staff/campaign/index?kind=survey',
    action: 'survey.plan',
    made: casesOf(manager, 'campaign'),
    words: '占用您一分钟,说说入住的感受',
    async fill(hand) {
      await hand.input('如:入住满意度', '入住满意度问卷');
      await hand.input('占用您两分钟', this.words);
      await hand.tap('3 天内');
      await hand.input('请填写第 1 题', '您对卫生满意吗');
    },
    send: '保存计划',
  },
  {
    name: '公司设置',
    as: manager,
    page: 'manager/setting/index?part=grid',
    action: 'settings.change',
    made: changes,
    words: '和保修手册一致',
    async fill(hand) {
      await hand.input('会留在修改记录里', this.words);
    },
    send: '保存',
  },
  {
    name: '考核登记',
    as: manager,
    page: `manager/assessment/index?agentId=${idOf(agentChen)}`,
    action: 'assessment.judge',
    made: decisionsOn(idOf(agentChen)),
    words: '周报里写的回访没有做',
    async fill(hand) {
      await hand.tap('登记扣分或表扬');
      await hand.input('什么时候、什么事', this.words);
    },
    again: (hand) => hand.tap('登记扣分或表扬'),
    send: '登记',
  },
  {
    name: '值班表',
    as: manager,
    page: 'manager/shifts/index',
    action: 'settings.change',
    made: changes,
    words: '国庆值班',
    async fill(hand) {
      await hand.tap('工程部');
      await hand.tap('张伟');
      await hand.tap('现在');
      await hand.tap('明天 18:00');
      await hand.input('如:国庆值班', this.words);
    },
    send: '安排值班',
  },
  {
    name: '邀请同事',
    as: administrator,
    page: 'manager/colleague/index',
    action: 'staff.invite',
    made: invitations,
    words: '吴小敏',
    async fill(hand) {
      await hand.input('请填写姓名', this.words);
      await hand.input('请填写手机号', '13900000077');
      await hand.tap('客服专员');
      await hand.tap('客服部');
    },
    send: '生成邀请',
  },
  {
    name: '答复咨询',
    as: agentChen,
    page: step(inquiries.asked, 'inquiry.answer'),
    action: 'inquiry.answer',
    made: stepsOf(inquiries.asked),
    words: '中性清洁剂就可以,不要用钢丝球',
    async fill(hand) {
      await hand.input('请填写答复', this.words);
    },
    send: '答复业主',
  },
];
