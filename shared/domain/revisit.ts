/** Recording a revisit 回访 (H38): fulfils the one duty it was made for, keeps what was said, and lets the case go on. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { type Card, cards, type Question } from '../policy/cards';
import { answeredText } from '../policy/notices';
import { sayTime } from '../time/shanghai';
import type { Case, Duty } from './case';
import { afterRevisit as afterComplaint } from './complaint';
import { type Context, entryCount, journal } from './context';
import { finish, isOpen, raise, wasDone } from './duties';
import { afterGreeting } from './greeting';
import { settle as settleInquiry } from './inquiry';
import { addRobot } from './notices';
import { rate } from './rating';
import { afterRevisit as afterReorder } from './reorder';
import { afterRevisit as afterRepair } from './repair';

/** The open duty with a card, or a refusal that says why not. */
export function revisitDuty(kase: Case, dutyId: string): Duty & { card: string } {
  const duty = kase.duties.find((candidate) => candidate.id === dutyId);
  if (wasDone(kase, dutyId)) refuse('duplicate', '这个回访已经登记过了', 'dutyId');
  if (!duty) refuse('wrong_state', '没有找到这个待办', 'dutyId');
  if (!isOpen(duty)) refuse('wrong_state', '这个待办已经撤销', 'dutyId');
  if (duty.card === undefined) refuse('wrong_state', '这个待办不是回访', 'dutyId');
  return duty as Duty & { card: string };
}

export function recordRevisit(kase: Case, input: Parsed<'revisit.record'>, ctx: Context): void {
  const duty = revisitDuty(kase, input.dutyId);
  const card = cards[duty.card];
  if (ctx.now < duty.from)
    refuse('too_early', `这个回访从 ${sayTime(duty.from, ctx.now)} 起才能登记`, 'dutyId');
  if (input.outcome !== 'done') {
    tryAgain(kase, duty, input, ctx);
    return;
  }
  const app = input.way === 'app';
  if (app && !duty.answered) refuse('wrong_state', '业主还没有在小程序里回答', 'way');
  if (!app && !input.restated) refuse('bad_input', '请向业主复述要点并得到确认', 'restated');
  const satisfied = input.satisfied ?? (app ? duty.answered?.satisfied : undefined);
  if (card?.asksSatisfied && satisfied === undefined)
    refuse('bad_input', '请选择业主是否满意', 'satisfied');
  if (satisfied === false && !input.notes) refuse('bad_input', '请写下业主不满意的原因', 'notes');
  for (const rating of input.ratings) {
    if (!card?.occasion) refuse('bad_input', '这次回访不涉及评价', 'ratings');
    rate(kase, { ...rating, occasion: card.occasion }, ctx, true);
  }
  conclude(kase, duty, { ...input, answers: given(input.answers), satisfied }, ctx);
}

const given = (answers: Partial<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) =>
      answer === undefined ? [] : [[key, answer]],
    ),
  );

interface Said {
  way: string;
  answers: Record<string, string>;
  satisfied?: boolean | undefined;
  notes?: string | undefined;
  durationSeconds?: number | undefined;
}

/** The revisit has taken place: its duty ends, and the case goes on by what was said. */
function conclude(kase: Case, duty: Duty & { card: string }, said: Said, ctx: Context): void {
  const { satisfied, notes } = said;
  finish(duty, ctx);
  journal(kase, ctx, 'revisited', {
    rule: duty.rule,
    title: duty.title,
    way: said.way,
    answers: said.answers,
    ...(notes ? { notes } : {}),
    ...(satisfied === undefined ? {} : { satisfied }),
    ...(said.durationSeconds === undefined ? {} : { durationSeconds: said.durationSeconds }),
  });
  raise(kase, ctx, `revisit:${duty.rule}`, { occasion: duty.id.split(':')[1] ?? '1' });
  raise(kase, ctx, 'revisited');
  if (kase.kind === 'project' && kase.state === 'construction') {
    raise(kase, ctx, 'siteRuns', { occasion: String(entryCount(kase)) });
  }
  if (kase.kind === 'project' && duty.rule === 'H14')
    afterGreeting(kase, duty.id.split(':')[1] ?? '', ctx);
  if (!cards[duty.card]?.asksSatisfied || satisfied === undefined) return;
  if (kase.kind === 'repair') afterRepair(kase, satisfied, ctx);
  if (kase.kind === 'reorder') afterReorder(kase, satisfied, ctx);
  if (kase.kind === 'complaint') afterComplaint(kase, satisfied, ctx);
  if (kase.kind === 'inquiry') settleInquiry(kase, satisfied, notes ?? '', ctx);
}

