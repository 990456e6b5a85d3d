import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

export type BuildName = 'functions' | 'h5';

export const isBuild = (name: string): name is BuildName => name in builds;

/** What each build reads, and a file it leaves when it succeeded. */
const builds: Record<BuildName, { sources: string[]; output: string }> = {
  functions: {
    sources: [
      'cloudfunctions',
      'shared',
      'config/functions.ts',
      'config/bundle.ts',
      'package-lock.json',
    ],
    output: 'dist/functions/api/index.js',
  },
  h5: {
    sources: [
      'client',
      'shared',
      'config/index.ts',
      'config/transpiled.ts',
      'babel.config.js',
      'package-lock.json',
    ],
    output: 'dist/h5/index.html',
  },
};

/** A hash over the names and contents of all sources. */
export function sourcesHash(name: BuildName): string {
  const hash = createHash('sha256');
  for (const source of builds[name].sources) {
    for (const file of filesBelow(source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Whether the output is there and was made from the sources as they are now. */
export function isFresh(name: BuildName, hash = sourcesHash(name)): boolean {
  const stamp = stampOf(name);
  return (
    existsSync(join(root, builds[name].output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

/** Remembers which sources the output was made from. */
export function stamp(name: BuildName, hash = sourcesHash(name)): void {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), hash);
}

const stampOf = (name: BuildName) => join(root, '.cache', 'builds', name);

function filesBelow(path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(join(root, path)).sort();
  return names.flatMap((name) => filesBelow(`${path}/${name}`));
}
