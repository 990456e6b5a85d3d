/**
 * Files that functions write, and read again later. The storage rule knows no paths (W12): a client may be the first to
 * write any path whose name it can guess, and may replace the file ever after. So such a file lies under a name made by
 * chance, never from a case, a content or a person, and whoever keeps its id keeps its SHA-256 beside it.
 */
import { randomBytes } from 'node:crypto';
import type { Ports } from '../ports';
import { sha256 } from './ids';
import { tally } from './tally';

/** A file and the SHA-256 of what was written. */
export interface Bound {
  fileId: string;
  /** Missing: written by a release that kept none. */
  hash?: string | undefined;
}

/** Kinds of files, as the health page counts those that are not what was written. */
export type BoundKind = 'signature' | 'import';

/** 160 bits by chance, as a file's name. */
export const secretName = (): string => randomBytes(20).toString('hex');

/** Stores `bytes` under '{folder}/{by chance}.{ending}'. One storage operation. */
export async function putBound(
  { files }: Pick<Ports, 'files'>,
  folder: string,
  ending: string,
  bytes: Buffer,
): Promise<{ fileId: string; hash: string }> {
  const fileId = await files.put(`${folder}/${secretName()}.${ending}`, bytes);
  return { fileId, hash: sha256(bytes) };
}

/** The file as it was written; null: it is gone, 'altered': it is another one now, which health counts. */
export async function readBound(
  ports: Ports,
  { fileId, hash }: Bound,
  kind: BoundKind,
): Promise<Buffer | null | 'altered'> {
  const bytes = await ports.files.read(fileId);
  if (!bytes || hash === undefined || sha256(bytes) === hash) return bytes;
  await tellAltered(ports, kind);
  return 'altered';
}

/** The administrator reads it on the health page, and in the log. */
export async function tellAltered(ports: Ports, kind: BoundKind): Promise<void> {
  ports.log('error', 'a file is not what was written', { kind });
  await tally(ports, [`file:${kind}`]);
}
