/**
 * Greetings 祝福 (H14): shown in the app on the day. WeChat's templates never carry them. The list is the company's
 * own (`settings.festivals`).
 */
export interface Festival {
  name: string;
  /** 'MM-DD' of the solar or of the lunar calendar. */
  calendar: 'solar' | 'lunar';
  day: string;
  text: string;
}

export const festivals: readonly Festival[] = [
  { name: '元旦', calendar: 'solar', day: '01-01', text: '新年快乐,愿您新的一年万事顺意!' },
  { name: '春节', calendar: 'lunar', day: '01-01', text: '新春快乐,祝您阖家幸福安康!' },
  { name: '元宵节', calendar: 'lunar', day: '01-15', text: '元宵节快乐,祝您团团圆圆!' },
  { name: '端午节', calendar: 'lunar', day: '05-05', text: '端午安康,愿您和家人平安喜乐!' },
  { name: '中秋节', calendar: 'lunar', day: '08-15', text: '中秋快乐,愿您阖家团圆!' },
  { name: '国庆节', calendar: 'solar', day: '10-01', text: '国庆节快乐,祝您假期愉快!' },
];

export const birthdayText = '生日快乐,愿您平安健康、天天开心!';
