/**
 * `npm run soak [-- PATTERN …]`: every generator in full, with new seeds; `SOAK_SEED=N npm run soak` makes a run again.
 * It runs the test files that ask `tools/ring` how much they are to do.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const tests = join(__dirname, '..');

const generators = (readdirSync(tests, { recursive: true }) as string[])
  .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
  .filter((name) => /from '[./]*(tools\/)?ring'/.test(readFileSync(join(tests, name), 'utf8')))
  .sort();

const wanted = process.argv.slice(2);
const chosen = generators.filter(
  (name) => wanted.length === 0 || wanted.some((pattern) => name.includes(pattern)),
);
const seed = process.env.SOAK_SEED ?? String(Math.floor(Date.now() / 60_000) % 100_000);
console.log(`SOAK_SEED=${seed}, ${chosen.length} of ${generators.length} generators`);
const { status } = spawnSync(
  process.execPath,
  [
    join(__dirname, '../../node_modules/jest/bin/jest.js'),
    '--runTestsByPath',
    ...chosen.map((name) => join(tests, name)),
  ],
  { stdio: 'inherit', env: { ...process.env, SOAK_SEED: seed } },
);
if (status !== 0) console.error(`again: SOAK_SEED=${seed} npm run soak`);
process.exit(status ?? 1);
