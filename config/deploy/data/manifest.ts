/** What an export holds, so that a copy can be checked and two of them compared. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../../../cloudfunctions/usecases/ids';
import { DeployError } from '../errors';
import type { Document } from './environmentData';

export interface Manifest {
  format: 1;
  /** The environment it was taken from, and what its file ids begin with. */
  env: string;
  prefix: string;
  /** Epoch ms: when it was begun. */
  at: number;
  /** Version of the documents' shape that the exporting release knows. */
  schema: number;
  /** False as long as something is missing. */
  complete: boolean;
  collections: Record<string, Counted>;
  files: { count: number; bytes: number; sha256: string };
  /** Files that documents name and storage does not have. */
  missing: number;
}

export interface Counted {
  count: number;
  /** Of the file, byte for byte. */
  sha256: string;
  /** Of what the documents say: the same in whichever environment they lie. */
  content: string;
}

export interface ExportedFile {
  path: string;
  size: number;
  etag: string;
  sha256: string;
  /** Where it lies in the export. */
  local: string;
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** A document's content, whatever the order of its fields and the environment that its files lie in. */
export const contentOf = (document: Document, prefix: string): string =>
  canonical(withPrefix(document, prefix, 'cloud://'));

/** Ids of files of one environment as those of another. */
export function withPrefix<T>(value: T, from: string, to: string): T {
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string')
      return inner.startsWith(from) ? to + inner.slice(from.length) : inner;
    if (Array.isArray(inner)) return inner.map(walk);
    if (inner !== null && typeof inner === 'object')
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]));
    return inner;
  };
  return walk(value) as T;
}

/** Paths of the files that a document names. */
export function filesIn(value: unknown, prefix: string): string[] {
  const paths: string[] = [];
  const walk = (inner: unknown): void => {
    if (typeof inner === 'string') {
      if (inner.startsWith(prefix)) paths.push(inner.slice(prefix.length));
    } else if (inner !== null && typeof inner === 'object') Object.values(inner).forEach(walk);
  };
  walk(value);
  return paths;
}

export const manifestIn = (folder: string): string => join(folder, 'manifest.json');
export const documentsIn = (folder: string, collection: string): string =>
  join(folder, 'documents', `${collection}.jsonl`);
export const fileListIn = (folder: string): string => join(folder, 'files.jsonl');

/** null: there is none. */
export function readManifest(folder: string): Manifest | null {
  const path = manifestIn(folder);
  if (!existsSync(path)) return null;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  if (manifest.format !== 1)
    throw new DeployError(`${path} 不是本版本能读的导出，请用做它的那个版本来恢复`);
  return manifest;
}

/** Whole or not at all. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeWhole(manifestIn(folder), `${JSON.stringify(manifest, null, 2)}\n`);

/** Bytes read at a time: a company's cases are larger than a text may be. */
const CHUNK = 4 << 20;

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const read = readSync(file, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

export function sha256Of(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Lines of JSON; a last one that was cut short is left out where `cut` says that it may be. */
export function* linesOf<T>(path: string, cut = false): Generator<T> {
  let rest = Buffer.alloc(0);
  let line = 0;
  const parsed = (bytes: Buffer): T[] => {
    line += 1;
    if (bytes.length === 0) return [];
    try {
      return [JSON.parse(bytes.toString('utf8')) as T];
    } catch {
      if (cut) return [];
      throw new DeployError(`${path} 第 ${line} 行不是 JSON，这份导出坏了`);
    }
  };
  for (const chunk of chunksOf(path)) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
      yield* parsed(bytes.subarray(0, end));
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  yield* parsed(rest);
}
