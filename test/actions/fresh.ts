import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningCloud, startCloud } from '../tools/cloud';

/** A demonstration as it stands right after its start, kept to be started many times. */
export interface Demonstration {
  /** A local cloud on a copy of it, its clock standing still at one time for all copies. */
  start(): Promise<RunningCloud>;
  remove(): void;
}

export async function freshDemonstration(): Promise<Demonstration> {
  const data = mkdtempSync(join(tmpdir(), 'renocare-demonstration-'));
  const cloud = await startCloud({ data });
  const { now } = await cloud.clock({ running: false });
  await cloud.stop();
  return {
    async start() {
      const copy = await startCloud({ copyOf: data });
      await copy.clock({ now, running: false });
      return copy;
    },
    remove: () => rmSync(data, { recursive: true, force: true, maxRetries: 3 }),
  };
}
