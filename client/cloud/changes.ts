import { nudgeOthers } from './platform/nudge';

/** Counts the changes this client made, so that a page knows whether what it kept may be stale. */
let count = 0;

export function changed(): void {
  count += 1;
  nudgeOthers();
}

export function changes(): number {
  return count;
}
