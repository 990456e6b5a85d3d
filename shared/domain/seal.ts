/** The last step of every decision: what the shell needs is claimed, remembered and computed, and the version goes up. */
import type { Settings } from '../policy/settings';
import type { Case, Notice, Remembered } from './case';
import { claim } from './notices';
import { computeScalars } from './scalars';

/** Results kept in the case, so that a request repeated gets the answer it got. */
const REMEMBERED = 12;

/** `token`: made anew by each writer, so that it knows its own claims again should the answer of its write be lost. */
export function seal(
  kase: Case,
  now: number,
  settings: Settings,
  remember?: Remembered,
  token?: string,
): Notice[] {
  const claimed = claim(kase, now, settings, token);
  if (remember) {
    // The first is the request that began the case: repeated however late, it must not begin another.
    const [first, ...others] = [...kase.results, remember];
    kase.results = [...(first ? [first] : []), ...others.slice(1 - REMEMBERED)];
    kase.updatedAt = now;
  }
  computeScalars(kase);
  return claimed;
}
