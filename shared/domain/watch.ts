/** Whether the clock stands still, and what is to be said of it. Pure. */
import { BEAT, leastSilentMinutes, type WatchPolicy } from '../policy/watch';
import { HOUR, MINUTE } from '../time/shanghai';

/** An outage that the administrator was told of. */
export interface Alarm {
  /** Since then it stood still. */
  since: number;
  /** When it was told last. */
  toldAt: number;
}

export interface SignsOfLife {
  /** The clock's last sign of life. */
  at: number;
  /** Since when the earliest of what is due has waited; null: nothing is due, or it was not looked for. */
  waiting: number | null;
  alarm: Alarm | null;
}

export type Verdict =
  | { say: 'nothing'; minutes: number }
  /** `alarm`: what is written before it is said. */
  | { say: 'stopped' | 'runsAgain'; minutes: number; since: number; alarm: Alarm | null };

/** It has just shown that it runs, and nobody was told otherwise: nothing more needs to be read. */
export const justRan = ({ at, alarm }: Omit<SignsOfLife, 'waiting'>, now: number): boolean =>
  alarm === null && now - at <= leastSilentMinutes * MINUTE;

/** Since when the clock has stood still for longer than so many minutes; null: it runs, as far as can be seen. */
export function standsStill(
  { at, waiting }: Pick<SignsOfLife, 'at' | 'waiting'>,
  now: number,
  minutes: number,
): number | null {
  const limit = minutes * MINUTE;
  // Whoever has just shown that it runs may be behind, but does not stand still.
  const since = waiting === null ? null : Math.max(at, waiting);
  if (since !== null && now - since > limit) return since;
  return now - at > BEAT + limit ? at : null;
}

/** Once per outage, again after hours, and once when it is over. `minutes`: of the silence. */
export function verdictOn(signs: SignsOfLife, now: number, policy: WatchPolicy): Verdict {
  const { alarm } = signs;
  const stands = standsStill(signs, now, policy.silentMinutes);
  if (stands === null && !alarm) return { say: 'nothing', minutes: 0 };
  const since = alarm?.since ?? stands ?? now;
  const minutes = Math.floor((now - since) / MINUTE);
  if (stands === null) return { say: 'runsAgain', minutes, since, alarm: null };
  if (alarm && now - alarm.toldAt < policy.againHours * HOUR) return { say: 'nothing', minutes };
  return { say: 'stopped', minutes, since, alarm: { since, toldAt: now } };
}
