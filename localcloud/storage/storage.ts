import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CloudError, invalidParameter } from '../errors';
import { ENVIRONMENT_ID } from '../functions/environment';
import { fileIdOf, isPath, pathOf } from './fileId';

const DEFAULT_MAX_AGE = 86_400;
const UPLOAD_TICKET_SECONDS = 1_800;

/**
 * Cloud storage: files in a folder. Reading takes a temporary URL, signed, and expiring by the
 * local cloud's clock.
 */
export class Storage {
  readonly #secret: Buffer;

  constructor(
    readonly folder: string,
    readonly now: () => number,
    readonly url: () => string,
    readonly environment = ENVIRONMENT_ID,
  ) {
    mkdirSync(join(folder, 'files'), { recursive: true });
    const kept = join(folder, 'secret');
    if (!existsSync(kept)) writeFileSync(kept, randomBytes(32), { mode: 0o600 });
    this.#secret = readFileSync(kept);
  }

  /** What the SDK needs to PUT a file; `fileId` is the file's name from then on. */
  uploadTicket(path: string) {
    this.#assertPath(path);
    const until = this.#seconds() + UPLOAD_TICKET_SECONDS;
    return {
      url: `${this.url()}/storage/${encodePath(path)}`,
      token: 'local',
      authorization: `${until}.${this.#sign('put', path, until)}`,
      fileId: this.fileIdOf(path),
      cosFileId: createHash('sha256').update(path).digest('hex'),
    };
  }

  /** Whether a PUT carries the ticket for this very path. */
  accepts(path: string, authorization: string | undefined): boolean {
    const [until = '', sign = ''] = (authorization ?? '').split('.');
    return Number(until) >= this.#seconds() && this.#matches(sign, 'put', path, until);
  }

  /** Writes the file and answers its fileID once it is on disk. */
  async write(path: string, bytes: Uint8Array): Promise<string> {
    this.#assertPath(path);
    const place = this.#place(path);
    mkdirSync(dirname(place), { recursive: true });
    const fresh = `${place}.${randomBytes(4).toString('hex')}.new`;
    try {
      await writeThrough(fresh, bytes);
      const at = this.now() / 1000;
      await utimes(fresh, at, at);
      await rename(fresh, place);
    } catch (error) {
      await rm(fresh, { force: true });
      throw new CloudError(
        'STORAGE_REQUEST_FAIL',
        `cannot write to disk: ${(error as Error).message}`,
      );
    }
    return this.fileIdOf(path);
  }

  /** Every file, in the order of the paths, as object storage lists them. */
  async list(): Promise<ListedFile[]> {
    const found: ListedFile[] = [];
    for (const path of pathsIn(join(this.folder, 'files'))) {
      const place = this.#place(path);
      const [bytes, { mtimeMs }] = await Promise.all([readFile(place), stat(place)]);
      const etag = createHash('md5').update(bytes).digest('hex');
      found.push({ path, size: bytes.length, etag, changedAt: Math.round(mtimeMs) });
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async exists(path: string): Promise<boolean> {
    const found = await stat(this.#place(path)).catch(() => undefined);
    return found?.isFile() ?? false;
  }

  async read(path: string): Promise<Buffer | undefined> {
    return readFile(this.#place(path)).catch(() => undefined);
  }

  /** Addresses to read files by; `maxAge` in seconds. */
  async temporaryUrls(files: { fileID: string; maxAge?: number }[]) {
    return Promise.all(
      files.map(async ({ fileID, maxAge = DEFAULT_MAX_AGE }) => {
        const path = this.pathOf(fileID);
        if (path === undefined || !(await this.exists(path))) {
          return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge };
        }
        return { code: 'SUCCESS', fileID, tempFileURL: this.#temporaryUrl(path, maxAge), maxAge };
      }),
    );
  }

  fileIdOf = (path: string): string => fileIdOf(path, this.environment);

  /** The path of a file of this environment; undefined for another's. */
  pathOf = (fileId: string): string | undefined => pathOf(fileId, this.environment);

  /** Whether the address was signed here and has not expired. */
  admits(path: string, query: URLSearchParams): boolean {
    const until = query.get('t') ?? '';
    return (
      Number(until) >= this.#seconds() && this.#matches(query.get('sign') ?? '', 'get', path, until)
    );
  }

  async remove(fileIds: string[]) {
    return Promise.all(
      fileIds.map(async (fileID) => {
        const path = this.pathOf(fileID);
        if (path === undefined || !(await this.exists(path))) {
          return { fileID, code: 'STORAGE_FILE_NONEXIST' };
        }
        // Another call may remove it at the same moment.
        await rm(this.#place(path), { force: true });
        return { fileID, code: 'SUCCESS' };
      }),
    );
  }

  #temporaryUrl(path: string, maxAge: number): string {
    const until = this.#seconds() + maxAge;
    const sign = this.#sign('get', path, until);
    // Not encoded: the SDK's downloadFile encodes it.
    return `${this.url()}/files/${path}?sign=${sign}&t=${until}`;
  }

  #assertPath(path: string): void {
    if (!isPath(path)) throw invalidParameter(`${JSON.stringify(path)} is no path for a file`);
    if (path.endsWith('.new')) throw new CloudError('INVALID_PARAM', 'a path cannot end in .new');
  }

  /** Names are kept apart from folders: `a` and `a/b` can both be files, as in object storage. */
  #place(path: string): string {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    return join(this.folder, 'files', ...parts.map((part) => `${part}.d`), name);
  }

  #seconds = (): number => Math.floor(this.now() / 1000);

  #sign(method: string, path: string, until: number | string): string {
    return createHmac('sha256', this.#secret)
      .update(`${method}\n${path}\n${until}`)
      .digest('hex')
      .slice(0, 40);
  }

  #matches(sign: string, method: string, path: string, until: string): boolean {
    const right = Buffer.from(this.#sign(method, path, until));
    const given = Buffer.from(sign);
    return right.length === given.length && timingSafeEqual(right, given);
  }
}

/** A file as object storage lists it; `changedAt` by the local cloud's clock. */
export type ListedFile = { path: string; size: number; etag: string; changedAt: number };

/** Folders are `name.d`, and one that is being written ends in `.new`. */
function pathsIn(folder: string, before = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return pathsIn(join(folder, entry.name), `${before}${entry.name.slice(0, -2)}/`);
    return entry.name.endsWith('.new') ? [] : [before + entry.name];
  });
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');
