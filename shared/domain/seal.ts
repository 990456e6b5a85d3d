/** The last step of every decision: what the shell needs is claimed, remembered and computed, and the version goes up. */
import type { Settings } from '../policy/settings';
import type { Case, Notice, Remembered } from './case';
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
  const claimed = claim(kase, now, settings, token);
  if (result) {
    remember(kase, result);
    kase.updatedAt = now;
  }
  computeScalars(kase);
  return claimed;
}
