/** A fault that turns out to be another one when it is checked: what followed from the first is worked out anew (H19–H21). */
import type { Parsed } from '../contract';
import { shorten } from '../policy/notices';
import { itemFor } from '../policy/warranty';
import { addMonths, sayTime } from '../time/shanghai';
import type { ProjectCase, RepairCase } from './case';
import { type Context, entryCount, journal } from './context';
import { isOpen, latestBy, raise, reschedule } from './duties';
import { informOwners, tell } from './notices';
import { followPromise, isCovered } from './repair';
import { isRepeat } from './sameFault';
import { visitBy, visitDuty } from './visitPromise';

/** What else there is of the home: its projects, the latest first, and its repairs of late. */
export interface Around {
  projects: readonly ProjectCase[];
  repairs: readonly RepairCase[];
}

/** Whether the one who checks corrects where or what it is. */
export const corrects = (
  { place, fault }: Pick<RepairCase, 'place' | 'fault'>,
  input: Pick<Parsed<'repair.check'>, 'place' | 'fault'>,
): boolean => (input.place ?? place) !== place || (input.fault ?? fault) !== fault;

/**
 * Enters the true place and fault. Whether it is free follows the warranty of the item that it is now, as of the day on
 * which it was reported; a judgement that this contradicts is void, a quote that the owner has accepted stands. Somebody
 * comes as soon as the new fault demands, counted from now, and never later than was promised. The owner is told of a
 * charge or a time that changes; the record says all of it.
 */
export function reclassify(
  repair: RepairCase,
  input: Pick<Parsed<'repair.check'>, 'place' | 'fault'>,
  { projects, repairs }: Around,
  ctx: Context,
): void {
  const before = {
    place: repair.place,
    fault: repair.fault,
    free: repair.free,
    by: repair.promise.by,
  };
  repair.place = input.place ?? repair.place;
  repair.fault = input.fault ?? repair.fault;
  repair.repeat = isRepeat(
    repairs,
    repair,
    addMonths(repair.createdAt, -ctx.settings.repeatMonths),
  );
  chargeAnew(repair, projects, ctx);
  promiseAnew(repair, ctx);
  const charge = before.free === repair.free ? undefined : repair.free ? 'free' : 'charged';
  const by = before.by === repair.promise.by ? undefined : repair.promise.by;
  journal(repair, ctx, 'reclassified', {
    from: { place: before.place, fault: before.fault },
    to: { place: repair.place, fault: repair.fault },
    ...(charge ? { charge } : {}),
    ...(repair.quote?.state === 'accepted' ? { agreed: true } : {}),
    ...(by === undefined ? {} : { promisedBefore: before.by, promisedBy: by }),
  });
  if (charge || by !== undefined) tellOwners(repair, charge, by, ctx);
}

function chargeAnew(repair: RepairCase, projects: Around['projects'], ctx: Context): void {
  const was = repair.covered;
  const item = itemFor(repair.place, repair.fault);
  repair.covered = isCovered(projects, item, repair.createdAt);
  if (repair.quote?.state === 'accepted' || was === repair.covered) return;
  const { liability, free } = repair;
  if (liability && stands(liability.liable, repair.covered)) return;
  repair.liability = null;
  repair.free = repair.covered;
  if (repair.free) {
    repair.quote = null;
    raise(repair, ctx, 'correctedFree');
    followPromise(repair);
  } else if (free || liability) {
    raise(repair, ctx, 'liabilityWanted', { occasion: `again${entryCount(repair)}` });
  }
}

/** Whose doing it is does not depend on the warranty; 'company' and 'expired' do. */
const stands = (
  liable: NonNullable<RepairCase['liability']>['liable'],
  covered: boolean,
): boolean => liable === 'owner' || liable === 'thirdParty' || (liable === 'company') === covered;

function promiseAnew(repair: RepairCase, ctx: Context): void {
  const visit = visitDuty(repair);
  if (!visit) return;
  const by = visitBy(repair, ctx);
  if (by >= repair.promise.by) return;
  repair.promise = { ...repair.promise, by };
  reschedule(repair, ctx, visit, by, '更正故障类别');
  // Whoever is to come sooner has to be sent sooner.
  for (const duty of repair.duties.filter(isOpen)) {
    const latest = latestBy(repair, duty, ctx.now, { promisedBy: by });
    if (latest < duty.dueAt) reschedule(repair, ctx, duty, latest, '更正故障类别');
  }
  tell(repair, ctx, visit, 'sooner', { desk: 'department', id: 'engineering' });
}

function tellOwners(
  repair: RepairCase,
  charge: 'free' | 'charged' | undefined,
  by: number | undefined,
  ctx: Context,
): void {
  const cost = charge && { free: '这次维修免费', charged: '先报价,您同意再施工' }[charge];
  const time = by === undefined ? '' : `${sayTime(by, ctx.now)} 前上门`;
  informOwners(repair, ctx, `reclassified:${entryCount(repair)}`, 'progress', {
    number: repair._id,
    what: '报修的类别有更正',
    state: '已更正',
    note: cost
      ? shorten(20, ...(time ? [`${cost},${time}`] : []), cost)
      : shorten(20, `提前到 ${time}`, time, '上门时间提前'),
  });
}
