import { ensureChromium, ensureOffice } from './machine';

/**
 * Before the first test of the browser project, where no test's time limit runs: gets what the machine lacks. What
 * cannot be had is said by the tests that need it, so that the other projects run all the same.
 */
export default function readyMachine(): void {
  for (const ensure of [ensureChromium, ensureOffice]) {
    try {
      ensure();
    } catch (error) {
      console.error(String(error));
    }
  }
}
