import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The local cloud's own figures: a million cases, fifty kills. Minutes, and 8 GB of memory. */
let failed = false;
for (const [title, file] of [
  ['the local cloud: a million cases against a thousand', 'million.ts'],
  ['the local cloud: kill -9 under load', 'durability.ts'],
] as const) {
  console.log(`\n${title}\n${'-'.repeat(64)}`);
  const { status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', 'tsx', join(__dirname, file)],
    { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  failed ||= status !== 0;
}
if (failed) process.exitCode = 1;
