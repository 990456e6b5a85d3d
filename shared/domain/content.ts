/** What WeChat's content security made of words and pictures of a case, and what becomes of them (policy/content.ts). */
import type { Parsed } from '../contract';
import { refuse } from '../errors';
import { doubts, HIDDEN_WORDS, published, type Scene } from '../policy/content';
import { hiddenText } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { MINUTE } from '../time/shanghai';
import type { Case, Named } from './case';
import { type Context, journal } from './context';
import { finish, isOpen, raise } from './duties';
import { addRobot } from './notices';
import { walk } from './walk';

export type Verdict = 'pass' | 'review' | 'risky';
/** A verdict, a promise of one, or the code under which the check failed. */
export type Checked = Verdict | { trace: string } | { failed: string };

/** Words or a picture that are not known to be fine; taken away once they are. */
export interface ContentMark {
  id: string;
  what: 'words' | 'picture';
  /** The texts, or the file's id. */
  content: string[];
  scene: Scene;
  by: Named;
  at: number;
  /** `waiting`: WeChat will tell · `unchecked`: it could not be asked · `review`: a person looks · `hidden`. */
  state: 'waiting' | 'unchecked' | 'review' | 'hidden';
  /** Times it was asked for. */
  tries: number;
  /** When it is asked for again. */
  nextAt?: number | undefined;
  /** Under which WeChat tells its verdict. */
  traces?: string[];
  /** Nobody has seen yet whether the file is a photo or a film at all. */
  unlooked?: true | undefined;
  reason?: string;
}

/** What a submission's check has found, before it is written. */
export type Finding = Pick<ContentMark, 'what' | 'content' | 'scene' | 'state'> &
  Pick<Partial<ContentMark>, 'traces' | 'unlooked' | 'reason'>;

type Policy = Settings['contentCheck'];

/** Notes what was found with the version in which it is written. */
export function note(kase: Case, findings: readonly Finding[], ctx: Context): void {
  const before = (kase.content ?? []).filter(({ id }) => id.startsWith(`${kase.v}-`)).length;
  for (const [place, finding] of findings.entries()) {
    const { personId, name } = ctx.actor;
    const mark: ContentMark = {
      ...finding,
      // Those of the same version, which are there still, were counted.
      id: `${kase.v}-${before + place + 1}`,
      by: { personId, name },
      at: ctx.now,
      tries: 1,
    };
    plan(mark, ctx.now, ctx.settings.contentCheck);
    kase.content = [...(kase.content ?? []), mark];
    if (mark.state === 'review') doubt(kase, mark, ctx);
  }
}

/** When it is asked for again; beyond the last time a person looks. */
function plan(mark: ContentMark, now: number, { againMinutes, silentMinutes }: Policy): void {
  const minutes = mark.state === 'waiting' ? silentMinutes : againMinutes[mark.tries - 1];
  const ahead = mark.state === 'waiting' || mark.state === 'unchecked';
  mark.nextAt = ahead && minutes !== undefined ? now + minutes * MINUTE : undefined;
}

const dutyId = ({ id }: ContentMark): string => `H61.content:${id}`;

function doubt(kase: Case, mark: ContentMark, ctx: Context): void {
  mark.state = 'review';
  mark.nextAt = undefined;
  const about = `${mark.what === 'words' ? '文字' : '照片或视频'}:${mark.reason ?? doubts.review}`;
  raise(kase, ctx, 'contentDoubted', { occasion: mark.id, given: { about } });
}

function done(kase: Case, mark: ContentMark, ctx: Context): void {
  const duty = kase.duties.find((one) => one.id === dutyId(mark) && isOpen(one));
  if (duty) finish(duty, ctx);
}

/** WeChat's verdict, be it late, told twice, or of a case that is closed. */
export function settle(kase: Case, mark: ContentMark, verdict: Verdict, ctx: Context): void {
  if (mark.state === 'hidden') return;
  if (verdict === 'risky') hide(kase, mark, ctx);
  else if (verdict === 'pass') clear(kase, mark, ctx);
  else if (mark.state !== 'review') doubt(kase, mark, ctx);
}

function clear(kase: Case, mark: ContentMark, ctx: Context): void {
  done(kase, mark, ctx);
  kase.content = (kase.content ?? []).filter(({ id }) => id !== mark.id);
}

