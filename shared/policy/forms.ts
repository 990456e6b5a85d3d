/** Forms that print (H60): the action that prints each, and what it is called. */
export const formNames = {
  'warranty.print': '工程保修单',
  'repair.print': '工程报修单',
  'complaint.print': '客户投诉书',
  'file.print': '客户档案表',
  'record.print': '客户专项服务记录表',
  'call.print': '电话记录表',
  'letter.print': '跟踪服务信函登记表',
} as const;
export type FormAction = keyof typeof formNames;

/** Lines that a form of many lines holds at most, the latest ones; it says so where there are more. */
export const mostLines = 200;
