/** The last step of every decision: what the shell needs is claimed, remembered and computed, and the version goes up. */
import type { Settings } from '../policy/settings';
import type { Case, Notice, Remembered } from './case';
import { outstanding } from './money';
import { claim } from './notices';
import { remember } from './requests';
import { computeScalars } from './scalars';

/** `token`: made anew by each writer, so that it knows its own claims again should the answer of its write be lost. */
export function seal(
  kase: Case,
  now: number,
  settings: Settings,
  result?: Remembered,
  token?: string,
): Notice[] {
  // Nothing is owed any more: the name that was kept for it goes (H62).
  if (kase.kind === 'project' && kase.sealed && (outstanding(kase) ?? 1) <= 0) delete kase.sealed;
  const claimed = claim(kase, now, settings, token);
  if (result) {
    remember(kase, result);
    kase.updatedAt = now;
  }
  computeScalars(kase);
  return claimed;
}
