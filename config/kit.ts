/** Where shared code of the client lies in the mini-program: what app.js itself needs starts with it, the rest with pages. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const client = join(__dirname, '../client');
const endings = ['.ts', '.tsx', ''];

/** The files that a file imports by relative paths; types are no part of a bundle. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/import type [^;]*;/g, '');
  return [...text.matchAll(/(?:from|import) '(\.[^']+)'/g)].flatMap(([, path = '']) =>
    endings
      .map((ending) => join(dirname(file), path) + ending)
      .filter((name) => existsSync(name) && statSync(name).isFile()),
  );
}

/** All that a file brings with it, and itself. */
function reached(file: string, all = new Set<string>()): Set<string> {
  if (all.has(file)) return all;
  all.add(file);
  if (/\.tsx?$/.test(file)) for (const one of importsOf(file)) reached(one, all);
  return all;
}

const started = reached(join(client, 'app.ts'));

interface Module {
  resource?: string;
}

/**
 * Of `ui/` and `cloud/`: in the main package once. What such a module is found beside in a subpackage stays there with it:
 * Taro leaves off looking for modules to copy at the first that is excluded.
 */
export const isKit = ({ resource = '' }: Module): boolean =>
  /[\\/]client[\\/](ui|cloud)[\\/]/.test(resource);

/** Shared by pages, and not needed to start: `kit.js`, which pages require. */
export const isForPages = ({ resource = '' }: Module): boolean =>
  /[\\/](client|shared)[\\/]/.test(resource) &&
  !resource.includes('node_modules') &&
  !started.has(resource);
