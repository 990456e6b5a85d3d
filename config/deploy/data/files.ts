import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { atOnce } from './atOnce';
import type { EnvironmentData, Stored } from './environmentData';
import {
  type ExportedFile,
  fileListIn,
  linesOf,
  type Manifest,
  sha256,
  writeWhole,
} from './manifest';

/** Downloads under way at once. */
const AT_ONCE = 6;

/**
 * Every file of storage. What lies in the folder already, unchanged, is not fetched again, whether from an earlier
 * export or from this one, cut short; what storage has no more goes from the folder too (H62).
 */
export async function exportFiles(
  data: EnvironmentData,
  folder: string,
  print: (line: string) => void,
): Promise<{ summary: Manifest['files']; paths: Set<string> }> {
  const log = fileListIn(folder);
  const known = new Map<string, ExportedFile>();
  if (existsSync(log)) for (const one of linesOf<ExportedFile>(log, true)) known.set(one.path, one);
  const listed = await data.files();
  const locals = localNames(listed);
  const done: ExportedFile[] = [];
  const wanted: Stored[] = [];
  for (const one of listed) {
    const had = known.get(one.path);
    const local = locals.get(one.path) ?? '';
    const same = had?.etag === one.etag && had.size === one.size && had.local === local;
    if (had && same && sizeOf(join(folder, local)) === one.size) done.push(had);
    else wanted.push(one);
  }
  if (done.length > 0) print(`文件：已有 ${done.length} 个没有变，不再下载`);
  writeWhole(log, done.map(line).join(''));
  await atOnce(wanted, AT_ONCE, async (one) => {
    const bytes = await data.read(one.path).catch(async (error: unknown) => {
      // Removed since it was listed: there is nothing to be kept.
      if ((await data.files()).some(({ path }) => path === one.path)) throw error;
      return null;
    });
    if (!bytes) return;
    const local = locals.get(one.path) ?? '';
    const path = join(folder, local);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, bytes, { mode: 0o600 });
    const exported = { ...one, size: bytes.length, sha256: sha256(bytes), local };
    done.push(exported);
    appendFileSync(log, line(exported));
    if (done.length % 200 === 0) print(`文件：${done.length}/${listed.length}`);
  });
  done.sort((a, b) => (a.path < b.path ? -1 : 1));
  removeOthers(folder, new Set(done.map(({ local }) => local)));
  writeWhole(log, done.map(line).join(''));
  return { summary: summaryOf(done), paths: new Set(done.map(({ path }) => path)) };
}

const line = ({ path, size, etag, sha256: sum, local }: ExportedFile): string =>
  `${JSON.stringify({ path, size, etag, sha256: sum, local })}\n`;

/** Paths and contents, not where or when they were stored. */
export const summaryOf = (files: readonly ExportedFile[]): Manifest['files'] => ({
  count: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
  sha256: sha256(files.map(({ path, sha256: sum }) => `${path} ${sum}\n`).join('')),
});

/** A path that a folder of this machine takes as it is; others lie under the hash of theirs. */
function localNames(listed: readonly Stored[]): Map<string, string> {
  const folders = new Set<string>();
  for (const { path } of listed) {
    const parts = path.split('/');
    for (let end = 1; end < parts.length; end++) folders.add(parts.slice(0, end).join('/'));
  }
  const plain = (path: string): boolean =>
    path.length < 200 &&
    path.split('/').every((part) => /^[A-Za-z0-9_][\w.-]*$/.test(part)) &&
    !folders.has(path) &&
    !path.startsWith('other/');
  return new Map(
    listed.map(({ path }) => [path, plain(path) ? `files/${path}` : `files/other/${sha256(path)}`]),
  );
}

const sizeOf = (path: string): number | undefined =>
  existsSync(path) ? statSync(path).size : undefined;

function removeOthers(folder: string, kept: ReadonlySet<string>, below = 'files'): void {
  const path = join(folder, below);
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const name = `${below}/${entry.name}`;
    if (entry.isDirectory()) removeOthers(folder, kept, name);
    else if (!kept.has(name)) rmSync(join(folder, name));
  }
}
