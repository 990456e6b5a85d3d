import type { Parts } from '../parts';
import { seed } from '../seed';
import { nextWorkingMorning } from '../workingMorning';
import { empty } from './empty';

/** Everything as at the first start: the demonstration, on the next working morning. */
export async function reset(parts: Parts): Promise<void> {
  const { application, clock, meter, warnings, timers, logs } = parts;
  timers.stop();
  await timers.quiet();
  await empty(parts);
  meter.reset();
  warnings.clear();
  logs.clear();
  clock.set({ now: nextWorkingMorning(Date.now()), running: true });
  await seed(parts, await application.demonstration(parts.now()));
  timers.start();
}
