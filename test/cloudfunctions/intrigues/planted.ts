/** Plots played on code into which a fault has been put back: the run has to find it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Cut, cutting } from '../../attacks/cut';
import type * as played from './index';

export interface Planted {
  /** Of `cases.md`, as it was before it was mended. */
  fault: string;
  cuts: readonly Cut[];
  /** Any of these says that it was found. */
  invariants: readonly string[];
}

export interface Verdict {
  /** Sequences until it was found; null: it was not. */
  sequences: number | null;
  told: string;
}

/** Bundles company and plots without the pieces, and plays until something is found. */
export async function find(
  { cuts, invariants }: Planted,
  { from = 1, most, plots }: { from?: number; most: number; plots?: readonly string[] },
): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-planted-'));
  try {
    const outfile = join(folder, 'planted.cjs');
    await build({
      entryPoints: [join(__dirname, 'index.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external: ['wx-server-sdk'],
      logLevel: 'error',
      plugins: [cutting(cuts)],
    });
    const { intrigues, inMemory, told } = createRequire(__filename)(outfile) as typeof played;
    let sequences = 0;
    const found = await intrigues(
      { from, count: most, invariants, ...(plots ? { plots } : {}) },
      () => inMemory(),
      () => {
        sequences += 1;
      },
    );
    return { sequences: found && sequences, told: found ? told(found) : '' };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
