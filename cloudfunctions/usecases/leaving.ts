/** What somebody who leaves has in hand goes over, case by case (H50, H55). */
import type { Actor, Case } from '../../shared/domain/case';
import { concerns, goesOver, handOverTo } from '../../shared/domain/leaving';
import { NEVER } from '../../shared/time/shanghai';
import type { Job } from '../ports';
import { amendCase } from './amendCase';
import type { Work } from './jobs';
import { eachCase } from './spread';

/** In slices; the clock goes on where a call was cut short. */
export async function handOver(
  { ports, settings, timeLeft }: Work,
  { personId, successor, by }: Extract<Job, { kind: 'leave' }>,
): Promise<boolean> {
  if (!successor) return true;
  const actor: Actor = by;
  const take = (kase: Case) =>
    goesOver(kase) && concerns(kase, personId)
      ? amendCase(ports, settings, kase._id, actor, (draft, ctx) =>
          handOverTo(draft, personId, successor, ctx),
        ).then(() => undefined)
      : Promise.resolve();
  const key = `staff:${personId}`;
  if (!(await eachCase((behind) => ports.cases.seenBy([key], behind), timeLeft, take)))
    return false;
  const { items, next } = await ports.cases.owing(
    { by: 'owing', keys: [`person:${personId}`] },
    NEVER,
  );
  for (const kase of items) {
    if (timeLeft() <= 0) return false;
    await take(kase);
  }
  return next === null;
}
