/** What is to be told to whom. A notice is written with the change that causes it and ends as sent or not sent. */
import { noticeText, subscribeFields, subscribeTemplate } from '../policy/notices';
import type { Settings } from '../policy/settings';
import { DAY, MINUTE, onDay, within } from '../time/shanghai';
import type { Case, Duty, Moment, Notice, Told } from './case';
import type { Context } from './context';

/** How long a sender may take; after that another one looks what became of it. */
export const LEASE = 2 * MINUTE;

/** A notice's id is its own within the case; across cases, in the ledger, it is this. */
export const ledgerKey = (kase: Case, notice: Notice): string => `${kase._id}/${notice.id}`;

export const toldKey = (to: Told): string =>
  to.desk === 'department' || to.desk === 'person' ? `${to.desk}-${to.id}` : to.desk;

/** Writes down that somebody is to be told about a duty, by every channel they are told on. */
export function tell(
  kase: Case,
  ctx: Context,
  duty: Duty,
  what: 'created' | 'sooner' | Moment['what'],
  to: Told,
  moment?: Pick<Moment, 'at' | 'share'>,
): void {
  const share = moment?.share;
  // The time is part of it: a second reminder, after the owner asked for another time, is one of its own.
  const id = `${duty.id}@${moment?.at ?? duty.dueAt}:${what}${share ?? ''}:${toldKey(to)}`;
  if (to.desk === 'owners') tellOwners(kase, ctx, duty, id);
  else addRobot(kase, ctx, id, to, noticeText(kase, duty, what, share), kase.kind !== 'project');
}

const ofMoney: ReadonlySet<string> = new Set(['H19.answer', 'H27.confirm']);

/** Owners are told by a subscription message, each on their own. */
function tellOwners(kase: Case, ctx: Context, duty: Duty, id: string): void {
  const template = subscribeTemplate(kase, duty.rule);
  if (!template) return;
  for (const member of kase.members) {
    // Whoever just did it has seen it on the screen.
    if (member.personId === ctx.actor.personId) continue;
    // What work costs is no tenant's business (H50).
    if (ofMoney.has(duty.rule) && member.part === 'tenant') continue;
    add(kase, {
      id: `${id}:${member.personId}`,
      to: { desk: 'owners' },
      personId: member.personId,
      channel: 'subscribe',
      template,
      fields: subscribeFields(kase, duty, template, ctx.settings),
      urgent: false,
      state: 'due',
      createdAt: ctx.now,
      at: awake(ctx.now, ctx.settings),
      tries: 0,
    });
  }
}

/** Tells owners of something that is not a duty: an appointment, a step, the slip. */
export function informOwners(
  kase: Case,
  ctx: Context,
  occasion: string,
  template: NonNullable<Notice['template']>,
  fields: Record<string, string>,
): void {
  // Greetings and events never go by WeChat's templates (H14).
  if (kase.kind === 'invitation' || kase.kind === 'survey' || kase.kind === 'campaign') return;
  // One of the home did it, and knows.
  const known = kase.members.some((member) => member.personId === ctx.actor.personId);
  for (const member of kase.members) {
    if (member.personId === ctx.actor.personId) continue;
    // The slip speaks of money, which is no tenant's business (H50).
    if (template === 'slip' && member.part === 'tenant') continue;
    add(kase, {
      ...(known ? {} : { occasion }),
      id: `${occasion}:${member.personId}`,
      to: { desk: 'owners' },
      personId: member.personId,
      channel: 'subscribe',
      template,
      fields,
      urgent: false,
      state: 'due',
      createdAt: ctx.now,
      at: awake(ctx.now, ctx.settings),
      tries: 0,
    });
  }
}

