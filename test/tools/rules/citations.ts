/** Where the code and the tests cite a rule of the handbook: `H28`, `H28.reply`, `H28–H34`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');

/** Rule number → files, in order. */
export type Citations = ReadonlyMap<number, readonly string[]>;

const LAST = 64;

/** The rules a text cites; a range cites all in it. */
export function citedIn(text: string): Set<number> {
  const found = new Set<number>();
  for (const match of text.matchAll(/\bH(\d{1,2})(?:[–-]H?(\d{1,2}))?(?![\w])/g)) {
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    for (let rule = from; rule <= Math.min(to, LAST); rule++) if (rule >= 1) found.add(rule);
  }
  return found;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function citations(folders: readonly string[], counts: (file: string) => boolean): Citations {
  const found = new Map<number, string[]>();
  for (const file of folders.flatMap(sources).filter(counts))
    for (const rule of citedIn(readFileSync(join(root, file), 'utf8')))
      found.set(rule, [...(found.get(rule) ?? []), file]);
  return found;
}

/** In what is deployed: the business, the functions, the client. */
export const inCode = (): Citations =>
  citations(['shared', 'cloudfunctions', 'client'], () => true);

/** In tests and in the tables tests are made from; builders, tools and figures prove nothing. */
export const inTests = (): Citations =>
  citations(
    ['test'],
    (file) => !/^test\/(tools|builders|bench)\//.test(file) && !/\/(fakes|host)\//.test(file),
  );
