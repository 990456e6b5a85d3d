/** The one way in which cloud functions are bundled: a folder with a config.json is a function. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(__dirname, '..');
const from = join(root, 'cloudfunctions');

/** Files that lie beside a function's bundle, from the packages they come in. */
const beside: Record<string, string[]> = {
  forms: [
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
    '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
  ],
};

/** Installed by WeChat Cloud at deployment; everything else is in the bundle. */
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const version = dependencies['wx-server-sdk'];

/** Bundles every function into a folder of its own below `to`; answers their names. */
export async function bundleFunctions(
  to: string,
  { plugins = [], sourcemap = true }: { plugins?: Plugin[]; sourcemap?: boolean } = {},
): Promise<string[]> {
  const names = readdirSync(from).filter((name) => existsSync(join(from, name, 'config.json')));
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
    // And what unpacks WOFF2 (1.4 MB): the fonts here are not compressed.
    alias: { 'whatwg-url': 'node:url', 'brotli/decompress.js': 'node:zlib' },
    sourcemap: sourcemap && 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    plugins,
  });
  for (const name of names) {
    mkdirSync(join(to, name), { recursive: true });
    cpSync(join(from, name, 'config.json'), join(to, name, 'config.json'));
    for (const file of beside[name] ?? [])
      cpSync(join(root, 'node_modules', file), join(to, name, basename(file)));
    const description = {
      name,
      version: '1.0.0',
      main: 'index.js',
      dependencies: { 'wx-server-sdk': version },
    };
    writeFileSync(join(to, name, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  }
  return names;
}
