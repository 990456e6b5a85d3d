/** Recording a revisit 回访 (H38): fulfils the one duty it was made for, keeps what was said, and lets the case go on. */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { cards } from '../policy/cards';
import { sayTime } from '../time/shanghai';
import type { Case, Duty } from './case';
import { afterRevisit as afterComplaint } from './complaint';
import { type Context, journal } from './context';
import { finish, isOpen, raise } from './duties';
import { settle as settleInquiry } from './inquiry';
import { rate } from './rating';
import { afterRevisit as afterRepair } from './repair';

/** The open duty with a card, or a refusal that says why not. */
export function revisitDuty(kase: Case, dutyId: string): Duty & { card: string } {
  const duty = kase.duties.find((candidate) => candidate.id === dutyId);
  if (!duty) refuse('wrong_state', '没有找到这个待办', 'dutyId');
  if (duty.doneAt !== undefined) refuse('duplicate', '这个回访已经登记过了', 'dutyId');
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
  if (!input.restated) refuse('bad_input', '请向业主复述要点并得到确认', 'restated');
  if (card?.asksSatisfied && input.satisfied === undefined)
    refuse('bad_input', '请选择业主是否满意', 'satisfied');
  if (input.satisfied === false && !input.notes)
    refuse('bad_input', '请写下业主不满意的原因', 'notes');
  for (const rating of input.ratings) {
    if (!card?.occasion) refuse('bad_input', '这次回访不涉及评价', 'ratings');
    rate(kase, { ...rating, occasion: card.occasion }, ctx, true);
  }
  finish(duty, ctx);
  journal(kase, ctx, 'revisited', {
    rule: duty.rule,
    title: duty.title,
    way: input.way,
    answers: input.answers,
    ...(input.notes ? { notes: input.notes } : {}),
    ...(input.satisfied === undefined ? {} : { satisfied: input.satisfied }),
    ...(input.durationSeconds === undefined ? {} : { durationSeconds: input.durationSeconds }),
  });
  raise(kase, ctx, `revisit:${duty.rule}`, { occasion: duty.id.split(':')[1] ?? '1' });
  raise(kase, ctx, 'revisited');
  if (kase.kind === 'project' && kase.state === 'construction') {
    raise(kase, ctx, 'siteRuns', { occasion: String(kase.journal.length) });
  }
  if (card?.asksSatisfied && input.satisfied !== undefined) {
    if (kase.kind === 'repair') afterRepair(kase, input.satisfied, ctx);
    if (kase.kind === 'complaint') afterComplaint(kase, input.satisfied, ctx);
    if (kase.kind === 'inquiry') settleInquiry(kase, input.satisfied, input.notes ?? '', ctx);
  }
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
    ...(input.notes ? { notes: input.notes } : {}),
  });
}
