/** Whether the clock stands still, and what is to be said of it. Pure. */
import { leastSilentMinutes, type WatchPolicy } from '../policy/watch';
import { HOUR, MINUTE } from '../time/shanghai';

/** An outage that the administrator was told of. */
export interface Alarm {
  /** The last sign of life before it. */
  since: number;
  /** When it was told last. */
  toldAt: number;
}

export interface SignsOfLife {
  /** The clock's last sign of life. */
  at: number;
  alarm: Alarm | null;
}

export type Verdict =
  | { say: 'nothing'; minutes: number }
  /** `alarm`: what is written before it is said. */
  | { say: 'stopped' | 'runsAgain'; minutes: number; since: number; alarm: Alarm | null };

/** Nothing else can come of it, whatever the settings say: they need not be read. */
export const surelyFine = ({ at, alarm }: SignsOfLife, now: number): boolean =>
  alarm === null && now - at <= leastSilentMinutes * MINUTE;

/** Once per outage, again after hours, and once when it is over. `minutes`: of the silence. */
export function verdictOn({ at, alarm }: SignsOfLife, now: number, policy: WatchPolicy): Verdict {
  const minutes = Math.floor((now - at) / MINUTE);
  if (now - at > policy.silentMinutes * MINUTE) {
    if (alarm && now - alarm.toldAt < policy.againHours * HOUR) return { say: 'nothing', minutes };
    const since = alarm?.since ?? at;
    return { say: 'stopped', minutes, since, alarm: { since, toldAt: now } };
  }
  if (!alarm) return { say: 'nothing', minutes };
  const { since } = alarm;
  return { say: 'runsAgain', minutes: Math.floor((at - since) / MINUTE), since, alarm: null };
}
