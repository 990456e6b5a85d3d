/** What time brings about: warnings, lapses, reminders. Idempotent: what has fired stays fired. */
import type { Settings } from '../policy/settings';
import type { Case, Duty, Moment } from './case';
import { bySystem, type Context, journal } from './context';
import { isOpen } from './duties';
import { afterMissed } from './greeting';
import { tell } from './notices';

export function wake(kase: Case, now: number, settings: Settings): void {
  const ctx = bySystem(now, settings);
  for (const duty of kase.duties.filter(isOpen)) {
    if (duty.pausedAt === undefined) fire(kase, duty, ctx);
  }
}

/** After an outage only the last of several missed moments is told to staff, so that nobody is flooded. */
function fire(kase: Case, duty: Duty, ctx: Context): void {
  const passed = duty.moments.slice(duty.fired).filter((moment) => moment.at <= ctx.now);
  const last = passed.at(-1);
  if (!last) return;
  duty.fired += passed.length;
  const opening = passed.find((moment) => moment.what === 'open');
  for (const to of last.to) if (to.desk !== 'owners') tell(kase, ctx, duty, last.what, to, last);
  if (opening?.to.some((to) => to.desk === 'owners') && ctx.now <= duty.dueAt) {
    tell(kase, ctx, duty, 'open', { desk: 'owners' }, opening);
  }
  if (passed.some((moment: Moment) => moment.what === 'lapse')) {
    journal(kase, ctx, 'lapsed', { rule: duty.rule, title: duty.title, dueAt: duty.dueAt });
    afterMissed(kase, duty, ctx);
  }
}
