/**
 * The demonstration as a data folder, made once for its sources and copied by every test that starts on it: a copy
 * takes a fiftieth of the time. Folders lie in `.cache/seeds`, named after what they were made from.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { startLocalCloud } from '../../localcloud';
import { monday } from '../builders';

const root = join(__dirname, '../..');
const seeds = join(root, '.cache', 'seeds');

/** What the demonstration is made from. */
const sources = ['shared', 'cloudfunctions', 'localcloud', 'config/database', 'package-lock.json'];

function filesBelow(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

function nameOf(now: number): string {
  const hash = createHash('sha256').update(`${now} ${process.version}\0`);
  for (const file of sources.flatMap(filesBelow))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

let made: Promise<string> | undefined;

async function make(): Promise<string> {
  const folder = join(seeds, nameOf(monday));
  if (existsSync(folder)) return folder;
  mkdirSync(seeds, { recursive: true });
  const draft = mkdtempSync(join(seeds, 'draft-'));
  const cloud = await startLocalCloud({
    port: 0,
    dataDir: draft,
    now: monday,
    running: false,
    timers: false,
  });
  await cloud.close();
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another worker was quicker; what it made is the same.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Copies the demonstration, as it stands on Monday 09:30 with its clock standing, into a folder of the test's own. */
export async function copySeed(to: string): Promise<void> {
  made ??= make();
  cpSync(await made, to, { recursive: true });
}