/** Tells some people something of their own; whoever cannot be told is the agent's call, each for themselves. */
export function informPeople(
  kase: Case,
  ctx: Context,
  people: readonly { personId: string }[],
  occasion: string,
  template: NonNullable<Notice['template']>,
  fields: Record<string, string>,
): void {
  for (const { personId } of people) {
    if (personId === ctx.actor.personId) continue;
    add(kase, {
      occasion: `${occasion}:${personId}`,
      id: `${occasion}:${personId}`,
      to: { desk: 'owners' },
      personId,
      channel: 'subscribe',
      template,
      fields,
      urgent: false,
      state: 'due',
      createdAt: ctx.now,
      at: awake(ctx.now, ctx.settings),
      tries: 0,
    });
  }
}

export function addRobot(
  kase: Case,
  ctx: Context,
  id: string,
  to: Told,
  text: string,
  urgent: boolean,
): void {
  // What is urgent goes to staff at night too; the rest waits for the morning.
  const at = urgent ? ctx.now : awake(ctx.now, ctx.settings);
  add(kase, {
    id,
    to,
    channel: 'robot',
    text,
    urgent,
    state: 'due',
    createdAt: ctx.now,
    at,
    tries: 0,
  });
}

function add(kase: Case, notice: Notice): void {
  if (!kase.notices.some((known) => known.id === notice.id)) kase.notices.push(notice);
}

/** The next instant outside the quiet span: now, or its end. */
export function awake(now: number, settings: Pick<Settings, 'quiet'>): number {
  if (!within(now, settings.quiet)) return now;
  const end = onDay(now, settings.quiet[1]);
  return end > now ? end : end + DAY;
}

/**
 * Claims what is due, to be sent by whoever writes this version of the case, under the writer's own token. Returns what
 * was claimed.
 */
export function claim(kase: Case, now: number, settings: Settings, token?: string): Notice[] {
  const due = kase.notices
    .filter((notice) => notice.state === 'due' && notice.at <= now)
    .filter((notice) => {
      // A sender that comes late must not wake anybody either.
      if (!notice.urgent) notice.at = awake(now, settings);
      return notice.at <= now;
    });
  for (const notice of due) {
    notice.state = 'sending';
    notice.at = now + LEASE;
    notice.tries += 1;
    notice.claim = token;
  }
  return due;
}

export type Delivery =
  | { id: string; outcome: 'sent' }
  /** Will not be sent; the agent sees why. */
  | { id: string; outcome: 'unsent'; reason: string; code?: string }
  /** Surely not sent; tried again then. `untried`: this does not count as a try. */
  | { id: string; outcome: 'retry'; at: number; reason: string; untried?: boolean }
  /** Nobody can know whether it was sent; a person decides. */
  | { id: string; outcome: 'parked'; reason: string };

/**
 * Writes down what became of claimed notices. Only the claim that was delivered counts: whoever comes after the lease
 * has ended finds another's claim and changes nothing, unless the notice was parked for want of this very answer.
 * Returns what changed.
 */
export function settleNotices(
  kase: Case,
  deliveries: readonly Delivery[],
  now: number,
  token?: string,
): Notice[] {
  return deliveries.flatMap((delivery) => {
    const notice = kase.notices.find((candidate) => candidate.id === delivery.id);
    if (!notice || notice.claim !== token) return [];
    if (notice.state !== 'sending' && notice.state !== 'parked') return [];
    settle(notice, delivery, now);
    return [notice];
  });
}

function settle(notice: Notice, delivery: Delivery, now: number): void {
  notice.claim = undefined;
  if (delivery.outcome === 'sent') {
    notice.state = 'sent';
    notice.sentAt = now;
    notice.reason = undefined;
    return;
  }
  notice.reason = delivery.reason;
  if (delivery.outcome !== 'retry') {
    notice.state = delivery.outcome;
    return;
  }
  notice.state = 'due';
  notice.at = delivery.at;
  if (delivery.untried) notice.tries -= 1;
}

/** Claims whose lease has ended: their sender died, or its mark was lost. */
export const lapsedClaims = (kase: Case, now: number): Notice[] =>
  kase.notices.filter((notice) => notice.state === 'sending' && notice.at <= now);
