/**
 * A duty that waits for the owner: its time stands still until the owner has answered, and goes on with what was left.
 * A limit that had lapsed by then stays lapsed (H33).
 */
import { calendarOf } from '../policy/hours';
import { afterPause } from '../time/working';
import type { Duty } from './case';
import type { Context } from './context';

export function pause(duty: Duty, ctx: Context): void {
  if (duty.pausedAt === undefined && ctx.now < duty.dueAt) duty.pausedAt = ctx.now;
}

export function resume(duty: Duty, ctx: Context): void {
  const since = duty.pausedAt;
  duty.pausedAt = undefined;
  if (since === undefined || since === ctx.now) return;
  const calendar = duty.working ? calendarOf(duty.owedBy, ctx.settings) : undefined;
  const moved = (at: number): number => afterPause(at, since, ctx.now, calendar);
  const dueAt = moved(duty.dueAt);
  duty.earlier = [...(duty.earlier ?? []), { dueAt: duty.dueAt, until: since, reason: '等待业主' }];
  duty.moments = duty.moments.map((moment, place) => {
    if (place < duty.fired) return moment;
    return { ...moment, at: moment.what === 'lapse' ? dueAt + 1 : moved(moment.at) };
  });
  duty.dueAt = dueAt;
}
