import type { Input, Output } from '../../../shared/contract';

export type CallData = Output<'revisit.card'>;
type Outcome = Input<'revisit.record'>['outcome'];

/** What the agent has entered on a call card so far; kept on the phone until it is recorded. */
export interface Talk {
  /** Text, or 'yes' and 'no', by the question's key. */
  answers: Record<string, string>;
  /** Stars by the question's key. */
  stars: Record<string, number>;
  notes: string;
  restated: boolean;
  satisfied: '' | 'yes' | 'no';
  /** When dialling began, epoch ms; 0: not yet. */
  dialledAt: number;
  /** How long the call was; 0 while it runs or before. */
  seconds: number;
  /** What was chosen in the sheet for a call that did not take place. */
  later: Putting;
}

/** `at`: 'YYYY-MM-DD HH:mm', or ''. */
export interface Putting {
  outcome: Exclude<Outcome, 'done'>;
  at: string;
}

export const noTalk: Talk = {
  answers: {},
  stars: {},
  notes: '',
  restated: false,
  satisfied: '',
  dialledAt: 0,
  seconds: 0,
  later: { outcome: 'inconvenient', at: '' },
};

/** Longest call that is kept, in seconds: beyond it somebody forgot to stop. */
const longest = 14_400;

export function secondsOf({ dialledAt, seconds }: Talk, now: number): number {
  if (!dialledAt) return 0;
  return Math.min(longest, seconds || Math.max(0, Math.round((now - dialledAt) / 1000)));
}

/** Something was entered before, and the page was left. */
export const begun = ({ answers, stars, notes, satisfied, dialledAt }: Talk): boolean =>
  Object.values(answers).some(Boolean) ||
  Object.values(stars).some(Boolean) ||
  notes.trim() !== '' ||
  satisfied !== '' ||
  dialledAt > 0;

/** What the owner said, point by point, to be said once more to them before the call ends (H38). */
export function points(talk: Talk, card: CallData): string[] {
  const answered = answersOf(talk, card);
  const said = card.questions.flatMap(({ key, text, name, type }) => {
    const question = text.replace(/[??]$/, '');
    const stars = talk.stars[key];
    if (type === 'rating') return stars ? [`${name || question}:${stars} 星`] : [];
    const answer = answered[key];
    return answer ? [type === 'text' ? answer : `${question}:${answer}`] : [];
  });
  const notes = talk.notes.split('\n').map((line) => line.trim());
  // A heading of the 5W1H with nothing behind it is no point.
  return [...said, ...notes.filter((line) => line !== '' && !/^[^::]{1,4}[::]$/.test(line))];
}

/** What is missing before the call counts as done (H38), in a sentence; '' when nothing is. */
export function unfinished(talk: Talk, { asksSatisfied }: CallData): string {
  if (asksSatisfied && !talk.satisfied) return '请选择业主是否满意';
  return talk.restated ? '' : '请先复述要点,得到客户确认后打勾';
}

/** The record of a call that took place. */
export function doneInput(talk: Talk, card: CallData, now: number): Input<'revisit.record'> {
  const seconds = secondsOf(talk, now);
  const notes = talk.notes.trim();
  return {
    caseId: card.caseId,
    dutyId: card.dutyId,
    outcome: 'done',
    answers: answersOf(talk, card),
    ratings: card.questions.flatMap(({ key, subject }) => {
      const overall = talk.stars[key];
      return subject && overall ? [{ subject, overall }] : [];
    }),
    restated: talk.restated,
    ...(notes ? { notes } : {}),
    ...(seconds ? { durationSeconds: seconds } : {}),
    ...(card.asksSatisfied ? { satisfied: talk.satisfied === 'yes' } : {}),
  };
}

function answersOf(talk: Talk, { questions }: CallData): Record<string, string> {
  const said = { yes: '是', no: '否' } as Record<string, string>;
  return Object.fromEntries(
    questions.flatMap(({ key, type }) => {
      const answer = talk.answers[key]?.trim();
      if (!answer || type === 'rating') return [];
      return [[key, type === 'yesNo' ? (said[answer] ?? answer) : answer]];
    }),
  );
}

/** The owner's answers in the app have been read, and no call is needed. */
export function readInput(talk: Talk, card: CallData): Input<'revisit.record'> {
  const { caseId, dutyId, answered } = card;
  const notes = talk.notes.trim();
  return {
    caseId,
    dutyId,
    outcome: 'done',
    way: 'app',
    answers: answered?.answers ?? {},
    ...(notes ? { notes } : {}),
  };
}

/** The record of a call that did not take place: the duty stays open (H38). */
export function laterInput(
  talk: Talk,
  card: CallData,
  later: { outcome: Exclude<Outcome, 'done'>; nextAt: number },
): Input<'revisit.record'> {
  const { caseId, dutyId } = card;
  const notes = talk.notes.trim();
  return { caseId, dutyId, ...later, ...(notes ? { notes } : {}) };
}