/** The revisit that this owner may answer now: the most pressing one with a card for it (H3–H11, H26, H34). */
export function answerable(kase: Case, now: number): (Duty & { card: string }) | undefined {
  return kase.duties
    .filter((duty): duty is Duty & { card: string } => !!duty.card && isOpen(duty))
    .filter((duty) => cards[duty.card]?.invite !== undefined && duty.from <= now)
    .sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** A card's questions, without those about somebody whom the case does not name. */
export const questionsFor = (kase: Case, card: Card): Question[] =>
  card.questions.filter(({ subject }) => subject === undefined || kase.team[subject] !== undefined);

/**
 * The owner answers a revisit in the app. If nothing is wrong it has taken place and nobody calls; a 'no', words that
 * somebody has to read, a low rating or 'not satisfied' leave the duty to the agent, who sees them and calls (H38).
 */
export function answerRevisit(
  kase: Case,
  input: Parsed<'revisit.answer'>,
  ctx: Context,
): { settled: boolean } {
  const duty = revisitDuty(kase, input.dutyId);
  const card = cards[duty.card];
  if (!card?.invite) refuse('wrong_state', '这个回访由专职客服打电话给您', 'dutyId');
  if (ctx.now < duty.from)
    refuse('too_early', `这个回访从 ${sayTime(duty.from, ctx.now)} 起才能回答`, 'dutyId');
  if (card.asksSatisfied && input.satisfied === undefined)
    refuse('bad_input', '请选择是否满意', 'satisfied');
  const answers = checked(questionsFor(kase, card), input.answers);
  for (const rating of input.ratings) {
    if (!card.occasion) refuse('bad_input', '这次回访不涉及评价', 'ratings');
    rate(kase, { ...rating, occasion: card.occasion }, ctx);
  }
  const satisfied = card.asksSatisfied ? input.satisfied : undefined;
  const words = card.questions.some(({ key, type }) => type === 'text' && answers[key]);
  const no = Object.values(answers).includes('否');
  const low = input.ratings.some(({ overall }) => overall <= 2);
  if (!words && !no && !low && satisfied !== false) {
    conclude(kase, duty, { way: 'app', answers, satisfied }, ctx);
    return { settled: true };
  }
  duty.answered = {
    at: ctx.now,
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    answers,
    ratings: input.ratings.map(({ subject, overall }) => ({ subject, overall })),
    ...(satisfied === undefined ? {} : { satisfied }),
  };
  journal(kase, ctx, 'revisitAnswered', {
    rule: duty.rule,
    title: duty.title,
    words: card.questions
      .flatMap(({ key, type }) => (type === 'text' ? (answers[key] ?? []) : []))
      .join(';'),
  });
  const urgent = satisfied === false || low;
  const id = `${duty.id}:answered:${ctx.now}`;
  addRobot(kase, ctx, id, duty.owedBy, answeredText(kase, duty), urgent);
  return { settled: false };
}

/** Only what was asked, and 'yes' or 'no' where it is one or the other. */
function checked(
  questions: readonly Question[],
  answers: Partial<Record<string, string>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    const question = questions.find((one) => one.key === key && one.type !== 'rating');
    if (!question || answer === undefined) refuse('bad_input', '这次回访没有问这个', 'answers');
    if (question.type === 'yesNo' && answer !== '是' && answer !== '否')
      refuse('bad_input', '请回答“是”或“否”', 'answers');
    kept[key] = answer;
  }
  return kept;
}

/** 'Not a good time' keeps the duty open with a new time; the limit stays (H38). */
function tryAgain(kase: Case, duty: Duty, input: Parsed<'revisit.record'>, ctx: Context): void {
  if (input.nextAt === undefined) refuse('bad_input', '请选择下次联系的时间', 'nextAt');
  if (input.nextAt <= ctx.now) refuse('bad_input', '下次联系的时间要晚于现在', 'nextAt');
  duty.tries = [
    ...(duty.tries ?? []),
    { at: ctx.now, outcome: input.outcome, nextAt: input.nextAt },
  ];
  const rest = duty.moments.slice(duty.fired).filter((moment) => moment.what !== 'open');
  const again = { at: input.nextAt, what: 'open' as const, to: [duty.owedBy] };
  duty.moments = [
    ...duty.moments.slice(0, duty.fired),
    ...[...rest, again].sort((a, b) => a.at - b.at),
  ];
  journal(kase, ctx, 'revisitTried', {
    rule: duty.rule,
    title: duty.title,
    outcome: input.outcome,
    nextAt: input.nextAt,
    ...(input.way === 'phone' ? {} : { way: input.way }),
    ...(input.notes ? { notes: input.notes } : {}),
  });
}
