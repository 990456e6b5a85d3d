import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 3;
const PAUSE = 400;

/** What can be asked twice, asked again where the network or the cloud failed for a moment. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === TRIES) throw error;
      await sleep(tries * PAUSE);
    }
  }
}
