/** Owners who must learn of something and could not be told: the agent calls them (H40). */
import type { Settings } from '../policy/settings';
import type { Case, Notice } from './case';
import { bySystem } from './context';
import { raise, wasDone } from './duties';

const untold = ({ state }: Notice): boolean => state === 'unsent' || state === 'parked';

/** Whether the agent has been asked to call about this, whatever has become of it: nothing else is sent then. */
export function callWanted(kase: Case, occasion: string): boolean {
  const id = `H40.call:${occasion}`;
  return kase.duties.some((duty) => duty.id === id) || wasDone(kase, id);
}

/**
 * Owes one call for each occasion of which nobody in the home was told, given the notices that have ended just now. A
 * duty's own reminder needs none, since the duty itself is a call.
 */
export function oweCalls(
  kase: Case,
  ended: readonly Notice[],
  now: number,
  settings: Settings,
): void {
  for (const occasion of new Set(ended.filter(untold).flatMap((notice) => notice.occasion ?? []))) {
    const notices = kase.notices.filter((notice) => notice.occasion === occasion);
    if (!notices.every(untold)) continue;
    const about = notices[0]?.fields?.what ?? notices[0]?.fields?.note;
    raise(kase, bySystem(now, settings), 'ownersUntold', {
      occasion,
      ...(about ? { given: { about } } : {}),
    });
  }
}