/** A verdict that came under a trace id; of one that was judged already nothing is left to do. */
export function settleTraced(kase: Case, trace: string, verdict: Verdict, ctx: Context): void {
  const mark = kase.content?.find(({ traces }) => traces?.includes(trace));
  if (mark) settle(kase, mark, verdict, ctx);
}

/** Whose time to be asked for again has come. */
export const dueMarks = (kase: Case, now: number): ContentMark[] =>
  (kase.content ?? []).filter(({ nextAt }) => nextAt !== undefined && nextAt <= now);

/** Asked for as often as it is: a person looks. */
export const isGivenUp = ({ tries }: ContentMark, { againMinutes }: Policy): boolean =>
  tries > againMinutes.length;

/** What came of asking again; `null`: it was not asked for any more. */
export function followUp(
  kase: Case,
  mark: ContentMark,
  checked: Checked | null,
  ctx: Context,
): void {
  if (typeof checked === 'string') {
    settle(kase, mark, checked, ctx);
    return;
  }
  mark.tries += 1;
  if (checked && 'trace' in checked) {
    mark.state = 'waiting';
    mark.traces = [...(mark.traces ?? []), checked.trace];
  } else if (!checked || isGivenUp(mark, ctx.settings.contentCheck)) {
    mark.reason ??= mark.state === 'waiting' ? doubts.silent : doubts.failed;
    doubt(kase, mark, ctx);
    return;
  } else mark.state = 'unchecked';
  plan(mark, ctx.now, ctx.settings.contentCheck);
}

/** Takes words or a picture out of everything that is shown of the case; only the mark keeps them, for the manager. */
function hide(kase: Case, mark: ContentMark, ctx: Context): void {
  done(kase, mark, ctx);
  mark.state = 'hidden';
  mark.nextAt = undefined;
  const { content, ...shown } = kase;
  Object.assign(
    kase,
    mark.what === 'picture' ? dropped(shown, mark) : replaced(shown, kase, mark),
    {
      content,
    },
  );
  journal(kase, ctx, 'contentHidden', { what: mark.what, of: mark.by.name });
  addRobot(
    kase,
    ctx,
    `contentHidden:${mark.id}`,
    { desk: 'agent' },
    hiddenText(kase, mark.what),
    false,
  );
}

/** Shorter words stand in others by chance: they are taken out where they stand alone. */
const LEAST = 6;
/** Looks like a word of our own tables, 'completed': taken out only of what is known to be written by people. */
const PLAIN = /^[\w.:-]*$/;
const written = new Set(Object.values(published).flatMap(({ fields }) => fields));
written.delete('what');

/** Names and addresses that other parts of the case need stay, whatever was written. */
const needed = ({ members, agent, team, home }: Case): Set<string> =>
  new Set([
    ...[...members, ...Object.values(team)].map(({ name }) => name),
    ...(agent ? [agent.name] : []),
    home.label,
    home.address,
  ]);

function replaced(shown: object, kase: Case, { content }: ContentMark): object {
  const kept = needed(kase);
  const gone = content.filter((words) => !kept.has(words));
  return walk(shown, (text, key) =>
    gone.reduce((left, words) => {
      if (PLAIN.test(words) && !written.has(key)) return left;
      if (left === words) return HIDDEN_WORDS;
      return words.length < LEAST ? left : left.replaceAll(words, HIDDEN_WORDS);
    }, text),
  ) as object;
}

const dropped = (shown: object, { content }: ContentMark): object =>
  walk(
    shown,
    (text) => text,
    (text) => content.includes(text),
  ) as object;

/** A person has looked at what WeChat doubted, or could not tell. */
export function judge(kase: Case, input: Parsed<'content.judge'>, ctx: Context): void {
  const mark = kase.content?.find(({ id }) => id === input.contentId);
  if (!mark) refuse('wrong_state', '这段内容已经有人看过了');
  if (mark.state === 'hidden') refuse('wrong_state', '这段内容已经隐藏了');
  if (input.verdict === 'hide') {
    hide(kase, mark, ctx);
    return;
  }
  clear(kase, mark, ctx);
  journal(kase, ctx, 'contentFine', { what: mark.what });
}

/** Under which cases are found by a trace id, or by how a mark of theirs stands; nobody's id has a colon. */
export const checkKey = (what: string): string => `check:${what}`;

export const checkKeys = (marks: readonly ContentMark[]): string[] =>
  [...new Set(marks.flatMap(({ state, traces }) => [state, ...(traces ?? [])]))]
    .sort()
    .map(checkKey);
