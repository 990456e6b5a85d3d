import { join } from 'node:path';
import { buildSync } from 'esbuild';

let code: string | undefined;

/** The worker's program as one piece of JavaScript, made once a process. */
export function workerCode(): string {
  code ??= buildSync({
    entryPoints: [join(__dirname, 'worker', 'instance.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  }).outputFiles[0]?.text;
  return code as string;
}
