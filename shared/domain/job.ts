/**
 * One repair for crew without an account (H24): whoever dispatches makes a link; whoever holds its code sees this one
 * job and ends it by the same decisions as crew. It is recorded as 'by link', under the name the link was made for.
 */
import type { Parsed } from '../contract';
import { Refused, refuse } from '../errors';
import { hasJob } from '../policy/access';
import { HOUR } from '../time/shanghai';
import type { JobLink, RepairCase, Signed } from './case';
import { type Context, journal } from './context';
import { raise } from './duties';
import { arrive, complete, confirm, refuseWork, step } from './repair';

/** A link ends with the job, with another dispatch, when another link takes its place, and when its time is up. */
export function isLive(repair: RepairCase, hash: string, now: number): boolean {
  const { link } = repair;
  return (
    link?.hash === hash &&
    link.dispatch === repair.dispatches &&
    hasJob(repair) &&
    now <= link.until
  );
}

/** The code has been made by the shell; the case keeps its hash only. */
export function makeLink(
  repair: RepairCase,
  hash: string,
  input: Parsed<'job.link'>,
  ctx: Context,
): JobLink {
  step(repair, 'linked', '生成派工链接');
  const until = ctx.now + (input.hours ?? ctx.settings.linkHours) * HOUR;
  const link: JobLink = {
    hash,
    name: input.name ?? repair.appointment?.crew.name ?? '维修人员',
    dispatch: repair.dispatches,
    by: { personId: ctx.actor.personId, name: ctx.actor.name },
    at: ctx.now,
    until,
  };
  repair.link = link;
  raise(repair, ctx, 'linked');
  journal(repair, ctx, 'linked', { name: link.name, until });
  return link;
}

/** Under the name that stands in the link, whoever's phone it is. */
const asHolder = (repair: RepairCase, ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, name: `${repair.link?.name ?? ''}(凭派工链接)` },
});

/** The same refusal for a code that never was and for one that is over: nobody learns which. */
export function held(repair: RepairCase | null, hash: string, now: number): RepairCase {
  if (!repair || !isLive(repair, hash, now)) return noLink();
  return repair;
}

/** Whoever made it was dismissed for cause, and somebody stands at the door: the department owes another (once a link). */
export function linkDead(repair: RepairCase, hash: string, ctx: Context): void {
  const occasion = hash.slice(0, 12);
  if (repair.duties.some(({ id }) => id === `H24.link:${occasion}`)) return;
  journal(repair, ctx, 'linkDead', {});
  raise(repair, ctx, 'linkDead', { occasion });
}

export const noLink = (): never =>
  refuse('not_found', '这个派工链接已经失效,请联系派工的同事', 'code');

/** A link that has ended in between – the case is not to be seen by it any more – is refused like any other. */
export function hidden(error: unknown): never {
  // Said by us already: whom to ask.
  if (error instanceof Refused && error.refusal.field === 'code') throw error;
  if (error instanceof Refused && ['not_found', 'forbidden'].includes(error.refusal.code)) noLink();
  throw error;
}

export const arriveByLink = (repair: RepairCase, ctx: Context): void =>
  arrive(repair, asHolder(repair, ctx));

export function finishByLink(repair: RepairCase, input: Parsed<'job.finish'>, ctx: Context): void {
  const { code: _, ...rest } = input;
  complete(repair, { ...rest, caseId: repair._id }, asHolder(repair, ctx));
}

export const signByLink = (repair: RepairCase, signed: Signed, ctx: Context): void =>
  confirm(repair, signed, asHolder(repair, ctx));

export const refuseByLink = (
  repair: RepairCase,
  { reason }: Parsed<'job.refuse'>,
  ctx: Context,
): void => refuseWork(repair, { caseId: repair._id, reason }, asHolder(repair, ctx));
