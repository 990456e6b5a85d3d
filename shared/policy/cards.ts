/** Revisit cards (H38): what a call is for and what is asked, by the duty it fulfils. */
import type { Subject } from './words';

export interface Question {
  key: string;
  text: string;
  type: 'text' | 'yesNo' | 'rating';
  subject?: Subject;
}

export interface Card {
  purpose: string;
  /** Occasion under which ratings given on this call are kept. */
  occasion?: 'measured' | 'design' | 'accepted' | 'repair';
  questions: readonly Question[];
  asksSatisfied?: boolean;
  /** How its owner is asked in the app; without it only a call will do. */
  invite?: string;
}

const rate = (subject: Subject, text: string): Question => ({
  key: subject,
  text,
  type: 'rating',
  subject,
});
const wish: Question = { key: 'wish', text: '您还有什么意见或需要我们帮助的吗?', type: 'text' };

export const cards: Record<string, Card> = {
  measured: {
    purpose: '了解量房情况,请业主评价设计师',
    invite: '量房还顺利吗?',
    occasion: 'measured',
    questions: [
      { key: 'onTime', text: '设计师是按约定时间到的吗?', type: 'yesNo' },
      { key: 'listened', text: '设计师听取并记下了您的想法吗?', type: 'yesNo' },
      rate('designer', '您对设计师的服务满意吗?'),
      wish,
    ],
  },
  design: {
    purpose: '了解效果图和设计方案,请业主评价设计师',
    invite: '效果图和方案您满意吗?',
    occasion: 'design',
    questions: [
      { key: 'renderings', text: '您对效果图满意吗?', type: 'text' },
      { key: 'plan', text: '设计方案还有哪里需要调整?', type: 'text' },
      rate('designer', '您对设计师的服务满意吗?'),
      wish,
    ],
  },
  congratulation: {
    purpose: '祝贺签约,介绍专职客服,确认祝贺已收到',
    questions: [{ key: 'arrived', text: '签约祝贺(写明专职客服)您收到了吗?', type: 'yesNo' }, wish],
  },
  waterElectric: {
    purpose: '了解水电验收情况',
    invite: '水电做得怎么样?',
    questions: [
      { key: 'clean', text: '施工现场整洁吗?', type: 'yesNo' },
      { key: 'explained', text: '水电走向有人向您讲清楚吗?', type: 'yesNo' },
      wish,
    ],
  },
  accepted: {
    purpose: '了解竣工验收情况,请业主评价三位服务人员',
    invite: '竣工了,请说说您的感受',
    occasion: 'accepted',
    questions: [
      rate('designer', '设计师'),
      rate('supervisor', '工程监理'),
      rate('projectManager', '项目经理'),
      { key: 'defects', text: '还有哪里需要我们处理?', type: 'text' },
      wish,
    ],
  },
  explain: {
    purpose: '讲解保修范围、期限和报修方法',
    questions: [{ key: 'clear', text: '保修和报修的方法您清楚了吗?', type: 'yesNo' }, wish],
  },
  suspended: {
    purpose: '说明保修单因款项未结清而暂停,以及怎样恢复',
    questions: [{ key: 'payBy', text: '您预计什么时候结清?', type: 'text' }, wish],
  },
  warranty: {
    purpose: '保修期例行回访,了解居住和使用情况',
    invite: '住得还好吗?',
    questions: [
      { key: 'water', text: '水电使用正常吗?', type: 'yesNo' },
      { key: 'walls', text: '墙面、地面、门窗有没有问题?', type: 'text' },
      wish,
    ],
  },
  ending: {
    purpose: '提醒业主保修一个月后到期,请尽早检查报修',
    invite: '保修快到期了,家里都好吗?',
    questions: [{ key: 'check', text: '有没有需要在到期前处理的问题?', type: 'text' }, wish],
  },
  site: {
    purpose: '施工期间回访,了解进度和现场情况',
    invite: '工地一切顺利吗?',
    questions: [
      { key: 'progress', text: '您对施工进度满意吗?', type: 'text' },
      { key: 'site', text: '现场管理和工人服务怎么样?', type: 'text' },
      wish,
    ],
  },
  repaired: {
    purpose: '了解维修结果,请业主评价维修人员',
    invite: '修好了吗?',
    occasion: 'repair',
    asksSatisfied: true,
    questions: [
      { key: 'onTime', text: '维修人员按约定时间到了吗?', type: 'yesNo' },
      rate('crew', '您对维修人员的服务满意吗?'),
      wish,
    ],
  },
  deadCode: {
    purpose: '有人打开了这套房屋的失效邀请码:核对是谁,需要时重发',
    questions: [
      { key: 'who', text: '是您或您的家人打开的吗?', type: 'yesNo' },
      { key: 'again', text: '需要我们重新发一个邀请码给您吗?', type: 'yesNo' },
    ],
  },
  untold: {
    purpose: '系统通知没有送达,由您电话告知业主',
    questions: [
      { key: 'understood', text: '已把通知内容告知业主,业主清楚吗?', type: 'yesNo' },
      { key: 'subscribe', text: '请业主下次打开小程序时点“接收通知”,业主愿意吗?', type: 'yesNo' },
      wish,
    ],
  },
  invitation: {
    purpose: '邀请业主参加活动,说明时间、地点和内容',
    questions: [
      { key: 'coming', text: '您方便来参加吗?一共几位?', type: 'text' },
      { key: 'needs', text: '需要我们接您,或有什么要准备的吗?', type: 'text' },
    ],
  },
  birthday: { purpose: '祝业主生日快乐,不推销', questions: [wish] },
  visited: {
    purpose: '来访、来公司咨询后的跟踪,确认问题解决',
    questions: [{ key: 'settled', text: '您来访时说的事情办好了吗?', type: 'yesNo' }, wish],
  },
  reordered: {
    purpose: '了解补单安装结果',
    invite: '补来的东西装得好吗?',
    asksSatisfied: true,
    questions: [
      { key: 'right', text: '补来的物品尺寸、颜色对吗?', type: 'yesNo' },
      { key: 'clean', text: '安装后现场收拾干净了吗?', type: 'yesNo' },
      wish,
    ],
  },
  followUp: {
    purpose: '维修后第二次跟踪,确认没有再出问题',
    invite: '修过的地方还好吗?',
    questions: [{ key: 'holds', text: '修过的地方现在正常吗?', type: 'yesNo' }, wish],
  },
  complaint: {
    purpose: '了解投诉处理结果是否满意',
    invite: '这次处理您满意吗?',
    asksSatisfied: true,
    questions: [{ key: 'kept', text: '部门是按方案和时间处理的吗?', type: 'yesNo' }, wish],
  },
  inquiry: {
    purpose: '告知答复,确认业主清楚了',
    asksSatisfied: true,
    questions: [wish],
  },
  lowRating: {
    purpose: '了解评价较低的原因,致歉并提出改进',
    questions: [{ key: 'reason', text: '哪里没有让您满意?', type: 'text' }, wish],
  },
};

/** The order of a call (H38). */
export const callSteps = [
  '确认对方身份',
  '报公司、部门、工号',
  '询问是否方便',
  '说明来意',
  '复述要点并致谢道别',
] as const;

/** The opening line (H38). */
export const openingLine = (company: string, service: string, agent: string, who: string): string =>
  `您好,${company}${service}${agent}为您服务。请问是${who}吗?现在方便接听电话吗?`;
