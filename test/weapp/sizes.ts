import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readManifest } from './host/manifest';

/** Bytes; WeChat's own limit is 2 MB each. */
export const packageLimits = { main: 450_000, subpackage: 300_000, all: 900_000 };

/** Files that miniprogram-ci does not upload. */
const left = [/(^|\/)project\.(private\.)?config\.json$/, /\.LICENSE\.txt$/, /\.map$/];

/** Every file of the built mini-program that is uploaded, as a path with slashes. */
export function uploadedFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !left.some((pattern) => pattern.test(path)));
}

/** Bytes of each package: `main`, and one for each subpackage under its root. */
export function packageSizes(dist: string): Record<string, number> {
  const { subpackages } = readManifest(dist);
  const sizes: Record<string, number> = { main: 0 };
  for (const root of subpackages) sizes[root] = 0;
  for (const path of uploadedFiles(dist)) {
    const owner = subpackages.find((root) => path.startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + statSync(join(dist, path)).size;
  }
  return sizes;
}
