/** A bundle of the functions in which pieces of source have been cut out: one defence is missing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleFunctions } from '../../config/bundle';

const root = join(__dirname, '../..');

export interface Cut {
  /** Source file from the project's root. */
  file: string;
  /** What stands there, exactly once. */
  piece: string;
  /** What stands there instead; nothing, if not given. */
  instead?: string;
}

/** The source without the pieces; throws where one is not found exactly once. */
export function without(source: string, cuts: readonly Cut[]): string {
  return cuts.reduce((text, { file, piece, instead = '' }) => {
    const found = text.split(piece).length - 1;
    if (found !== 1) throw new Error(`found ${found} times in ${file}: ${piece}`);
    return text.replace(piece, () => instead);
  }, source);
}

/** Reads the source without the pieces while something is bundled. */
export const cutting = (cuts: readonly Cut[]): Plugin => ({
  name: 'cut',
  setup(build) {
    const files = new Set(cuts.map(({ file }) => file));
    const reached = new Set<string>();
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const file = [...files].find((name) => join(root, name) === path);
      if (file === undefined) return undefined;
      reached.add(file);
      const mine = cuts.filter((cut) => cut.file === file);
      return { contents: without(readFileSync(path, 'utf8'), mine), loader: 'ts' };
    });
    build.onEnd(() => {
      const missed = [...files].filter((file) => !reached.has(file));
      if (missed.length > 0) throw new Error(`not part of the bundle: ${missed.join(', ')}`);
    });
  },
});

/** Bundles the functions without the pieces; `remove()` it when done. */
export async function cutBundle(cuts: readonly Cut[]): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'renocare-cut-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    await bundleFunctions(folder, { plugins: [cutting(cuts)], sourcemap: false });
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}
