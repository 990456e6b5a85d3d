/**
 * Work that goes over many documents. It is written down before it is begun; whoever began it does it at once, and the
 * clock finishes what was cut short. Every step is repeatable.
 */
import { Refused } from '../../shared/errors';
import type { Settings } from '../../shared/policy/settings';
import { MINUTE } from '../../shared/time/shanghai';
import type { Job, Ports } from '../ports';
import { removeFiles } from './copy';
import { carryOut } from './deletion';
import { bringIn } from './importing';
import { handOver } from './leaving';
import { migrate } from './migrate';
import { endReview } from './reviewEnd';
import { handOnHome } from './sold';
import { follow } from './spread';
import { sayToColleague } from './tellColleague';
import { traceOf } from './traces';

export interface Work {
  ports: Ports;
  settings: Settings;
  /** Milliseconds left; work stops between two steps when they are used up. */
  timeLeft: () => number;
}

type Does<K extends Job['kind']> = (work: Work, job: Extract<Job, { kind: K }>) => Promise<boolean>;

/** How each kind is done; true: it is finished. */
const doing: { [K in Job['kind']]: Does<K> } = {
  member: follow,
  identity: follow,
  sold: handOnHome,
  delete: carryOut,
  files: removeFiles,
  leave: handOver,
  import: bringIn,
  review: endReview,
  migrate,
  tell: sayToColleague,
};

/** Milliseconds that a call lends to the work it began; the clock does the rest. */
const LENT = 8_000;
/** What was begun by a call is left to it for so long. */
const LEASE = 2 * MINUTE;

/** Writes the job down, does `first`, and goes on with the rest. A refusal leaves nothing behind. */
export async function begin<T>(
  { ports, settings }: Pick<Work, 'ports' | 'settings'>,
  job: Job,
  first: () => Promise<T>,
): Promise<T> {
  await ports.jobs.put({ ...job, at: ports.now() + LEASE });
  let answer: T;
  try {
    answer = await first();
  } catch (error) {
    if (error instanceof Refused) await ports.jobs.remove(job._id);
    throw error;
  }
  const end = performance.now() + LENT;
  await doJob({ ports, settings, timeLeft: () => end - performance.now() }, job);
  return answer;
}

/** Never throws: what fails is tried again by the clock, later each time. */
export async function doJob(work: Work, job: Job): Promise<boolean> {
  const { ports } = work;
  try {
    const finished = await (doing[job.kind] as Does<Job['kind']>)(work, job as never);
    if (finished) await ports.jobs.remove(job._id);
    return finished;
  } catch (error) {
    ports.log('error', 'job failed', { job: job.kind, tries: job.tries, error: traceOf(error) });
    const tries = (job.tries ?? 0) + 1;
    const at = ports.now() + Math.min(60, 2 ** tries) * MINUTE;
    await ports.jobs.put({ ...job, tries, at }).catch(() => undefined);
    return false;
  }
}

/** Milliseconds that a step may take. */
const RESERVE = 8_000;

/** What is due, until the time is used up; answers whether something was left. */
export async function doJobs(
  ports: Ports,
  due: readonly Job[],
  timeLeft: () => number,
): Promise<boolean> {
  let left = false;
  for (const job of due) {
    if (timeLeft() < RESERVE) return true;
    const settings = await ports.settings();
    const work = { ports, settings, timeLeft: () => timeLeft() - RESERVE };
    left = !(await doJob(work, job)) || left;
  }
  return left;
}
