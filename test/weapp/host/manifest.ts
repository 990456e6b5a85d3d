import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  tabBar?: { custom?: boolean; list: { pagePath: string }[] };
}

/** What app.json says: every page of every package, and which of them are tabs. */
export interface Manifest {
  pages: string[];
  tabs: string[];
  subpackages: string[];
}

export function readManifest(dist: string): Manifest {
  const file = join(dist, 'app.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build:weapp" first`);
  const app = JSON.parse(readFileSync(file, 'utf8')) as AppJson;
  const subpackages = app.subPackages ?? app.subpackages ?? [];
  return {
    pages: [
      ...app.pages,
      ...subpackages.flatMap(({ root, pages }) =>
        pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
      ),
    ],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    subpackages: subpackages.map(({ root }) => root),
  };
}

/** The components a page or component declares: tag → path of the component. */
export function componentsOf(dist: string, path: string): Record<string, string> {
  const file = join(dist, `${path}.json`);
  if (!existsSync(file)) return {};
  const json = JSON.parse(readFileSync(file, 'utf8')) as {
    usingComponents?: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(json.usingComponents ?? {}).map(([tag, place]) => [
      tag,
      place.startsWith('/') ? place.slice(1) : join(path, '..', place).replaceAll('\\', '/'),
    ]),
  );
}
