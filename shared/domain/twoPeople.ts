/**
 * The rule of two 二人原则 (H15, H16), said once: what lets an owner owe less, gives a home away or brings many figures in
 * at once is done by two people. Whoever asked for a step or entered it is never its second person, under whatever role.
 *
 * A company with only one such person may allow that person to finish alone (`lonePerson` in the settings, on record like
 * every setting): the administrators are told at once, it takes `loneHours`, and where an owner is concerned a photo of
 * what the owner has signed. The shell hands `ctx.alone` over only while nobody else could be the second person.
 */
import { refuse } from '../errors';
import type { Role } from '../policy/words';
import { HOUR, stamp } from '../time/shanghai';
import type { Actor, Case, Named } from './case';
import { type Context, journal } from './context';
import { addRobot } from './notices';

/** Who can be the second person. */
export const secondRoles = ['finance', 'manager', 'leader'] as const satisfies readonly Role[];

type First = Pick<Named, 'personId'> | undefined;

/** The company has nobody else who could be the second person, and has allowed this one to finish alone. */
export interface Alone {
  /** When that was allowed: what was announced before does not count. */
  since: number;
  /** Hours between the announcement and the end of the step. */
  hours: number;
  /** All of them; each is told. */
  administrators: readonly Named[];
}

/** A step that somebody wants to finish alone, kept with the case. */
export interface Lone {
  key: string;
  by: Named;
  /** When the administrators were told. */
  at: number;
  /** When it was finished, by the one or by a second person after all. */
  doneAt?: number;
  /** Photo of what the owner has signed. */
  paper?: string;
}

export interface StepOfTwo {
  /** Tells this step from others on the case, 'money:receipt-12'. */
  key: string;
  /** In the announcement and on record: '优惠 ¥500.00'. */
  what: string;
  /** Who asked for it and who entered it. */
  first: readonly First[];
  /** Said to them when they try to be their own second person. */
  refusal: string;
  /** Of whoever finishes alone a photo of the owner's signature is wanted. */
  ofOwner?: boolean;
  /** That photo. */
  paper?: string | undefined;
}

/** Whether the person has one of the roles that may be second, whatever the step. */
export const isSecondRole = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => (secondRoles as readonly Role[]).includes(role));

/** Whether the person had a hand in it already. */
export const isFirst = ({ personId }: Pick<Actor, 'personId'>, first: readonly First[]): boolean =>
  first.some((one) => one?.personId === personId);

/** Whether the person may be the second one of a step that these have asked for or entered. */
export const maySecond = (actor: Pick<Actor, 'personId' | 'roles'>, first: readonly First[]) =>
  isSecondRole(actor) && !isFirst(actor, first);

/** Refuses whoever had a hand in it already; for steps of two whose other person need not be of `secondRoles`. */
export function another(ctx: Context, first: readonly First[], message: string): void {
  if (isFirst(ctx.actor, first)) refuse('second_person', message);
}

/**
 * The actor agrees to the step. `second`: as another person; `alone`: by the company's allowance, after the time;
 * `announced`: the time begins now, nothing is done yet, and what was changed has to be written. Refuses `forbidden` to
 * everybody else's roles, `second_person` to those of `first`, `bad_input` where the photo is missing.
 */
export function agree(kase: Case, ctx: Context, step: StepOfTwo): 'second' | 'alone' | 'announced' {
  if (!isSecondRole(ctx.actor)) refuse('forbidden', '请财务、客服经理或公司领导来确认');
  const open = openOf(kase, step.key);
  if (!isFirst(ctx.actor, step.first)) {
    if (open) open.doneAt = ctx.now;
    return 'second';
  }
  const { alone } = ctx;
  if (!alone) refuse('second_person', step.refusal);
  if (!open || open.at < alone.since || wasNotTold(kase, open)) {
    announce(kase, ctx, alone, step);
    return 'announced';
  }
  const from = open.at + alone.hours * HOUR;
  if (ctx.now < from) refuse('second_person', waitText(from));
  if (step.ofOwner && !step.paper)
    refuse('bad_input', '一个人办理时,请拍下业主签字的单据', 'paper');
  open.doneAt = ctx.now;
  if (step.paper) open.paper = step.paper;
  journal(kase, ctx, 'doneAlone', { what: step.what });
  return 'alone';
}

/** Whoever asks for a step and has nobody else to agree: the time begins with the asking. */
export function askAlone(kase: Case, ctx: Context, step: StepOfTwo): void {
  if (ctx.alone && isSecondRole(ctx.actor) && !openOf(kase, step.key))
    announce(kase, ctx, ctx.alone, step);
}

/** From when on the person may finish the step alone; null: not announced. */
export function aloneFrom(kase: Case, key: string, alone: Alone | undefined): number | null {
  const open = alone && openOf(kase, key);
  return open && open.at >= alone.since ? open.at + alone.hours * HOUR : null;
}

const openOf = (kase: Case, key: string): Lone | undefined =>
  kase.lone?.filter((one) => one.key === key && one.doneAt === undefined).at(-1);

/** Said to whoever tries before that. */
export const waitText = (from: number): string =>
  `已通知系统管理员,到 ${stamp(from)} 还没有另一位同事确认的,您可以一个人完成`;

function announce(kase: Case, ctx: Context, alone: Alone, { key, what }: StepOfTwo): void {
  const by = { personId: ctx.actor.personId, name: ctx.actor.name };
  const before = (kase.lone ?? []).filter((one) => one.key !== key || one.doneAt !== undefined);
  kase.lone = [...before, { key, by, at: ctx.now }];
  const from = ctx.now + alone.hours * HOUR;
  journal(kase, ctx, 'loneAnnounced', { what, from });
  const text = announcementOf(by.name, `${what}(${kase.home.label})`, from);
  for (const { personId, name } of alone.administrators)
    addRobot(
      kase,
      ctx,
      `${noticeId(key, ctx.now)}:${personId}`,
      { desk: 'person', id: personId, name },
      text,
      true,
    );
}

/** What the administrators are told. */
export const announcementOf = (name: string, what: string, from: number): string =>
  `【一人办理】${name}申请一个人完成:${what}\n公司现在没有第二位可以确认的同事,${stamp(from)} 起可以完成。有疑问请马上联系${name},或在公司设置里收回“一人办理”`;

/** Of a step that lies in no case: from when on it can be finished alone; null: it has to be announced first. */
export const aloneAfter = (alone: Alone, announcedAt: number | undefined): number | null =>
  announcedAt !== undefined && announcedAt >= alone.since ? announcedAt + alone.hours * HOUR : null;

const noticeId = (key: string, at: number): string => `lone:${key}@${at}`;

/** It reached none of them: it is said again, and the time begins anew. */
function wasNotTold(kase: Case, { key, at }: Lone): boolean {
  const told = kase.notices.filter(({ id }) => id.startsWith(`${noticeId(key, at)}:`));
  return told.length > 0 && told.every(({ state }) => state === 'unsent');
}
