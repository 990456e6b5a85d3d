import type { Ports } from '../ports';
import { traceOf } from './traces';

/** Counts notices that were refused or are in doubt, for the health page. Never throws: nothing else depends on it. */
export async function tally(ports: Ports, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  try {
    await ports.tallies.add(keys, ports.now());
  } catch (error) {
    ports.log('error', 'not counted', { error: traceOf(error) });
  }
}
