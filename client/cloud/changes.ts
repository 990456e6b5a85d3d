/** Counts the changes this client made, so that pages shown again know whether they may be stale. */
let count = 0;

export function changed(): void {
  count += 1;
}

export function changes(): number {
  return count;
}
