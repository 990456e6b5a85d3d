/** Bundles each cloud function (a folder with a config.json) into dist/functions, as it is deployed. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '..');
const from = join(root, 'cloudfunctions');
const to = join(root, 'dist', 'functions');

const names = readdirSync(from).filter((name) => existsSync(join(from, name, 'config.json')));

/** Installed by WeChat Cloud at deployment; everything else is in the bundle. */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const version = dependencies['wx-server-sdk'];

async function main(): Promise<void> {
  rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: names.map((name) => ({
      in: join(from, name, 'index.ts'),
      out: join(name, 'index'),
    })),
    outdir: to,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
    // What node-fetch falls back on where Node has no URL of its own: 350 KB of tables.
    alias: { 'whatwg-url': 'node:url' },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
  });
  for (const name of names) {
    mkdirSync(join(to, name), { recursive: true });
    cpSync(join(from, name, 'config.json'), join(to, name, 'config.json'));
    const description = {
      name,
      version: '1.0.0',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': version },
    };
    writeFileSync(join(to, name, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  }
  console.log(`functions: ${names.join(', ')} → dist/functions`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
