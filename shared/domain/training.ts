/** The short test for new colleagues 测验 (H58): which questions, what came of it. Pure. */
import { refuse } from '../errors';
import { paperOf, type Question } from '../policy/questions';
import { exam, resultsKept } from '../policy/training';
import { dateOf } from '../time/shanghai';
import type { Person } from './person';

/** One try. */
export interface TestResult {
  /** The first is 1. */
  attempt: number;
  at: number;
  /** So many right, of so many. */
  right: number;
  of: number;
  passed: boolean;
}

export interface Given {
  /** Of the question. */
  key: string;
  /** Place of the chosen option. */
  choice: number;
}

/** What was not right, and what would have been. */
export interface Mistake {
  text: string;
  chosen: string;
  right: string;
  why: string;
}

/** The number of the try that is next. */
export const nextAttempt = ({ training = [] }: Pick<Person, 'training'>): number =>
  (training.at(-1)?.attempt ?? 0) + 1;

/** Tries that are left today. */
export function triesLeft({ training = [] }: Pick<Person, 'training'>, now: number): number {
  const today = training.filter(({ at }) => dateOf(at) === dateOf(now)).length;
  return Math.max(0, exam.triesADay - today);
}

/**
 * Marks a try and keeps it with the person. Refuses: `wrong_state` a paper that was handed in already, `too_often` more
 * tries than a day has, `bad_input` naming the answers where a question is missing, foreign or has no such option.
 */
export function handIn(
  person: Person,
  { attempt, answers }: { attempt: number; answers: readonly Given[] },
  now: number,
): { result: TestResult; mistakes: Mistake[] } {
  if (attempt !== nextAttempt(person))
    refuse('wrong_state', '这份试卷已经交过,请重新开始', 'attempt');
  if (triesLeft(person, now) === 0)
    refuse('too_often', `每天最多测验 ${exam.triesADay} 次,请明天再来`);
  const paper = paperOf(person.personId, attempt);
  const known = new Set(paper.map(({ key }) => key));
  if (answers.length !== paper.length || answers.some(({ key }) => !known.has(key)))
    refuse('bad_input', '还有题目没有作答,或者不是这份试卷的题目', 'answers');
  const mistakes = paper.flatMap((question) => mistakeIn(question, answers));
  const right = paper.length - mistakes.length;
  const passed = right * 100 >= exam.pass * paper.length;
  const result = { attempt, at: now, right, of: paper.length, passed };
  person.training = [...(person.training ?? []), result].slice(-resultsKept);
  return { result, mistakes };
}

function mistakeIn(question: Question, answers: readonly Given[]): Mistake[] {
  const { key, text, options, right, why } = question;
  const given = answers.filter((answer) => answer.key === key);
  const chosen = options[given[0]?.choice ?? -1];
  if (given.length !== 1 || chosen === undefined)
    refuse('bad_input', '还有题目没有作答,或者选项不存在', 'answers');
  return given[0]?.choice === right ? [] : [{ text, chosen, right: options[right] ?? '', why }];
}

/** How somebody stands: passed once is passed. */
export function standing({ training = [] }: Pick<Person, 'training'>): {
  passed: boolean;
  best: TestResult | null;
} {
  const [best = null] = [...training].sort((a, b) => b.right - a.right || b.at - a.at);
  return { passed: training.some(({ passed }) => passed), best };
}
