/** What the company plans for its owners: events with invitations (H13), surveys (H49). */
import type { Machine } from '../domain/context';

export const campaignNames = { event: '活动', survey: '问卷' } as const;
export type CampaignType = keyof typeof campaignNames;

export const campaignStateNames: Record<string, string> = {
  planned: '待发出',
  running: '已发出',
  ended: '已结束',
  cancelled: '已取消',
};

export const campaignMachine: Machine = {
  planned: { sent: 'running', cancelled: 'cancelled' },
  running: { sent: 'running', ended: 'ended', cancelled: 'cancelled' },
  ended: {},
  cancelled: {},
};

export const invitationStateNames: Record<string, string> = {
  invited: '等您答复',
  answered: '已答复',
  ended: '已结束',
  cancelled: '活动取消',
};

export const invitationMachine: Machine = {
  invited: {
    written: 'invited',
    answered: 'answered',
    attended: 'ended',
    ended: 'ended',
    cancelled: 'cancelled',
  },
  // An answer may be changed until the event has taken place.
  answered: {
    written: 'answered',
    answered: 'answered',
    attended: 'ended',
    ended: 'ended',
    cancelled: 'cancelled',
  },
  ended: { attended: 'ended' },
  cancelled: {},
};

export const surveyStateNames: Record<string, string> = {
  sent: '等您填写',
  answered: '已填写',
  ended: '已结束',
  cancelled: '已取消',
};

export const surveyMachine: Machine = {
  sent: { answered: 'answered', ended: 'ended', cancelled: 'cancelled' },
  answered: {},
  ended: {},
  cancelled: {},
};

export const comingNames = { yes: '来', no: '不来', maybe: '还不确定' } as const;
export type Coming = keyof typeof comingNames;

export const inviteWayNames = {
  app: '小程序',
  letter: '请柬',
  sms: '短信',
  wechat: '微信',
  visit: '当面送达',
} as const;
export type InviteWay = keyof typeof inviteWayNames;

export const surveyQuestionTypes = ['stars', 'yesNo', 'choice', 'text'] as const;

export interface SurveyQuestion {
  key: string;
  text: string;
  type: (typeof surveyQuestionTypes)[number];
  /** With `choice`. */
  options: readonly string[];
}
