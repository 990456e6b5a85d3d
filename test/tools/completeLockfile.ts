import { writeFileSync } from 'node:fs';
import { lockfilePath, missingBinaries, readLockfile } from './lockfile';

/** Writes the lockfile with its missing entries, packages sorted as npm sorts them. */
const lock = readLockfile();
const added = missingBinaries(lock);
const packages = Object.entries({ ...lock.packages, ...added });
packages.sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  lockfilePath,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
);
console.log(`${Object.keys(added).length} entries added`);
