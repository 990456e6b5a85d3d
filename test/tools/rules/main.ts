import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './citations';
import { document } from './document';

/** `npm run rules` writes docs/rules.md; `-- --check` says whether it is up to date. */
const path = join(root, 'docs/rules.md');
const text = document();
const old = existsSync(path) ? readFileSync(path, 'utf8') : '';
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (old !== text) {
  console.error(
    'docs/rules.md is not what code and tests say now: run `npm run rules` and commit it',
  );
  process.exitCode = 1;
} else console.log('docs/rules.md is up to date');
