/** Prospects 意向客户 by likelihood (H57): who has not signed yet, with a home or without one, and how soon they are contacted again †. */

export const gradeNames = {
  A: 'A 很可能',
  B: 'B 有可能',
  C: 'C 再看看',
  D: 'D 可能性小',
} as const;
export type Grade = keyof typeof gradeNames;
export const grades = Object.keys(gradeNames) as Grade[];

/** Days until the next contact; a company's own are the limits of the duties (`settings.limits`). */
export const contactDays: Record<Grade, number> = { A: 2, B: 7, C: 15, D: 30 };

/** The rule of its next contact: 'H57.a'. */
export const contactRule = (grade: Grade): string => `H57.${grade.toLowerCase()}`;

/** Event of a marking: each likelihood has its own next contact. */
export const markedAs = (grade: Grade): string => `likely${grade}`;

/** How somebody came to us who has no home with us yet. */
export const sourceNames = {
  phone: '来电',
  showroom: '到店',
  referred: '老业主介绍',
  event: '活动',
  online: '网上',
  other: '其他',
} as const;
export type Source = keyof typeof sourceNames;
export const sources = Object.keys(sourceNames) as Source[];

/** How a contact came about. */
export const contactWayNames = {
  phone: '电话',
  visit: '到店',
  wechat: '微信',
  home: '上门',
  event: '活动',
} as const;
export type ContactWay = keyof typeof contactWayNames;
export const contactWays = Object.keys(contactWayNames) as ContactWay[];

/** What a call with a prospect is to find out; a guide for the agent, nothing to be filled in. */
export const prospectQuestions = [
  '房子在哪里、多大、什么时候交房',
  '想怎么装、预算大概多少',
  '家里谁一起决定,还看了哪几家',
  '什么时候方便量房或到店',
] as const;
