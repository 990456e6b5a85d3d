/** Bundles each cloud function into dist/functions, as it is deployed. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions } from './bundle';

const to = join(__dirname, '..', 'dist', 'functions');

async function main(): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  const names = await bundleFunctions(to);
  console.log(`functions: ${names.join(', ')} → dist/functions`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
