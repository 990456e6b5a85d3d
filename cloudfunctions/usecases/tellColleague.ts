/**
 * A colleague is told of a paper of their own – assessment, report (H51, H52) – by the group's robot, when the night is over.
 * The group reads along: that there is something, never what was decided. Written down after the change that it tells of and
 * said by the clock; a death while it is being sent may say it twice.
 */
import { awake } from '../../shared/domain/notices';
import type { Job } from '../ports';
import { canonical, sha256 } from './ids';
import type { Work } from './jobs';
import type { Call } from './run';
import { traceOf } from './traces';

/** One write; what cannot be written down is logged, and the change stands. Nothing where there is no robot. */
export async function tellColleague(call: Call, personId: string, text: string): Promise<void> {
  const { ports, settings, now, requestId } = call;
  if (!settings.departments.service.robotKey || personId === call.actor.personId) return;
  const id = sha256(canonical([personId, text, requestId ?? now])).slice(0, 24);
  try {
    await ports.jobs.put({
      _id: `tell:${id}`,
      kind: 'tell',
      personId,
      text,
      at: awake(now, settings),
    });
  } catch (error) {
    ports.log('error', 'colleague not told', { error: traceOf(error) });
  }
}

/** Throws where the robot was surely not reached: it is tried again later. */
export async function sayToColleague(
  { ports, settings }: Work,
  { personId, text }: Extract<Job, { kind: 'tell' }>,
): Promise<boolean> {
  const key = settings.departments.service.robotKey;
  const person = await ports.people.find(personId);
  if (!key || !person || person.leftAt !== undefined) return true;
  const sent = await ports.messenger.robot(key, text, person.mobile ? [person.mobile] : []);
  if (sent.outcome === 'retry') throw new Error('the robot was not reached');
  return true;
}
