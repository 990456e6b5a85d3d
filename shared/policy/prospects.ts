/** Prospects 意向客户 by likelihood (H57): who has not signed yet, and how soon they are contacted again †. */

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
