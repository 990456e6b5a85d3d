import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const folder = join(root, '.cache/empty-app');
const page =
  "import { View } from '@tarojs/components';\nexport default () => <View>empty</View>;\n";
const tabs = ['one', 'two', 'three'];

/** What Taro makes of nothing: three tabs with a word each and a subpackage, with the settings that decide sizes. */
const sources: Record<string, string> = {
  'package.json': JSON.stringify({
    name: 'empty',
    private: true,
    browserslist: ['Chrome >= 80', 'iOS >= 12'],
  }),
  'babel.config.js': "module.exports = require('../../babel.config.js');",
  'project.config.json': readFileSync(join(root, 'project.config.json'), 'utf8'),
  'config/index.js': `module.exports = {
    projectName: 'empty',
    framework: 'react',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'client',
    outputRoot: 'dist/weapp',
    plugins: ['@tarojs/plugin-framework-react'],
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    mini: { minifyXML: { collapseWhitespace: false }, optimizeMainPackage: { enable: true } },
  };`,
  'client/app.ts': 'export default ({ children }: { children: unknown }) => children;',
  'client/app.config.ts': `export default defineAppConfig({
    pages: ${JSON.stringify(tabs.map((tab) => `pages/${tab}/index`))},
    subPackages: [{ root: 'more', pages: ['index'] }],
    tabBar: { list: ${JSON.stringify(tabs.map((tab) => ({ pagePath: `pages/${tab}/index`, text: tab })))} },
    lazyCodeLoading: 'requiredComponents',
  });`,
  'client/more/index.tsx': page,
  ...Object.fromEntries(tabs.map((tab) => [`client/pages/${tab}/index.tsx`, page])),
};

/** Builds an empty Taro app unless it is there already for these versions; answers its dist. */
export function buildEmptyApp(): string {
  const dist = join(folder, 'dist/weapp');
  const stamp = join(folder, 'built');
  const hash = createHash('sha256').update(JSON.stringify(sources));
  for (const file of ['package-lock.json', 'config/index.ts', 'babel.config.js'])
    hash.update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return dist;
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro');
  execFileSync(process.execPath, [taro, 'build', '--type', 'weapp', '--no-check'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: 'pipe',
  });
  writeFileSync(stamp, wanted);
  return dist;
}
