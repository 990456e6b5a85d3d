/** The cloud's clock as last heard: a phone's own clock may be wrong, and the local cloud's is moved. */
let ahead = 0;

export function heard(now: number): void {
  ahead = now - Date.now();
}

/** Epoch ms as the cloud sees it. */
export function cloudNow(): number {
  return Date.now() + ahead;
}
