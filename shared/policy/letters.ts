/** 跟踪服务信函登记表 (H37, H60): what is sent to owners by hand, and by what way. */
export const letterKinds = {
  thanks: '感谢信',
  card: '贺卡',
  notice: '通知函',
  revisit: '回访函',
  invitation: '请柬',
  other: '其他信函',
} as const;
export type LetterKind = keyof typeof letterKinds;

export const letterWays = {
  post: '邮寄',
  courier: '快递',
  handed: '当面送交',
  email: '电子邮件',
} as const;
export type LetterWay = keyof typeof letterWays;
