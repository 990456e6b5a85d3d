import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { componentsOf, readManifest } from './host/manifest';
import { uploadedFiles } from './sizes';

/** How each kind of file names others, and the ending that may be left out. */
const kinds: Record<string, { pattern: RegExp; ending: string }> = {
  '.js': { pattern: /\brequire\("(\.[^"]+)"\)/g, ending: '.js' },
  '.wxml': { pattern: /<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g, ending: '.wxml' },
  '.wxss': { pattern: /@import\s+["']([^"']+)["']/g, ending: '.wxss' },
};

/** What the package names and does not have: `file → missing`. */
export function brokenReferences(dist: string): string[] {
  const there = (path: string, ending = '') =>
    existsSync(join(dist, path)) || existsSync(join(dist, path + ending));
  const broken: string[] = [];
  for (const file of uploadedFiles(dist)) {
    const kind = kinds[extname(file)];
    if (kind === undefined) continue;
    for (const [, named = ''] of readFileSync(join(dist, file), 'utf8').matchAll(kind.pattern)) {
      const path = named.startsWith('/') ? named : join(dirname(file), named);
      if (!there(path, kind.ending)) broken.push(`${file} → ${named}`);
    }
  }
  for (const page of readManifest(dist).pages) {
    const parts = ['.js', '.json', '.wxml'].filter((ending) => !there(page + ending));
    broken.push(...parts.map((ending) => `app.json → ${page}${ending}`));
    for (const component of Object.values(componentsOf(dist, page))) {
      if (!there(`${component}.js`)) broken.push(`${page}.json → ${component}`);
    }
  }
  return broken;
}
