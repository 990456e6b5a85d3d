/**
 * What the clock does each minute: cases whose time has come are woken, and notices left over are finished. Doing it
 * twice, or two at once, does it once: every step is a compare-and-set write.
 */
import type { Case } from '../../shared/domain/case';
import type { Settings } from '../../shared/policy/settings';
import { BEAT } from '../../shared/policy/watch';
import { MINUTE } from '../../shared/time/shanghai';
import type { Job, Ports, Waking } from '../ports';
import { Batches } from './batches';
import { meet, newRound, type Round } from './deliver';
import { mayBeMorning, sendDigests } from './digest';
import { drawUp, isTimeToDraw } from './drawUp';
import { runErrands } from './errands';
import { doJobs } from './jobs';
import { planMigration } from './migrate';
import { parkCase } from './park';
import { eachOf } from './patience';
import { wanted } from './recipients';
import { endOfKeeping } from './retention';
import { traceOf } from './traces';
import { wakeCase } from './wakeCase';

/** Cases one read brings. */
const PAGE = 50;
/** Cases dealt with at once. */
const WIDTH = 20;
/** Milliseconds that the last case begun may take. */
const RESERVE = 8_000;

export interface Ticked {
  woken: number;
  failed: number;
  more: boolean;
  /** Milliseconds by which the earliest of what was due was late. */
  behind: number;
}

/** What an instance remembers from one tick to the next. */
export interface Memory {
  /** When it showed last that the clock runs; 0: not yet. */
  beatAt: number;
}

/**
 * Goes on until nothing is due or the time is used up; the next tick takes up the rest. Nothing due costs one read, and
 * once an hour a write.
 */
export async function tick(ports: Ports, timeLeft: () => number, memory?: Memory): Promise<Ticked> {
  const ticked: Ticked = { woken: 0, failed: 0, more: false, behind: 0 };
  const round = { ...newRound(), batches: new Batches(ports) };
  let settings: Settings | undefined;
  const jobs: Job[] = [];
  let next: Waking['next'] = null;
  do {
    const page: Waking = await ports.cases.waking(ports.now(), PAGE, next);
    if (page.cases.length > 0) settings ??= await ports.settings();
    if (settings) await wakePage(ports, settings, page.cases, { round, ticked, timeLeft });
    jobs.push(...page.jobs);
    ticked.behind = Math.max(ticked.behind, behindBy(ports, page));
    next = page.next;
  } while (next && !ticked.more);
  ticked.more = (await jobsOf(ports, jobs, timeLeft)) || ticked.more;
  ticked.more = (await digestsOf(ports, settings, timeLeft)) || ticked.more;
  ticked.more = (await figuresOf(ports, timeLeft)) || ticked.more;
  await beat(ports, ticked, memory);
  return ticked;
}

/** A job that fails must not keep the heart from beating. */
async function jobsOf(
  ports: Ports,
  jobs: readonly Job[],
  timeLeft: () => number,
): Promise<boolean> {
  try {
    await endOfKeeping(ports, ports.settings, timeLeft);
    return await doJobs(ports, jobs, timeLeft);
  } catch (error) {
    ports.log('error', 'jobs not done', { error: traceOf(error) });
    return false;
  }
}

/** What fails or is not finished is looked at again some minutes later. */
async function figuresOf(ports: Ports, timeLeft: () => number): Promise<boolean> {
  if (!isTimeToDraw(ports.now())) return false;
  try {
    return await drawUp(ports, timeLeft);
  } catch (error) {
    ports.log('error', 'figures not drawn up', { error: traceOf(error) });
    return true;
  }
}

/** Settings are known to a warm instance; another reads them only where a digest could be due. */
async function digestsOf(
  ports: Ports,
  known: Settings | undefined,
  timeLeft: () => number,
): Promise<boolean> {
  if (!mayBeMorning(ports.now())) return false;
  try {
    return await sendDigests(ports, known ?? (await ports.settings()), timeLeft);
  } catch (error) {
    ports.log('error', 'digest not sent', { error: traceOf(error) });
    return true;
  }
}

interface Progress {
  round: Round;
  ticked: Ticked;
  timeLeft: () => number;
}

async function wakePage(
  ports: Ports,
  settings: Settings,
  page: readonly Case[],
  { round, ticked, timeLeft }: Progress,
): Promise<void> {
  await meet(ports, round, page.flatMap(addressees));
  await eachOf(page, WIDTH, async (kase) => {
    if (timeLeft() < RESERVE) {
      ticked.more = true;
      return;
    }
    try {
      if (await wakeCase(ports, settings, kase, round)) ticked.woken += 1;
      await runErrands(ports, settings, kase, timeLeft);
    } catch (error) {
      ticked.failed += 1;
      await parkCase(ports, settings, kase, error);
    }
  });
}

/** Everybody a page of cases may write to is read at once. A case too broken to say so fails by itself. */
function addressees(kase: Case): string[] {
  try {
    const open = kase.notices.filter(({ state }) => state === 'due' || state === 'sending');
    const owners = open.length > 0 ? [] : kase.members.map(({ personId }) => personId);
    return [...wanted(kase, open), ...owners, ...(kase.agent ? [kase.agent.personId] : [])];
  } catch {
    return [];
  }
}

/** Pages come the earliest first. */
const behindBy = (ports: Ports, { cases, jobs }: Waking): number => {
  const earliest = Math.min(...[cases[0]?.wakeAt, jobs[0]?.at].map((at) => at ?? ports.now()));
  return Math.max(0, ports.now() - earliest);
};

/** Whether to show now that the clock runs. A new instance does so in its first minutes, then once an hour. */
function isTime(now: number, memory?: Memory): boolean {
  const minute = Math.floor(now / MINUTE);
  if (!memory) return minute % 60 === 7;
  return memory.beatAt === 0 ? minute % 5 === 2 : Math.abs(now - memory.beatAt) >= BEAT;
}

async function beat(ports: Ports, ticked: Ticked, memory?: Memory): Promise<void> {
  const now = ports.now();
  if (!isTime(now, memory)) return;
  if ((await ports.pulse.beat({ at: now, ...ticked })) === 'older') await planMigration(ports);
  if (memory) memory.beatAt = now;
}
