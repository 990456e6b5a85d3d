/** More to say on a case that is open; and no new one where there are many (C–E). */
import type { Parsed } from '../contract';
import { Refused, refusal, refuse } from '../errors';
import { addedText, inOneLine, titleOf } from '../policy/notices';
import type { Capped } from '../policy/settings';
import { kindNames } from '../policy/words';
import { MINUTE } from '../time/shanghai';
import type { Actor, Case } from './case';
import { type Context, entryCount, journal } from './context';
import { addRobot } from './notices';

/** Waits for the company, not for the owner's word. */
const atWork = ({ open, state, kind }: Case): boolean =>
  open &&
  !(kind === 'repair' && (state === 'completed' || state === 'confirmed')) &&
  !(kind === 'complaint' && state === 'resolved') &&
  !(kind === 'inquiry' && state === 'answered');

/**
 * Refuses (`too_many`) another case of a kind of which the home has as many at work as the company allows, naming the
 * latest to add to. Staff may always enter one; `own` is the case that this very request may have begun before.
 */
export function within(
  cases: readonly Case[],
  kind: Capped,
  actor: Pick<Actor, 'roles'>,
  { openCases }: Pick<Context['settings'], 'openCases'>,
  own: string,
): void {
  if (actor.roles.some((role) => role !== 'owner')) return;
  const waiting = cases.filter((kase) => kase.kind === kind && atWork(kase));
  if (waiting.length < openCases[kind] || cases.some(({ _id }) => _id === own)) return;
  const [latest] = [...waiting].sort((a, b) => b.createdAt - a.createdAt);
  if (!latest) return;
  throw new Refused({
    ...refusal(
      'too_many',
      `您家有 ${waiting.length} 个${kindNames[kind]}正在处理。请在最近的“${titleOf(latest)}”(${latest._id})里补充,客服马上能看到;急事请打电话`,
    ),
    caseId: latest._id,
  });
}

/** Owners add words and pictures to what is open; the agent is told. */
export function add(kase: Case, input: Parsed<'case.add'>, ctx: Context): void {
  if (kase.kind !== 'repair' && kase.kind !== 'complaint' && kase.kind !== 'inquiry')
    refuse('wrong_state', '这里不能补充,请联系您的专职客服');
  if (!kase.open) refuse('wrong_state', '已经结案了,有新的情况请重新提交');
  if (kase.kind === 'inquiry') {
    if (input.pictures.length > 0) refuse('bad_input', '咨询里不能附照片,请用文字说明', 'pictures');
  } else {
    const fresh = input.pictures.filter((picture) => !kase.pictures.includes(picture));
    if (kase.pictures.length + fresh.length > 18)
      refuse('bad_input', '一个个案最多 18 张照片', 'pictures');
    kase.pictures = [...kase.pictures, ...fresh];
  }
  journal(kase, ctx, 'added', { text: input.text, pictures: input.pictures.length });
  tellTogether(kase, ctx, input.text);
}

/** Additions to one case are told together: the first at once, what comes within so long after it in one message. */
const TOGETHER = 10 * MINUTE;
/** Lines of it; more are in the case. */
const LINES = 6;
const MORE = '还有更多补充,请到个案里看';

/** A robot takes 20 messages a minute (W17): nobody fills it by saying one thing after another. */
function tellTogether(kase: Case, ctx: Context, text: string): void {
  const told = kase.notices.filter(({ id }) => id.startsWith('added:'));
  const waiting = told.find(({ state, tries }) => state === 'due' && tries === 0);
  if (waiting?.text !== undefined) {
    const lines = waiting.text.split('\n');
    if (lines.at(-1) === MORE) return;
    waiting.text = [...lines, lines.length < LINES ? inOneLine(text, 60) : MORE].join('\n');
    return;
  }
  const last = Math.max(0, ...told.map(({ createdAt, sentAt = createdAt }) => sentAt));
  const at = Math.max(ctx.now, last + TOGETHER);
  addRobot(
    kase,
    { ...ctx, now: at },
    `added:${entryCount(kase)}`,
    { desk: 'agent' },
    addedText(kase, text),
    false,
  );
}
