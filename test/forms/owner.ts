import {
  homes,
  inquiries,
  openids,
  projects,
  repairs,
  surveys,
} from '../../shared/contract/examples';
import { casesOf, type Form, stepsOf } from './form';

/** What owners fill in. */
export const ownerForms: Form[] = [
  {
    name: '报修',
    as: openids.wang,
    page: `owner/repair/index?homeId=${homes.warranty}`,
    action: 'repair.report',
    made: casesOf(openids.wang),
    words: '晾衣架旁边的墙角一直渗水',
    async fill(hand) {
      await hand.tap('阳台');
      await hand.tap('漏水');
      await hand.input('什么样子', this.words);
    },
    send: '提交报修',
  },
  {
    name: '投诉',
    as: openids.wangwei,
    page: `owner/complaint/index?homeId=${homes.building}`,
    action: 'complaint.file',
    made: casesOf(openids.wangwei),
    words: '约好上午来,等了一天没有人来',
    async fill(hand) {
      await hand.tap('服务、态度');
      await hand.input('时间、地点、经过', this.words);
    },
    send: '提交投诉',
  },
  {
    name: '找人',
    as: openids.wangwei,
    page: `owner/inquiry/index?homeId=${homes.building}`,
    action: 'inquiry.open',
    made: casesOf(openids.wangwei),
    words: '想问问瓷砖什么时候到货',
    async fill(hand) {
      await hand.tap('找人回电');
      await hand.tap('其他人');
      await hand.input('姓名', '送货师傅');
      await hand.input('20 分钟内', this.words);
    },
    send: '请他给我回电',
  },
  {
    name: '评价',
    as: openids.ouyang,
    page: `owner/rating/index?caseId=${projects.owing}`,
    action: 'rating.give',
    made: stepsOf(projects.owing, '', openids.ouyang),
    words: '设计师很耐心,改了三次也不烦',
    async fill(hand) {
      await hand.tap('5 星 很满意');
      await hand.input('想说几句', this.words);
    },
    send: '提交评价',
  },
  {
    name: '回访',
    as: openids.wang,
    page: `owner/revisit/index?caseId=${projects.warranty}`,
    action: 'revisit.answer',
    made: stepsOf(projects.warranty, '', openids.wang),
    words: '阳台推拉门有点涩',
    async fill(hand) {
      await hand.tap('是');
      await hand.input('没有可以不填', this.words);
    },
    send: '就这些,提交',
  },
  {
    name: '换个时间',
    as: openids.wang,
    page: `owner/case/index?caseId=${repairs.proposed}`,
    action: 'repair.askOtherTime',
    made: stepsOf(repairs.proposed, '', openids.wang),
    words: '周六上午在家',
    async fill(hand) {
      await hand.tap('换个时间');
      await hand.input('比如 周六', this.words);
    },
    again: (hand) => hand.tap('换个时间'),
    send: '告诉工程部',
  },
  {
    name: '不接受报价',
    as: openids.chen,
    page: `owner/case/index?caseId=${repairs.quotedToo}`,
    action: 'repair.declineQuote',
    made: stepsOf(repairs.quotedToo, '', openids.chen),
    words: '先不修了,等孩子回来再说',
    async fill(hand) {
      await hand.tap('不修了');
      await hand.input('比如 价格', this.words);
    },
    again: (hand) => hand.tap('不修了'),
    send: '确定不修了',
  },
  {
    name: '没修好',
    as: openids.ouyang,
    page: `owner/case/index?caseId=${repairs.completedToo}`,
    action: 'repair.refuse',
    made: stepsOf(repairs.completedToo, '', openids.ouyang),
    words: '门还是关不严,一推就开',
    async fill(hand) {
      await hand.tap('没修好');
      await hand.input('比如 接口', this.words);
    },
    again: (hand) => hand.tap('没修好'),
    send: '要求返工',
  },
  {
    name: '问卷',
    as: openids.ouyang,
    page: `owner/case/index?caseId=${surveys.sent}`,
    action: 'survey.answer',
    made: stepsOf(surveys.sent, '', openids.ouyang),
    words: '希望周末也能上门',
    async fill(hand) {
      await hand.tap('4 星 满意');
      await hand.tap('是');
      await hand.tap('电话');
      await hand.input('请写下您的想法', this.words);
    },
    send: '提交',
  },
  {
    name: '还不清楚',
    as: openids.wang,
    page: `owner/case/index?caseId=${inquiries.answered}`,
    action: 'inquiry.confirm',
    made: stepsOf(inquiries.answered, '', openids.wang),
    words: '玻璃门也算五金吗',
    async fill(hand) {
      await hand.tap('还不清楚');
      await hand.input('请说一说', this.words);
    },
    again: (hand) => hand.tap('还不清楚'),
    send: '告诉我们',
  },
];
