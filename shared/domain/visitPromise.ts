/** By when somebody comes (H20): by fault and region, by when somebody is at home, and by what the owner agreed to (H23). */
import { dayPartHours } from '../policy/dayParts';
import type { Settings } from '../policy/settings';
import type { Fault } from '../policy/words';
import { HOUR, instantOf } from '../time/shanghai';
import type { Duty, Home, RepairCase } from './case';
import type { Context } from './context';
import { isOpen, reschedule } from './duties';

type AtHome = RepairCase['atHome'];

/** Hours until somebody comes: by fault where it is urgent, by region otherwise (H20). */
export const hoursUntilVisit = (
  fault: Fault,
  region: Home['region'],
  { urgentHours, visitHours }: Pick<Settings, 'urgentHours' | 'visitHours'>,
): number => urgentHours[fault] ?? visitHours[region];

/** The first time from now on at which somebody is at home, as instants; undefined where the owner named none. */
function firstAtHome(atHome: AtHome, now: number): { from: number; to: number } | undefined {
  return atHome
    .map(({ date, part }) => {
      const [from, to] = dayPartHours[part];
      return { from: instantOf(date, from), to: instantOf(date, to) };
    })
    .filter(({ to }) => to > now)
    .sort((a, b) => a.from - b.from)[0];
}

/**
 * The promise as of now (epoch ms): the hours of fault and region; where nobody is at home until those are over, to the
 * end of the first time at which somebody is (H20).
 */
export function visitBy(
  { fault, home, atHome }: Pick<RepairCase, 'fault' | 'home' | 'atHome'>,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): number {
  const by = now + hoursUntilVisit(fault, home.region, settings) * HOUR;
  const first = firstAtHome(atHome, now);
  return first && first.from > by ? first.to : by;
}

/** Whether the promise follows the time that the owner gave as being at home. */
export const waitsForHome = ({ promise, atHome, createdAt }: RepairCase): boolean =>
  firstAtHome(atHome, createdAt)?.to === promise.by;

export const visitDuty = (repair: RepairCase): Duty | undefined =>
  repair.duties.find((duty) => duty.rule === 'H20' && isOpen(duty));

/**
 * What the owner agreed to takes the place of what was promised (H23): somebody has to come by the end of the
 * appointment. What had lapsed by then stays on the record; an appointment that is over is no promise. Nobody is warned
 * of shares of its time any more: somebody is on the way, and of the share nothing follows.
 */
export function agreeOn(repair: RepairCase, by: number, reason: string, ctx: Context): void {
  const visit = visitDuty(repair);
  if (!visit || by <= ctx.now) return;
  repair.promise = { ...repair.promise, by };
  reschedule(repair, ctx, visit, by, reason, []);
}
