import { launchChromium } from '../tools/chromium';
import { type RunningCloud, startCloud } from '../tools/cloud';
import { Desk } from './desk';

/** What `npm start` gives: a local cloud that serves the desk, open in a real browser. */
export interface Stage {
  cloud: RunningCloud;
  desk: Desk;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const cloud = await startCloud({ client: true, patience: 240_000 });
  try {
    const browser = await launchChromium();
    const desk = await Desk.open(browser, cloud.url);
    return {
      cloud,
      desk,
      async close() {
        await browser.close();
        await cloud.stop();
      },
    };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
}

/** Reads until what was read is as expected, ten seconds at most; answers what was read last. */
export async function until<T>(
  read: () => Promise<T>,
  expected: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 10_000;
  let value = await read();
  while (!expected(value) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    value = await read();
  }
  return value;
}
